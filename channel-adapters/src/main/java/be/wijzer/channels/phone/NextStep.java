package be.wijzer.channels.phone;

import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.conversation.OpenQuestion;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a step of a call out of how its conversation stands.
record NextStep(Phrases phrases, Municipality town) {
    private static final Set<Reply.Wanted> BY_SEVERAL_KEYS =
            EnumSet.of(Reply.Wanted.NUMBER, Reply.Wanted.PHONE, Reply.Wanted.DATE);

    Prompt after(Call call, Prompt prompt, Conversation conversation, Reception reception) {
        Language language = conversation.language();
        List<Line.Said> lines = conversation.transcript().stream()
                .filter(Line.Said.class::isInstance)
                .map(Line.Said.class::cast)
                .filter(line -> line.sequence() > prompt.progress().lastLine())
                .toList();
        Optional<Instant> asked = personAskedAt(conversation);
        Prompt.Progress progress = prompt.progress().upTo(conversation.lines(), asked);
        boolean askedNow = asked.isPresent() && !asked.equals(prompt.progress().personAskedAt());
        Optional<String> number = askedNow ? reception.number(call) : Optional.empty();
        if (number.isPresent()) {
            return step(prompt, language, List.of(say(language, "to-reception")), progress)
                    .with(new Awaiting.Reception(number.get()));
        }
        Spoken spoken = Spoken.of(lines, language);
        List<Prompt.Sentence> says = new ArrayList<>(spoken.sentences());
        if (says.isEmpty() && conversation.isClaimed()) {
            says.add(say(language, "hold-on"));
        }
        Optional<Reply> question =
                conversation.question().filter(open -> !open.offer()).map(OpenQuestion::reply);
        boolean digits = question.filter(
                        reply -> reply instanceof Reply.Ask ask && BY_SEVERAL_KEYS.contains(ask.wanted()))
                .isPresent();
        return new Prompt(
                prompt.call(),
                prompt.step() + 1,
                language,
                says,
                new Menu(spoken.choices(), 0),
                spoken.link(),
                new Awaiting.Words(question.isPresent(), digits),
                progress);
    }

    static Prompt.Sentence sentence(Phrases phrases, Language language, String key, Map<String, String> values) {
        return new Prompt.Sentence(
                language,
                Pronounceable.of(phrases.say(language, key, values), language).text());
    }

    private Prompt.Sentence say(Language language, String key) {
        return sentence(phrases, language, key, Map.of("town", town.name()));
    }

    private static Prompt step(Prompt before, Language language, List<Prompt.Sentence> says, Prompt.Progress progress) {
        return new Prompt(
                before.call(),
                before.step() + 1,
                language,
                says,
                Menu.NONE,
                Optional.empty(),
                new Awaiting.End(),
                progress);
    }

    /// In whole milliseconds, as steps are kept.
    private static Optional<Instant> personAskedAt(Conversation conversation) {
        Optional<Instant> asked = switch (conversation.handOver()) {
            case HandOver.Asked(Instant at, String _) -> Optional.of(at);
            case HandOver.Claimed(Instant at, String _, String _) -> Optional.of(at);
            case HandOver.None(), HandOver.Ended _ -> Optional.empty();
        };
        return asked.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }
}
