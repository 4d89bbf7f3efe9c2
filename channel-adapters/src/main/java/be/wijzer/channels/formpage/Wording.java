package be.wijzer.channels.formpage;

import be.wijzer.core.formpage.Sheet.Entry;
import be.wijzer.core.formpage.Sheet.Kind;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a page in one language, as the templates ask for them.
public record Wording(Language language, Phrases phrases) {
    public String say(String key) {
        return phrases.say(language, key);
    }

    public String say(String key, String name, String value) {
        return phrases.say(language, key, Map.of(name, value));
    }

    /// The conversation in words: where it is held.
    public String channel(String channel) {
        return say(phrases.has("channel-" + channel) ? "channel-" + channel : "channel-other");
    }

    public String code() {
        return language.code();
    }

    /// The ids of what explains a question.
    public @Nullable String describedBy(Entry entry) {
        List<String> ids = new ArrayList<>();
        if (entry.error().isPresent()) {
            ids.add(entry.field() + "-error");
        }
        for (int i = 0; i < entry.help().size(); i++) {
            ids.add(entry.field() + "-help-" + i);
        }
        if (entry.kind() == Kind.PHOTOS || entry.kind() == Kind.FILES) {
            ids.add(entry.field() + "-limit");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /// Where a link of the summary leads.
    public String target(Entry entry) {
        return switch (entry.kind()) {
            case ONE, ANY, DAYS, HOURS -> entry.field() + "-0";
            case LINE,
                    LINES,
                    DATE,
                    TIME,
                    MOMENT,
                    NUMBER,
                    DECIMAL,
                    AMOUNT,
                    EMAIL,
                    PHONE,
                    PHOTOS,
                    FILES,
                    AGREEMENT,
                    FIXED -> entry.field();
        };
    }

    public String inputType(Entry entry) {
        return switch (entry.kind()) {
            case DATE, DAYS -> "date";
            case TIME, HOURS -> "time";
            case MOMENT -> "datetime-local";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case LINE, LINES, NUMBER, DECIMAL, AMOUNT, ONE, ANY, PHOTOS, FILES, AGREEMENT, FIXED -> "text";
        };
    }

    public @Nullable String inputMode(Entry entry) {
        return switch (entry.kind()) {
            case NUMBER -> "numeric";
            case DECIMAL, AMOUNT -> "decimal";
            case LINE,
                    LINES,
                    DATE,
                    TIME,
                    MOMENT,
                    DAYS,
                    HOURS,
                    EMAIL,
                    PHONE,
                    ONE,
                    ANY,
                    PHOTOS,
                    FILES,
                    AGREEMENT,
                    FIXED -> null;
        };
    }

    public @Nullable String autocomplete(Entry entry) {
        return switch (entry.kind()) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case LINE,
                    LINES,
                    DATE,
                    TIME,
                    MOMENT,
                    DAYS,
                    HOURS,
                    NUMBER,
                    DECIMAL,
                    AMOUNT,
                    ONE,
                    ANY,
                    PHOTOS,
                    FILES,
                    AGREEMENT,
                    FIXED -> null;
        };
    }
}
