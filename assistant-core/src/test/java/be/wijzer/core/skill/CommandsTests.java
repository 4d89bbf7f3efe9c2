package be.wijzer.core.skill;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.AskingSkill;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who hears "stop" first: the conversation where it is surely said, else the question that waits.
class CommandsTests {
    private static final ChannelAddress RESIDENT =
            new ChannelAddress("chat", "town", Map.of("phone", "1"), Optional.of("An"));
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Map<String, Intent> UNDERSTOOD = Map.of(
            "vraag", new Intent("ask", 0.9),
            "wacht, toch wel", new Intent("cancel", 0.34),
            "stop", new Intent("cancel", 0.9));

    private final MovedClock clock = new MovedClock(START);
    private final MemoryStore memory = new MemoryStore();
    private final Town town = new Town(
            memory.store(clock),
            List.of(new AskingSkill("Is er muziek?", _ -> true)),
            (_, text, _) -> {
                Intent intent = UNDERSTOOD.getOrDefault(text, new Intent(Intent.OUT_OF_SCOPE, 0.5));
                return new Understanding(text, Optional.empty(), intent, List.of(intent), Entities.none());
            },
            new CollectingChannel("chat", CollectingChannel.BUTTONS),
            clock,
            List.of());

    @AfterEach
    void close() {
        town.close();
        memory.close();
    }

    @Test
    void areHeardByTheWaitingQuestionWhereTheyAreUnsure() {
        says("m1", "vraag");
        assertThat(says("m2", "wacht, toch wel")).isEqualTo("gehoord: wacht, toch wel");
    }

    @Test
    void endWhatIsGoingOnWhereTheyAreSure() {
        says("m1", "vraag");
        assertThat(says("m2", "stop")).isNotEmpty().doesNotContain("gehoord");
    }

    @Test
    void areTakenUnsureWhereNothingWaits() {
        assertThat(says("m1", "wacht, toch wel")).isEqualTo(says("m2", "stop"));
    }

    private String says(String id, String text) {
        return town.hears(RESIDENT, id, clock.instant(), new Utterance.Text(text)).lines().stream()
                .map(line -> line instanceof Line.Said said ? said.reply().text() : "")
                .findFirst()
                .orElse("");
    }
}
