package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.regex.Pattern;

/// Which part of a product a question asks for.
final class Aspects {
    private static final List<Sign> SIGNS = Lists.lines("aspects.txt").stream()
            .map(line -> line.split(" : ", 2))
            .map(parts -> new Sign(Aspect.valueOf(parts[0]), Pattern.compile("\\b(" + parts[1] + ")\\b")))
            .toList();

    /// A product's own questions are compared with each question about it.
    private static final LoadingCache<String, Aspect> KNOWN =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(10_000).build(Aspects::read);

    private Aspects() {}

    private record Sign(Aspect aspect, Pattern pattern) {}

    /// The first sign that fits; WHAT for a question without one.
    static Aspect of(String question) {
        return KNOWN.get(question);
    }

    private static Aspect read(String question) {
        String words = String.join(" ", Words.of(question));
        return SIGNS.stream()
                .filter(sign -> sign.pattern().matcher(words).find())
                .map(Sign::aspect)
                .findFirst()
                .orElse(Aspect.WHAT);
    }
}
