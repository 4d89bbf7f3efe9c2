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
        return isGroup(entry.kind()) ? entry.field() + "-0" : entry.field();
    }

    private static boolean isGroup(Kind kind) {
        return kind == Kind.ONE || kind == Kind.ANY || kind == Kind.DAYS || kind == Kind.HOURS;
    }

    /// How the browser asks for one.
    public Input input(Entry entry) {
        return switch (entry.kind()) {
            case DATE, DAYS -> Input.of("date");
            case TIME, HOURS -> Input.of("time");
            case MOMENT -> Input.of("datetime-local");
            case NUMBER -> new Input("text", "numeric", null);
            case DECIMAL, AMOUNT -> new Input("text", "decimal", null);
            case EMAIL -> new Input("email", null, "email");
            case PHONE -> new Input("tel", null, "tel");
            case LINE, LINES, ONE, ANY, PHOTOS, FILES, AGREEMENT, FIXED -> Input.of("text");
        };
    }

    /// The attributes of an `input`, as HTML has them; null leaves one out.
    public record Input(
            String type, @Nullable String mode, @Nullable String autocomplete) {
        private static Input of(String type) {
            return new Input(type, null, null);
        }
    }
}
