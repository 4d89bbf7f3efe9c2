package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Product;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A product with the stems of its parts.
///
/// @param names stems of the title and the keywords
/// @param asked stems of the example questions
/// @param all every stem
/// @param keywords the stems of each keyword that is a phrase or a word of its own, and of the title
/// @param questions each example question
record IndexedProduct(
        Product product,
        Set<String> names,
        Set<String> asked,
        Set<String> all,
        List<List<String>> keywords,
        List<Asked> questions) {
    private static final Set<String> STOP = Lists.words("stopwords.txt");

    static IndexedProduct of(Product product) {
        List<List<String>> keywords = Stream.concat(Stream.of(product.title()), product.keywords().stream())
                .map(IndexedProduct::telling)
                .filter(stems -> !stems.isEmpty())
                .toList();
        List<Asked> questions = Askings.of(product).stream()
                .map(question -> new Asked(Set.copyOf(telling(question)), 0))
                .toList();
        Set<String> names = union(keywords);
        Set<String> all = new HashSet<>(Stems.ofText(product.id().replace('-', ' ')));
        Arrays.stream(IndexField.values())
                .map(field -> field.of(product))
                .forEach(text -> all.addAll(Stems.ofText(text)));
        return new IndexedProduct(
                product,
                names,
                union(questions.stream().map(Asked::stems).toList()),
                Set.copyOf(all),
                keywords,
                questions);
    }

    /// An example question.
    ///
    /// @param stems those that tell
    /// @param length the sum of the squares of what they tell; 0 while the other products aren't known
    record Asked(Set<String> stems, double length) {
        Asked weighed(Terms terms) {
            double sum = 0;
            for (String stem : stems) {
                sum += terms.rarity(stem) * terms.rarity(stem);
            }
            return new Asked(stems, sum);
        }
    }

    /// The same, once all products have been counted.
    IndexedProduct weighed(Terms terms) {
        List<Asked> weighed =
                questions.stream().map(each -> each.weighed(terms)).toList();
        return new IndexedProduct(product, names, asked, all, keywords, weighed);
    }

    /// The words as written, for finding what a misspelled one was meant to be. Keywords hold misspellings on purpose;
    /// those lead to their own product.
    Stream<String> surface() {
        return Arrays.stream(IndexField.values())
                .map(field -> field.of(product))
                .flatMap(text -> Words.of(text).stream());
    }

    static List<String> telling(String text) {
        return Stems.of(
                Words.of(text).stream().filter(word -> !STOP.contains(word)).toList());
    }

    private static Set<String> union(List<? extends Collection<String>> stems) {
        Set<String> union = new HashSet<>();
        stems.forEach(union::addAll);
        return Set.copyOf(union);
    }
}
