package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of section "effect once" of the architecture, one after another.
class EffectOnceTests {
    private static final String ONE_NODE =
            "FerretDB 1.24 reads and replaces in two steps: two nodes may both win a race";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final ChannelAddress JAN = Town.resident("chat", "32470000001");
    private static final IntentRecogniser RECOGNISER = (_, text, _) -> {
        Intent intent = new Intent(text.equals("naam") ? "ask_name" : "echo", 0.9);
        return new Understanding(text, Optional.empty(), intent, List.of(intent), Entities.none());
    };

    private final MovedClock clock = new MovedClock(START);
    private final MemoryStore memory = new MemoryStore();
    private final Store store = memory.store(clock);
    private final CollectingChannel channel = new CollectingChannel("chat", CollectingChannel.BUTTONS);
    private final List<Town> nodes = new ArrayList<>();

    private Town node(AfterSave... afterSave) {
        Town town = new Town(store, List.of(new EchoSkill()), RECOGNISER, channel, clock, List.of(afterSave));
        nodes.add(town);
        return town;
    }

    @AfterEach
    void close() {
        nodes.forEach(Town::close);
        memory.close();
    }

    @Test
    void processesAMessageIdOnce() {
        Town town = node();
        Receipt first = says(town, "m1", "hallo");
        Receipt second = says(town, "m1", "hallo");
        assertThat(first.duplicate()).isFalse();
        assertThat(second.duplicate()).isTrue();
        assertThat(second.lines())
                .extracting(Line::id)
                .isEqualTo(first.lines().stream().map(Line::id).toList());
        awaitSent("1: hallo");
    }

    @Test
    @DisabledIfSystemProperty(named = "wijzer.test.server", matches = "ferretdb", disabledReason = ONE_NODE)
    void processesACopyThatArrivesAtTheSameMomentOnAnotherNodeOnce() {
        Town one = node();
        Town other = node();
        for (int i = 0; i < 20; i++) {
            int n = i;
            List<CompletableFuture<Receipt>> copies = IntStream.range(0, 6)
                    .mapToObj(
                            copy -> (copy % 2 == 0 ? one : other).assistant().receive(inbound("m" + n, "bericht " + n)))
                    .toList();
            assertThat(copies.stream().map(CompletableFuture::join).filter(receipt -> !receipt.duplicate()))
                    .hasSize(1);
        }
        awaitSent(
                IntStream.range(0, 20).mapToObj(n -> (n + 1) + ": bericht " + n).toArray(String[]::new));
    }

    @Test
    void givesTwentyMessagesTwentyTurnsInOrder() {
        Town town = node();
        List<CompletableFuture<Receipt>> all = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> town.assistant().receive(inbound("m" + n, "nummer " + n)))
                .toList();
        all.forEach(CompletableFuture::join);
        awaitSent(
                IntStream.rangeClosed(1, 20).mapToObj(n -> n + ": nummer " + n).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisabledIfSystemProperty(named = "wijzer.test.server", matches = "ferretdb", disabledReason = ONE_NODE)
    void givesTheSameTranscriptWhenEverythingIsRepeatedAndSpreadOverNodes(long seed) {
        List<String> words = List.of("hallo", "naam", "Jan", "ja", "en nu", "naam", "Piet", "1", "dag");
        Town undisturbed = node();
        ChannelAddress calm = Town.resident("chat", "calm");
        for (int i = 0; i < words.size(); i++) {
            undisturbed.hears(calm, "c" + i, clock.instant(), new Utterance.Text(words.get(i)));
        }
        List<Town> both = List.of(node(), node());
        Random random = new Random(seed);
        List<Integer> copies = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int n = i;
            both.get(random.nextInt(2)).hears(JAN, "c" + n, clock.instant(), new Utterance.Text(words.get(n)));
            IntStream.range(0, random.nextInt(5)).forEach(_ -> copies.add(n));
            while (!copies.isEmpty() && random.nextBoolean()) {
                int copy = copies.remove(random.nextInt(copies.size()));
                both.get(random.nextInt(2))
                        .hears(JAN, "c" + copy, clock.instant(), new Utterance.Text(words.get(copy)));
            }
        }
        awaitQuiet();
        assertThat(said(JAN)).isEqualTo(said(calm));
        assertThat(sentTo(JAN)).isEqualTo(sentTo(calm));
        assertThat(channel.sent()).extracting(Outgoing::key).doesNotHaveDuplicates();
    }

    @Test
    void takesOverWhatADeadNodeLeftUnsent() {
        leftByADeadNode(entry -> entry.waitingUntil(START));
        node().takeover().look();
        awaitSent("nog te sturen");
        await().atMost(PATIENCE).until(() -> store.due().all().isEmpty());
    }

    @Test
    void waitsTheWholeTimeFromTheTakeOverForWhatADeadNodeMayHaveSentLate() {
        leftByADeadNode(UnaryOperator.identity());
        clock.move(Duration.ofSeconds(20));
        Town town = node();
        town.takeover().look();
        await().atMost(PATIENCE).until(() -> outbox().getFirst().state() == OutboxEntry.State.PARKED);
        clock.move(Duration.ofSeconds(14));
        town.takeover().look();
        assertThat(channel.texts()).isEmpty();
        clock.move(Duration.ofSeconds(2));
        await().atMost(PATIENCE).untilAsserted(() -> {
            town.takeover().look();
            assertThat(channel.texts()).containsExactly("nog te sturen");
        });
        assertThat(town.meters().counter("wijzer.send.possibly.twice").count()).isEqualTo(1);
    }

    @Test
    void sendsNothingOfItsOwnThatAnotherNodeSentWhileItWasHeldUp() {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        Town heldUp = node(_ -> goOn.join());
        says(heldUp, "m1", "een");
        clock.move(Duration.ofSeconds(4));
        Town other = node();
        other.takeover().look();
        await().atMost(PATIENCE).until(() -> outbox().getFirst().state() == OutboxEntry.State.PARKED);
        clock.move(Duration.ofSeconds(16));
        other.takeover().look();
        awaitSent("1: een");
        awaitQuiet();
        goOn.complete(null);
        says(heldUp, "m2", "twee");
        awaitSent("1: een", "2: twee");
    }

    private void leftByADeadNode(UnaryOperator<OutboxEntry> how) {
        Conversation saved = Conversation.started(
                store.conversations().at(Town.ID, JAN), Town.ID, JAN, be.wijzer.core.municipality.Language.NL, START);
        Draft draft =
                new Draft(saved, CollectingChannel.BUTTONS, new Draft.Context("m1", "gone", START, Optional.empty()));
        draft.say(Author.ASSISTANT, new be.wijzer.core.message.Reply.Text("nog te sturen"));
        Conversation left = draft.finished();
        left = left.withOutbox(left.outbox().stream().map(how).toList());
        store.due().note(new Due.Entry(left.id(), left.token(), "gone", START));
        assertThat(store.conversations().save(left)).isTrue();
    }

    @Test
    void parksAMessageWhoseSendingHadNoAnswerAndSendsItOnceMore() {
        Town town = node();
        channel.answers(_ -> new SendResult.Unknown("timeout"));
        says(town, "m1", "een");
        says(town, "m2", "twee");
        awaitSent("1: een");
        await().atMost(PATIENCE).until(() -> outbox().getFirst().state() == OutboxEntry.State.PARKED);
        channel.answers(outgoing -> new SendResult.Accepted("id-" + outgoing.key()));
        clock.move(Duration.ofSeconds(14));
        town.takeover().look();
        assertThat(channel.texts()).containsExactly("1: een");
        clock.move(Duration.ofSeconds(2));
        wake(town);
        awaitSent("1: een", "1: een", "2: twee");
        assertThat(town.meters().counter("wijzer.send.possibly.twice").count()).isEqualTo(1);
    }

    @Test
    void settlesAParkedMessageByItsDeliveryState() {
        Town town = node();
        channel.answers(outgoing -> outgoing.reply().text().startsWith("1")
                ? new SendResult.Unknown("timeout")
                : new SendResult.Accepted("id-" + outgoing.key()));
        says(town, "m1", "een");
        says(town, "m2", "twee");
        await().atMost(PATIENCE).until(() -> outbox().getFirst().state() == OutboxEntry.State.PARKED);
        town.assistant()
                .delivered(
                        "chat",
                        "wamid.1",
                        DeliveryState.DELIVERED,
                        Optional.of(outbox().getFirst().key()),
                        Optional.empty());
        awaitSent("1: een", "2: twee");
        assertThat(town.conversation(JAN).transcript())
                .filteredOn(line -> line instanceof Line.Said)
                .first()
                .extracting(line -> ((Line.Said) line).messageId())
                .isEqualTo(Optional.of("wamid.1"));
    }

    @Test
    void triesARefusedMessageAgainBeforeTheNext() {
        Town town = node();
        AtomicInteger attempts = new AtomicInteger();
        channel.answers(outgoing -> attempts.incrementAndGet() == 1
                ? new SendResult.TryLater("131056", Duration.ofMillis(50))
                : new SendResult.Accepted("id-" + outgoing.key()));
        says(town, "m1", "een");
        await().atMost(PATIENCE).until(() -> attempts.get() == 1);
        says(town, "m2", "twee");
        clock.move(Duration.ofSeconds(1));
        wake(town);
        awaitSent("1: een", "1: een", "2: twee");
    }

    @Test
    void showsAMessageThatCouldNotBeSent() {
        Town town = node();
        channel.answers(_ -> new SendResult.GaveUp("131047", "window"));
        says(town, "m1", "een");
        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(town.conversation(JAN).transcript())
                .anyMatch(line -> line instanceof Line.Happened happened
                        && happened.what().equals("window-closed"));
    }

    @Test
    void neverSendsWhatTheAssistantSaidBeforeAClaim() {
        Town town = node();
        channel.answers(_ -> new SendResult.Unknown("timeout"));
        says(town, "m1", "een");
        says(town, "m2", "twee");
        await().atMost(PATIENCE).until(() -> outbox().getFirst().state() == OutboxEntry.State.PARKED);
        ConversationId id = town.conversation(JAN).id();
        channel.answers(outgoing -> new SendResult.Accepted("id-" + outgoing.key()));
        assertThat(town.desk().claim(id, "a1", "ann", "Ann")).isInstanceOf(ContactCentre.Result.Done.class);
        clock.move(Duration.ofMinutes(1));
        wake(town);
        await().atMost(PATIENCE).until(() -> outbox().isEmpty());
        assertThat(channel.texts()).containsExactly("1: een", "Dag, ik ben Ann. Ik neem het gesprek over.");
        says(town, "m3", "ben je daar");
        assertThat(town.conversation(JAN).saidIn("m3")).isEmpty();
        assertThat(town.desk().claim(id, "a2", "bob", "Bob")).isEqualTo(new ContactCentre.Result.ClaimedBy("Ann"));
    }

    @Test
    void asksAgainInsteadOfActingOnALateAnswer() {
        Town town = node();
        says(town, "m1", "naam");
        says(town, "m2", "Jan");
        Receipt late = town.hears(JAN, "m3", clock.instant().minusSeconds(3), new Utterance.Text("ja"));
        assertThat(late.lines()).hasSize(2);
        assertThat(town.conversation(JAN).frames()).hasSize(1);
        Receipt fresh = town.hears(JAN, "m4", clock.instant(), new Utterance.Text("ja"));
        assertThat(((Line.Said) fresh.lines().getFirst()).reply().text()).isEqualTo("Dag Jan!");
    }

    @Test
    void keepsTheDocumentSmallAndStillKnowsOldCopies() {
        Town town = node();
        for (int i = 0; i < 260; i++) {
            says(town, "m" + i, "x" + i);
        }
        Conversation conversation = town.conversation(JAN);
        assertThat(conversation.processed()).hasSizeBetween(200, 211);
        assertThat(conversation.transcript()).hasSizeBetween(50, 61);
        assertThat(says(town, "m0", "x0").duplicate()).isTrue();
        assertThat(new Transcripts(store.conversations()).after(conversation, 100))
                .hasSizeGreaterThan(199);
        assertThat(new Transcripts(store.conversations())
                        .after(conversation, 100)
                        .getFirst()
                        .sequence())
                .isEqualTo(101);
    }

    @Test
    void movesDeliveryStatesForwardOnly() {
        Town town = node();
        town.assistant().delivered("chat", "w1", DeliveryState.READ, Optional.empty(), Optional.empty());
        town.assistant().delivered("chat", "w1", DeliveryState.DELIVERED, Optional.empty(), Optional.empty());
        town.assistant().delivered("chat", "w2", DeliveryState.FAILED, Optional.empty(), Optional.of("131047"));
        town.assistant().delivered("chat", "w2", DeliveryState.SENT, Optional.empty(), Optional.empty());
        assertThat(store.deliveries().states("chat", List.of("w1", "w2", "w3")))
                .containsEntry("w1", DeliveryState.READ)
                .containsEntry("w2", DeliveryState.FAILED)
                .hasSize(2);
    }

    @Test
    void linksIdsThatAreSeenTogether() {
        ChannelAddress user = new ChannelAddress("chat", "town", java.util.Map.of("user", "BE.1"), Optional.empty());
        ChannelAddress both = new ChannelAddress(
                "chat", "town", java.util.Map.of("user", "BE.1", "phone", "32470000001"), Optional.empty());
        ConversationId first = store.conversations().at(Town.ID, user);
        assertThat(store.conversations().at(Town.ID, both)).isEqualTo(first);
        assertThat(store.conversations().at(Town.ID, JAN)).isEqualTo(first);
    }

    private Receipt says(Town town, String messageId, String words) {
        return town.hears(JAN, messageId, clock.instant(), new Utterance.Text(words));
    }

    private Inbound inbound(String messageId, String words) {
        return new Inbound(Town.ID, JAN, messageId, clock.instant(), new Utterance.Text(words), Optional.empty());
    }

    private List<OutboxEntry> outbox() {
        return store.conversations()
                .find(store.conversations().at(Town.ID, JAN))
                .orElseThrow()
                .outbox();
    }

    private void wake(Town town) {
        await().atMost(PATIENCE).until(() -> {
            town.takeover().look();
            return true;
        });
    }

    private void awaitSent(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(channel.texts()).containsExactly(texts));
    }

    private void awaitQuiet() {
        await().atMost(PATIENCE).until(() -> store.due().all().isEmpty());
    }

    private List<String> said(ChannelAddress address) {
        return nodes.getFirst().conversation(address).transcript().stream()
                .filter(line -> line instanceof Line.Said)
                .map(line -> ((Line.Said) line).reply().text())
                .toList();
    }

    private List<String> sentTo(ChannelAddress address) {
        return channel.sent().stream()
                .filter(outgoing -> outgoing.to().ids().equals(address.ids()))
                .map(Outgoing::reply)
                .map(be.wijzer.core.message.Reply::text)
                .toList();
    }
}
