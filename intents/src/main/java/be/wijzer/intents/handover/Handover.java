package be.wijzer.intents.handover;

import be.wijzer.core.contactcentre.StaffHours;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Asks for a person. When nobody is there, it says from when, and offers to take the question.
final class Handover implements Skill {
    private static final String LEAVE = "leave_question";
    private static final Pattern LEAVES_A_QUESTION = Pattern.compile(String.join(
            "|",
            "(?:.* )?(?<!geen )(?:vraag|vraagje|bericht|berichtje|boodschap)(?: .*)? "
                    + "(?:achter|achterlaten|nalaten|te laten|doorgeven)(?: .*)?",
            "(?:.* )?noteer mijn vraag(?: .*)?",
            "(?:.* )?laisser (?:une|un|ma|mon) (?:question|message)(?: .*)?",
            "(?:.* )?leave (?:a|my) (?:question|message)(?: .*)?",
            "(?:.* )?(?:frage|nachricht)(?: .*)? hinterlassen(?: .*)?"));

    private final StaffHours hours;
    private final Phrases phrases = Phrases.of("handover");

    Handover(StaffHours hours) {
        this.hours = hours;
    }

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public Set<String> intents() {
        return Set.of("talk_to_human", "complain");
    }

    @Override
    public Outcome begin(Turn turn) {
        if (turn.draft().handOver() instanceof HandOver.Asked && isOpen(turn)) {
            return new Outcome.Done(new Reply.Text(say(turn, "already-asked")));
        }
        if (LEAVES_A_QUESTION.matcher(Choosing.plain(turn.words())).matches()) {
            return new Outcome.Became(LEAVE, turn.words());
        }
        boolean complaint = turn.understanding().is("complain");
        if (complaint) {
            return new Outcome.Done(new Reply.Choices(
                    say(turn, "complain"),
                    List.of(
                            new Choice("handover:ask", say(turn, "to-person")),
                            new Choice("handover:leave", say(turn, "leave")))));
        }
        return ask(turn);
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return switch (payload) {
            case "ask" -> ask(turn);
            case "leave" -> new Outcome.Became(LEAVE, turn.words());
            case "no" -> new Outcome.Done(new Reply.Text(say(turn, "no-person")));
            default -> new Outcome.NotMine();
        };
    }

    private Outcome ask(Turn turn) {
        if (isOpen(turn)) {
            return new Outcome.PersonAsked("resident", List.of(new Reply.Text(say(turn, "asked"))));
        }
        Optional<ZonedDateTime> next = hours.nextOpening(turn.municipality().id(), turn.now());
        String closed = next.map(at ->
                        phrases.say(turn.language(), "closed-until", Map.of("when", when(at, turn.language()))))
                .orElseGet(() -> say(turn, "closed"));
        turn.count("person_not_there", Map.of());
        return new Outcome.Done(new Reply.Choices(
                closed,
                List.of(
                        new Choice("handover:leave", say(turn, "leave")),
                        new Choice("handover:no", say(turn, "no-thanks")))));
    }

    private boolean isOpen(Turn turn) {
        return hours.open(turn.municipality().id(), turn.now());
    }

    private String say(Turn turn, String key) {
        return phrases.say(turn.language(), key);
    }

    private String when(ZonedDateTime at, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        String time = at.getMinute() == 0
                ? phrases.say(language, "hour", Map.of("hour", Integer.toString(at.getHour())))
                : at.format(DateTimeFormatter.ofPattern("H:mm", locale));
        String day = at.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " "
                + at.format(DateTimeFormatter.ofPattern("d MMMM", locale));
        return phrases.say(language, "day-and-time", Map.of("day", day, "time", time));
    }
}
