package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The patterns that a resident's words go through, as long as words can be: none takes forever, or more stack than
/// there is.
class PatternTests {
    /// What the website lets through, and beyond that what one search may look at.
    private static final int LONGEST = 10_000;
    private static final int SEARCHED = 2_000;
    private static final long GUARD = 20_000_000_000L;
    private static final long SMALL_STACK = 512 * 1024;
    private static final List<String> PIECES = List.of(
            "a",
            "met ",
            "1",
            "@",
            ".",
            "-",
            " ",
            "nee ",
            "de ",
            "a1",
            "1 ",
            "a@a.",
            "Aa van de ",
            "nee, met a 1@. ",
            "ik, ");
    private static final Pattern ANYWHERE = Pattern.compile("(?:\\(\\?[iuU]+\\))?(?:\\(\\?:)?\\.\\*.*", Pattern.DOTALL);

    /// Classes that look at short texts alone, by a limit of their own.
    private static final Map<String, Integer> SHORTER = Map.of("be.wijzer.core.reports.WrittenAddress", 200);

    /// Every field of a class that holds patterns, by itself or further down.
    static Stream<Arguments> patterns() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Class<?> owner : classes()) {
            int longest = owner.getPackage().equals(PatternTests.class.getPackage()) ? Asking.HEARD : LONGEST;
            Set<Pattern> patterns = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Field field : owner.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && mayHold(field.getType())) {
                    collect(value(field, null), patterns, Collections.newSetFromMap(new IdentityHashMap<>()));
                }
            }
            if (!patterns.isEmpty()) {
                all.add(Arguments.of(
                        owner.getName(), List.copyOf(patterns), SHORTER.getOrDefault(owner.getName(), longest)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void copeWithLongTexts(String owner, List<Pattern> patterns, int longest) throws InterruptedException {
        assertThat(patterns).isNotEmpty();
        for (Pattern pattern : patterns) {
            for (String piece : PIECES) {
                String text = piece.repeat(longest / piece.length());
                within(pattern, piece, text, Matcher::matches);
                within(pattern, piece, text, Matcher::lookingAt);
                if (!ANYWHERE.matcher(pattern.pattern()).matches()) {
                    within(pattern, piece, text.substring(0, Math.min(text.length(), SEARCHED)), Matcher::find);
                }
            }
        }
    }

    private static void within(Pattern pattern, String piece, String text, Consumer<Matcher> looks)
            throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Timed timed = new Timed(text, System.nanoTime() + GUARD);
        Thread thread = new Thread(null, () -> looks.accept(pattern.matcher(timed)), "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((_, problem) -> thrown.set(problem));
        thread.start();
        thread.join();
        assertThat(thrown.get()).as("%s on many '%s'", pattern, piece).isNull();
    }

    /// A text that can be looked at until a moment.
    private static final class Timed implements CharSequence {
        private static final int NOW_AND_THEN = 1 << 12;

        private final String text;
        private final long end;
        private int looks;

        Timed(String text, long end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks % NOW_AND_THEN == 0 && System.nanoTime() > end) {
                throw new IllegalStateException("too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int stop) {
            return text.subSequence(start, stop);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static Set<Class<?>> classes() throws IOException {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:be/wijzer/**/*.class")) {
            String place = file.getURL().toString();
            if (!place.contains("test-classes") && !place.contains("-tests.jar")) {
                String name = place.substring(place.lastIndexOf("be/wijzer/"), place.length() - ".class".length());
                classes.add(named(name.replace('/', '.')));
            }
        }
        return classes;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, PatternTests.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean mayHold(Class<?> type) {
        return type == Pattern.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isArray() && !type.getComponentType().isPrimitive();
    }

    private static void collect(Object held, Set<Pattern> patterns, Set<Object> seen) {
        switch (held) {
            case null -> {}
            case Pattern pattern -> patterns.add(pattern);
            case Map<?, ?> map -> map.values().forEach(value -> collect(value, patterns, seen));
            case Collection<?> several -> several.forEach(value -> collect(value, patterns, seen));
            case Object[] several -> List.of(several).forEach(value -> collect(value, patterns, seen));
            case Object ours
            when ours.getClass().getName().startsWith("be.wijzer.") && seen.add(ours) ->
                Stream.of(ours.getClass().getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())
                                && !field.getType().isPrimitive())
                        .forEach(field -> collect(value(field, ours), patterns, seen));
            case Object _ -> {}
        }
    }

    private static Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
