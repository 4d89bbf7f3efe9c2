package be.wijzer.forms.interview;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/// A condition in FEEL (OMG DMN 1.3) over the fields' names; dates and times are FEEL's own, `today` is the day of the
/// turn.
public final class Expression {
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAMES = Pattern.compile("(?<![\\w.])[a-z_]\\w*(?!\\w*\\s*\\()");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "null",
            "true",
            "false",
            "in",
            "between",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "not",
            "instance",
            "of",
            "today",
            "day",
            "string",
            "length",
            "contains",
            "starts",
            "with",
            "ends",
            "matches",
            "item",
            "list",
            "count");

    private final String text;
    private final ParsedExpression parsed;

    private Expression(String text, ParsedExpression parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /// Throws `IllegalArgumentException` where the text isn't FEEL.
    static Expression of(String text) {
        ParseResult result = FEEL.parseExpression(text);
        if (!result.isSuccess()) {
            throw new IllegalArgumentException("not FEEL: " + text);
        }
        return new Expression(text, result.parsedExpression());
    }

    /// Whether it is true; a value that isn't there makes it untrue unless it is asked for (`email = null`).
    boolean holds(Map<String, Object> values) {
        Map<String, Object> known = new HashMap<>(values);
        names().forEach(name -> known.putIfAbsent(name, null));
        EvaluationResult result = FEEL.evaluate(parsed, known);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /// The fields it speaks of.
    Set<String> names() {
        Set<String> names = new TreeSet<>(NAMES.matcher(TEXTS.matcher(text).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .toList());
        names.removeAll(WORDS);
        return names;
    }

    @Override
    public String toString() {
        return text;
    }
}
