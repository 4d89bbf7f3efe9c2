package be.wijzer.forms.interview;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of the answers on offer a message takes: by title, by value, or as the only one that fits.
final class Offered {
    private static final Pattern OR = Pattern.compile("(?iu)\\s(?:of|or|ou|oder)\\s");

    private final Asking asking;
    private final String plain;
    private final Mentions mentions;
    private final Questions questions;

    Offered(Asking asking, String plain, Mentions mentions, Questions questions) {
        this.asking = asking;
        this.plain = plain;
        this.mentions = mentions;
        this.questions = questions;
    }

    Optional<Mention> chosen(Field asked) {
        if (asking.options().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> title =
                OptionChoice.of(asking.options(), asking.text()).or(this::lastNamed);
        Optional<Mention> byValue =
                asked.type().isStrong() ? mentions.last(asked).filter(questions::gives) : Optional.empty();
        List<Object> offered = asking.options().stream()
                .flatMap(option -> mentions.in(option, asked).stream())
                .flatMap(mention -> mention.value().stream())
                .toList();
        if (byValue.filter(mention -> mention.isClear()
                        && (title.isEmpty() || offered.contains(mention.value().orElse(""))))
                .isPresent()) {
            return byValue;
        }
        if (title.isEmpty()) {
            return narrowed(asked, offered).or(() -> byValue);
        }
        return title.map(chosen -> new Mention(
                        mentions.in(chosen, asked).stream()
                                .filter(_ -> asked.type().isStrong())
                                .map(Mention::value)
                                .findFirst()
                                .orElseGet(() -> Optional.of(chosen)),
                        0,
                        asking.text().length(),
                        chosen))
                .filter(mention -> !questions.asks() || questions.gives(mention));
    }

    /// "In de namiddag", "zo laat mogelijk", where the question itself offers days or times: "om 9, 11 of 15 uur?"
    Optional<Mention> inQuestion(Field asked) {
        return asking.question()
                .filter(_ -> isNarrowed(asked))
                .filter(question -> OR.matcher(question).find())
                .map(question -> mentions.in(question, asked).stream()
                        .flatMap(mention -> mention.value().stream())
                        .toList())
                .filter(offered -> offered.size() > 1)
                .flatMap(offered -> narrowed(asked, offered));
    }

    /// "Eerst dacht ik de eerste, maar doe toch de laatste": the last clause that names one.
    private Optional<String> lastNamed() {
        return Sayings.clauses(asking.text()).reversed().stream()
                .flatMap(clause -> OptionChoice.of(asking.options(), clause).stream())
                .findFirst();
    }

    /// The one time on offer in a part of the day, the earliest or the latest one.
    private Optional<Mention> narrowed(Field field, List<Object> offered) {
        if (!isNarrowed(field) || offered.isEmpty()) {
            return Optional.empty();
        }
        List<String> sorted = offered.stream().map(Object::toString).sorted().toList();
        if (plain.matches(
                ".*\\b(vroegste|eerste|vroegst|rapste|(?:het|t) eerst|(?:vroeg|rap|snel|vlug|gauw) mogelijk)\\b.*")) {
            return Optional.of(whole(sorted.getFirst()));
        }
        if (plain.matches(".*\\b(laatste|laatst|laat mogelijk)\\b.*")) {
            return Optional.of(whole(sorted.getLast()));
        }
        List<String> within = sorted.stream().filter(this::isInPartOfDay).toList();
        return within.size() == 1 ? Optional.of(whole(within.getFirst())) : Optional.empty();
    }

    private static boolean isNarrowed(Field field) {
        return field.type() == FieldType.TIME || field.type() == FieldType.DATE;
    }

    private boolean isInPartOfDay(String clock) {
        if (clock.length() != 5) {
            return false;
        }
        int hour = Integer.parseInt(clock.substring(0, 2));
        return plain.matches(".*\\b(ochtend|ochtends|voormiddag|morgens|s morgens|smorgens|voormiddags)\\b.*")
                        && hour < 12
                || plain.matches(".*\\b(namiddag|namiddags|achternoen|achtermiddag|middag|middags)\\b.*")
                        && hour >= 12
                        && hour < 18
                || plain.matches(".*\\b(avond|avonds|savonds)\\b.*") && hour >= 17;
    }

    private Mention whole(Object value) {
        return new Mention(Optional.of(value), 0, asking.text().length(), asking.text());
    }
}
