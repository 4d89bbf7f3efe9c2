package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The part of a product that answers, in one to three sentences of the catalogue itself; the few words around them
/// are in the resident's language.
final class DirectAnswer {
    private static final be.wijzer.core.phrases.Phrases PHRASES = be.wijzer.core.phrases.Phrases.of("knowledge");
    private static final int MOST_SENTENCES = 3;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d'‘])");
    private static final Pattern SPAN = Pattern.compile(
            "\\b(\\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|tien|enkele|onbeperkt)\\b[^.]*\\b(uur|uren|dag|dagen|werkdagen|week|weken|maand|maanden|jaar|jaren|levenslang)\\b|geldig|meteen",
            Pattern.CASE_INSENSITIVE);
    /// A number of years that is somebody's age.
    private static final Pattern AGE = Pattern.compile(
            "\\b(minstens|jonger dan|ouder dan|vanaf|tussen|onder|tot|bent|is) \\d+ (en \\d+ )?jaar\\b(?! geldig)|\\bjaar of (ouder|jonger)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HOW_MANY = Pattern.compile("\\bhoeveel\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALLOWED = Pattern.compile(
            "\\bmag\\b.*\\b\\d+\\b|\\b\\d+\\b.*\\bmag\\b|\\b(hoogstens|maximum|maximaal)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALID = Pattern.compile("geldig|vervalt|blijft", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT = Pattern.compile(
            "\\b\\d{1,2}(\\.\\d\\d)? uur\\b|\\b(maan|dins|woens|donder|vrij|zater|zon)dag|openingsuren|\\bopen\\b|\\bdicht\\b|\\bvanaf begin\\b|\\bvoor \\d+ \\p{L}+\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile(
            "\\b(loket|stadhuis|online|website|balie|dienstencentrum|ter plaatse|apotheek|bib|kom naar|ga naar|in het|bij de stad|bij de politie|gemeente waar)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHED =
            Pattern.compile("\\b0\\d[\\d ]{6,}\\d\\b|@|\\bbel\\b", Pattern.CASE_INSENSITIVE);

    private DirectAnswer() {}

    /// @param likeness of the question to the product's own example questions, as cosines
    static String of(Product product, Aspect aspect, String question, Language language, Optional<double[]> likeness) {
        return ExampleAnswer.of(product, aspect, question, likeness)
                .or(() -> part(product, aspect, question, language))
                .orElseGet(() -> product.summary() + " " + say("answer-more", language, product.url()));
    }

    private static String say(String key, Language language, String what) {
        return PHRASES.say(language, key, Map.of("what", what));
    }

    private static Optional<String> part(Product product, Aspect aspect, String question, Language language) {
        return switch (aspect) {
            case COST -> text(product.cost());
            case BRING ->
                product.bring().isEmpty()
                        ? Optional.empty()
                        : Optional.of(say("answer-bring", language, String.join("; ", lowered(product.bring()))));
            case HOW -> first(product.procedure());
            case CONDITIONS -> conditions(product, question);
            case DURATION -> duration(product, question);
            case WHEN -> telling(product, MOMENT);
            case WHERE -> where(product, language);
            case CONTACT -> contact(product, language);
            case WHAT -> what(product);
        };
    }

    /// The summary and the first that the description has to tell beside it.
    private static Optional<String> what(Product product) {
        return Stream.concat(
                        Stream.of(product.summary()),
                        sentences(product.description()).stream()
                                .filter(sentence -> !sentence.endsWith("?")
                                        && !product.summary().contains(sentence))
                                .limit(1))
                .reduce((a, b) -> a + " " + b);
    }

    private static Optional<String> duration(Product product, String question) {
        if (VALID.matcher(question).find()) {
            Optional<String> valid = telling(product, VALID);
            if (valid.isPresent()) {
                return valid;
            }
        }
        return telling(
                product,
                sentence ->
                        SPAN.matcher(sentence).find() && !AGE.matcher(sentence).find());
    }

    private static Optional<String> conditions(Product product, String question) {
        Optional<String> number = HOW_MANY.matcher(question).find() ? telling(product, ALLOWED) : Optional.empty();
        return number.or(() -> first(product.conditions()));
    }

    private static Optional<String> where(Product product, Language language) {
        Optional<String> place = telling(product, PLACE);
        return product.department().isEmpty()
                ? place
                : Optional.of(
                        Stream.concat(Stream.of(say("answer-where", language, product.department())), place.stream())
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow());
    }

    private static Optional<String> contact(Product product, Language language) {
        Optional<String> reached = telling(product, REACHED);
        return product.department().isEmpty()
                ? reached
                : Optional.of(say("answer-contact", language, product.department())
                        + reached.map(text -> " " + text).orElse(""));
    }

    /// Up to two sentences of the product that fit, the first found first.
    private static Optional<String> telling(Product product, Pattern pattern) {
        return telling(product, sentence -> pattern.matcher(sentence).find());
    }

    private static Optional<String> telling(Product product, Predicate<String> tells) {
        return Stream.of(
                        sentences(product.description()),
                        product.procedure(),
                        product.conditions(),
                        product.questions().stream()
                                .flatMap(each ->
                                        sentences(each.answer()).stream().limit(1))
                                .filter(answer -> answer.length() > 25)
                                .toList(),
                        product.exceptions())
                .flatMap(List::stream)
                .filter(tells)
                .distinct()
                .limit(2)
                .reduce((a, b) -> a + " " + b);
    }

    private static Optional<String> first(List<String> sentences) {
        return sentences.stream().limit(MOST_SENTENCES).reduce((a, b) -> a + " " + b);
    }

    private static Optional<String> text(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    static List<String> sentences(String text) {
        return text.isBlank() ? List.of() : List.of(SENTENCE_END.split(text.strip()));
    }

    /// Items of a list inside a sentence; abbreviations and names keep their capitals.
    private static List<String> lowered(List<String> items) {
        return items.stream()
                .map(item -> item.length() > 1 && Character.isLowerCase(item.charAt(1)) && !item.startsWith("Kids")
                        ? item.substring(0, 1).toLowerCase(Locale.ROOT) + item.substring(1)
                        : item)
                .map(item -> item.endsWith(".") ? item.substring(0, item.length() - 1) : item)
                .toList();
    }
}
