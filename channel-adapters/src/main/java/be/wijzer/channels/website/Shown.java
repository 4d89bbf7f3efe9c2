package be.wijzer.channels.website;

import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Lines of a transcript as the interface shows them. `text` is always complete.
final class Shown {
    private final Phrases phrases = Phrases.of("system");

    /// One line; empty where there is nothing to show, as when somebody comes in.
    Optional<Map<String, Object>> line(Line line, Language language) {
        return switch (line) {
            case Line.Heard(long _, String _, var _, Utterance utterance) ->
                heard(utterance).map(shown -> message(line, "resident", shown));
            case Line.Said(long _, String _, var _, var author, Reply reply, String _, var _) -> {
                Map<String, Object> shown = said(reply);
                author.agent().ifPresent(name -> shown.put("author", name));
                yield Optional.of(message(line, author.isHuman() ? "agent" : "assistant", shown));
            }
            case Line.Happened(long _, String _, var _, String what, String _) ->
                Optional.of(message(line, "system", kind("event", happened(what, language))));
        };
    }

    private String happened(String what, Language language) {
        return phrases.say(language, phrases.has(what) ? what : "something-happened");
    }

    private static Map<String, Object> message(Line line, String from, Map<String, Object> shown) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("sequence", line.sequence());
        message.put("id", line.id());
        message.put("from", from);
        message.put("at", line.at().toString());
        message.putAll(shown);
        return message;
    }

    private static Optional<Map<String, Object>> heard(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Text(String text) -> Optional.of(kind("text", text));
            case Utterance.Spoken(String text, var _) -> Optional.of(kind("text", text));
            case Utterance.Keys(String digits) -> Optional.of(kind("text", digits));
            case Utterance.Chose(String id, String title) -> {
                Map<String, Object> shown = kind("choice", title.isEmpty() ? id : title);
                shown.put("choice", id);
                yield Optional.of(shown);
            }
            case Utterance.Location(double latitude, double longitude, var name, var address) -> {
                String place = String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
                Map<String, Object> shown =
                        kind("location", name.or(() -> address).orElse(place));
                shown.put("location", Map.of("latitude", latitude, "longitude", longitude));
                yield Optional.of(shown);
            }
            case Utterance.Media(String kind, var _, var _, var caption, var filename) ->
                Optional.of(kind("media", caption.or(() -> filename).orElse(kind)));
            case Utterance.Unsupported _, Utterance.Silent _, Utterance.Joined _, Utterance.Left _ -> Optional.empty();
        };
    }

    private static Map<String, Object> said(Reply reply) {
        return switch (reply) {
            case Reply.Text(String text) -> kind("text", text);
            case Reply.Choices(String text, List<Choice> choices) -> {
                Map<String, Object> shown = kind("choices", text);
                shown.put("choices", choices(choices));
                yield shown;
            }
            case Reply.Link(String text, String title, URI url) -> {
                Map<String, Object> shown = kind("link", text);
                shown.putAll(link(title, url));
                yield shown;
            }
            case Reply.Card(String title, String text, var page, List<Choice> choices) -> {
                Map<String, Object> shown = kind("card", text);
                shown.put("title", title);
                page.ifPresent(behind -> shown.put("link", link(behind.title(), behind.url())));
                shown.put("choices", choices(choices));
                yield shown;
            }
            case Reply.Image(String text, URI url) -> {
                Map<String, Object> shown = kind("image", text);
                shown.put("url", url.toString());
                yield shown;
            }
            case Reply.Document(String text, URI url, String filename) -> {
                Map<String, Object> shown = kind("document", text);
                shown.put("url", url.toString());
                shown.put("filename", filename);
                yield shown;
            }
            case Reply.Ask(String text, Reply.Wanted wanted) -> {
                Map<String, Object> shown = kind("ask", text);
                shown.put("wanted", wanted.name().toLowerCase(Locale.ROOT));
                yield shown;
            }
            case Reply.Typing() -> kind("typing", "");
        };
    }

    private static Map<String, Object> kind(String kind, String text) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", kind);
        shown.put("text", text);
        return shown;
    }

    private static Map<String, Object> link(String title, URI url) {
        return Map.of("title", title, "url", url.toString());
    }

    private static List<Map<String, Object>> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("id", choice.id());
                    shown.put("title", choice.title());
                    choice.description().ifPresent(text -> shown.put("description", text));
                    return shown;
                })
                .toList();
    }
}
