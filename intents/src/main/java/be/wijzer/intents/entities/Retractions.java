package be.wijzer.intents.entities;

import be.wijzer.core.understanding.Entity;
import be.wijzer.intents.entities.words.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a speaker takes back or says twice inside a sentence: of two values of one kind with "nee, wacht" between them
/// the last counts; a number said again, and a group of people spelled out after its total, count once. Dates have
/// their own corrections, which mix days and hours.
final class Retractions {
    private static final Set<String> KINDS = Set.of("phone", "email", "iban", "money", "people", "postcode");
    private static final Set<String> SAID_TWICE = Set.of("phone", "email", "iban", "postcode");
    private static final Set<String> TAKING_BACK = Set.of("""
            nee neen neeje neenee ofnee wacht sorry pardon excuseer excuseert bedoel bedoelde correctie oeps
            eigenlijk verkeerd verkeerde fout foutje vergissing vergis vergist mis corrigeer herstel liever oei allez
            allee verbeter verbetering zeverde
            """.strip().split("\\s+"));
    /// What comes after these is one more.
    private static final Set<String> ADDING =
            Set.of("en", "ook", "plus", "daarbij", "daarnaast", "tweede", "anders", "samen");
    private static final Set<String> RESTATING = Set.of("""
            , : ( - ; dus namelijk te weten zijnde dat da is zijn waarvan waaronder waarbij met samen in totaal alles
            ik bedoel inclusief we wij daarvan onder meer
            """.strip().split("\\s+"));
    private static final Set<String> OF_THEM = Set.of("waarvan", "waaronder", "daarvan", "inclusief", "waarbij");
    private static final int REACH = 12;
    private static final int LONGEST_GAP = 120;
    private static final int NEAR = 40;

    private final String text;

    Retractions(String text) {
        this.text = text;
    }

    /// @param found in order of appearance
    List<Entity> applyTo(List<Entity> found) {
        List<Entity> kept = new ArrayList<>();
        for (Entity next : found) {
            Optional<Entity> before = last(kept, next);
            if (before.isEmpty()) {
                kept.add(next);
                continue;
            }
            List<String> words = words(before.get(), next);
            if (isRefused(words)) {
                continue;
            }
            if (isTakenBack(words) || isDenied(before.get(), words)) {
                kept.remove(before.get());
                kept.add(next.type().equals(before.get().type()) ? next : inItsPlace(before.get(), next));
            } else if (!isSaidAgain(before.get(), next, words)) {
                kept.add(next);
            }
        }
        return List.copyOf(kept);
    }

    /// What this one may take the place of: the last of its kind, or what a bare number counts anew.
    private Optional<Entity> last(List<Entity> kept, Entity next) {
        if (KINDS.contains(next.type())) {
            return kept.reversed().stream()
                    .filter(entity -> entity.type().equals(next.type()))
                    .findFirst();
        }
        boolean counts = next.type().equals("number")
                && next.value() instanceof Integer
                && People.isNotCounted(Sentence.of(ahead(next.end())), 0);
        return counts && !kept.isEmpty() && Sentence.isAny(kept.getLast().type(), "people", "money", "postcode")
                ? Optional.of(kept.getLast()).filter(before -> isTakenBack(words(before, next)))
                : Optional.empty();
    }

    private static Entity inItsPlace(Entity before, Entity number) {
        Object value = before.value() instanceof BigDecimal
                ? new BigDecimal(number.value().toString())
                : before.value() instanceof String ? number.value().toString() : number.value();
        return new Entity(before.type(), number.start(), number.end(), number.text(), value);
    }

    private List<String> words(Entity before, Entity next) {
        return before.end() <= next.start() && next.start() - before.end() <= LONGEST_GAP
                ? Sentence.of(text.substring(before.end(), next.start())).words()
                : List.of();
    }

    private String ahead(int from) {
        return text.substring(from, Math.min(text.length(), from + NEAR));
    }

    static boolean isTakingBack(String word) {
        return TAKING_BACK.contains(word);
    }

    private static boolean isTakenBack(List<String> words) {
        return words.size() <= REACH
                && words.stream().anyMatch(TAKING_BACK::contains)
                && words.stream().noneMatch(ADDING::contains);
    }

    /// "niet 2610 maar 2600", "3500, maar het moet 3510 zijn".
    private boolean isDenied(Entity before, List<String> words) {
        List<String> ahead = Sentence.of(text.substring(Math.max(0, before.start() - NEAR), before.start()))
                .words();
        boolean denied = !ahead.isEmpty() && Sentence.isAny(ahead.getLast(), "niet", "nie", "geen");
        return words.size() <= REACH
                && (denied && (words.contains("maar") || words.contains("wel"))
                        || words.contains("maar")
                                && (words.contains("moet") || words.contains("moest") || words.contains("juiste")));
    }

    /// "50 euro in plaats van 60 euro".
    private static boolean isRefused(List<String> words) {
        return Sentence.isAny(
                String.join(" ", words),
                "in plaats van",
                ", in plaats van",
                "ipv",
                "en niet",
                ", niet",
                ", en niet",
                "en geen");
    }

    private static boolean isSaidAgain(Entity before, Entity next, List<String> words) {
        boolean same = before.value().equals(next.value());
        if (SAID_TWICE.contains(next.type())) {
            return same;
        }
        return next.type().equals("people")
                && !words.isEmpty()
                && RESTATING.containsAll(words)
                && (same || words.stream().anyMatch(OF_THEM::contains));
    }
}
