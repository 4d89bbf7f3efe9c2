package be.wijzer.forms.interview;

import java.util.Collections;
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
/// turn and `now` its local time.
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
            "now",
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

    /// Functions of FEEL with a word in their name that could be a field's.
    private static final Pattern FUNCTIONS = Pattern.compile(
            "\\b(?:date and time|years and months duration|(?:day|week) of (?:week|year)|month of year)\\s*\\(");

    private final String text;
    private final ParsedExpression parsed;
    private final Set<String> names;

    private Expression(String text, ParsedExpression parsed) {
        this.text = text;
        this.parsed = parsed;
        names = named(text);
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
        names.forEach(name -> known.putIfAbsent(name, null));
        EvaluationResult result = FEEL.evaluate(parsed, known);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /// The fields it speaks of.
    Set<String> names() {
        return names;
    }

    private static Set<String> named(String text) {
        String bare = FUNCTIONS.matcher(TEXTS.matcher(text).replaceAll("\"\"")).replaceAll("(");
        Set<String> names = new TreeSet<>(
                NAMES.matcher(bare).results().map(MatchResult::group).toList());
        names.removeAll(WORDS);
        return Collections.unmodifiableSet(names);
    }

    @Override
    public String toString() {
        return text;
    }
}
