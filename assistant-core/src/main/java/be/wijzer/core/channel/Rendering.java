package be.wijzer.core.channel;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fits a reply to what a channel can show. Each part that comes out is one message of that channel.
public record Rendering(Capabilities channel) {
    public List<Reply> fit(Reply reply) {
        return switch (reply) {
            case Reply.Text(String text) -> texts(text, channel.textLength());
            case Reply.Choices(String text, List<Choice> choices) -> choices(text, choices);
            case Reply.Link(String text, String title, URI url) -> link(text, title, url);
            case Reply.Card card -> card(card);
            case Reply.Image(String text, URI url) ->
                shownWith(text, last -> new Reply.Image(last, url)).orElseGet(() -> link(text, text, url));
            case Reply.Document(String text, URI url, String name) ->
                shownWith(text, last -> new Reply.Document(last, url, name)).orElseGet(() -> link(text, name, url));
            case Reply.Ask(String text, Reply.Wanted wanted) ->
                wanted == Reply.Wanted.LOCATION && channel.locationRequest()
                        ? lastOf(text, channel.bodyLength(), last -> new Reply.Ask(last, wanted))
                        : lastOf(text, channel.textLength(), last -> new Reply.Ask(last, wanted));
            case Reply.Typing() -> List.of(reply);
        };
    }

    private List<Reply> choices(String text, List<Choice> choices) {
        if (choices.isEmpty()) {
            return texts(text, channel.textLength());
        }
        if (channel.fetched()) {
            return List.of(new Reply.Choices(text, choices));
        }
        if (choices.size() > channel.pressable()) {
            return texts(text + "\n" + numbered(choices), channel.textLength());
        }
        int titles = choices.size() <= channel.buttons() ? channel.buttonTitle() : channel.rowTitle();
        List<Choice> shown = Titles.cut(choices, titles, channel.rowDescription());
        return lastOf(text, channel.bodyLength(), last -> new Reply.Choices(last, shown));
    }

    private List<Reply> link(String text, String title, URI url) {
        if (channel.fetched()) {
            return List.of(new Reply.Link(text, title, url));
        }
        return channel.linkButtons()
                ? lastOf(
                        text,
                        channel.bodyLength(),
                        last -> new Reply.Link(last, Titles.cut(title, channel.buttonTitle()), url))
                : texts(text.contains(url.toString()) ? text : text + "\n" + url, channel.textLength());
    }

    private List<Reply> card(Reply.Card card) {
        if (channel.fetched()) {
            return List.of(card);
        }
        String text = card.title() + "\n" + card.text();
        if (!card.choices().isEmpty()) {
            return choices(card.page().map(page -> beforeQuestion(text, page)).orElse(text), card.choices());
        }
        return card.page()
                .map(page -> link(text, page.title(), page.url()))
                .orElseGet(() -> texts(text, channel.textLength()));
    }

    /// The last paragraph of a card with choices is the question they answer.
    private static String beforeQuestion(String text, Reply.Card.Page page) {
        int question = text.lastIndexOf("\n\n");
        return question < 0
                ? text + "\n" + page.url()
                : text.substring(0, question) + "\n" + page.url() + text.substring(question);
    }

    /// The choices as lines that can be answered by number.
    public static String numbered(List<Choice> choices) {
        List<String> lines = IntStream.range(0, choices.size())
                .mapToObj(i -> (i + 1) + ". " + choices.get(i).title()
                        + choices.get(i).description().map(d -> " – " + d).orElse(""))
                .toList();
        return String.join("\n", lines);
    }

    private Optional<List<Reply>> shownWith(String text, java.util.function.Function<String, Reply> last) {
        if (channel.fetched()) {
            return Optional.of(List.of(last.apply(text)));
        }
        return channel.media() ? Optional.of(lastOf(text, channel.bodyLength(), last)) : Optional.empty();
    }

    private static List<Reply> texts(String text, int length) {
        return lastOf(text, length, Reply.Text::new);
    }

    private static List<Reply> lastOf(String text, int length, java.util.function.Function<String, Reply> last) {
        List<String> parts = split(text, length);
        List<Reply> replies = new ArrayList<>();
        parts.subList(0, parts.size() - 1).forEach(part -> replies.add(new Reply.Text(part)));
        replies.add(last.apply(parts.getLast()));
        return List.copyOf(replies);
    }

    /// Cuts at the last paragraph, sentence or word that fits, and never inside a character.
    static List<String> split(String text, int length) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > length) {
            int cut = border(rest, length);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int border(String text, int length) {
        for (String mark : List.of("\n", ". ", "? ", "! ", " ")) {
            int at = text.lastIndexOf(mark, length - mark.length());
            if (at > length / 2) {
                return at + mark.length();
            }
        }
        return Titles.wholeCharacters(text, length);
    }

    /// What a reply shows as plain text, with numbers to answer by.
    public static String plain(Reply reply) {
        String choices = reply.choices().isEmpty() ? "" : "\n" + numbered(reply.choices());
        Optional<URI> page =
                reply instanceof Reply.Card card ? card.page().map(Reply.Card.Page::url) : Optional.empty();
        return reply.text() + page.map(url -> "\n" + url).orElse("") + choices;
    }
}
