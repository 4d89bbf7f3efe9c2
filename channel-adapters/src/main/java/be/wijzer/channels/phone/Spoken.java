package be.wijzer.channels.phone;

import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was said in a conversation, made ready for the ear: sentences, the last choices on offer, the last page spoken
/// of.
record Spoken(List<Prompt.Sentence> sentences, List<Choice> choices, Optional<Prompt.Link> link) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)\\]]");

    static Spoken of(List<Line.Said> lines, Language language) {
        List<Prompt.Sentence> sentences = new ArrayList<>();
        List<Choice> choices = List.of();
        Optional<Prompt.Link> link = Optional.empty();
        for (Line.Said line : lines) {
            Reply reply = line.reply();
            add(sentences, text(reply), language);
            choices = reply.choices();
            Optional<Prompt.Link> page = link(reply).or(() -> inText(reply));
            link = page.isPresent() ? page : link;
        }
        return new Spoken(List.copyOf(sentences), choices, link);
    }

    static void add(List<Prompt.Sentence> sentences, String text, Language language) {
        String said = Pronounceable.of(text, language).text();
        if (!said.isEmpty()) {
            sentences.add(new Prompt.Sentence(language, said));
        }
    }

    private static String text(Reply reply) {
        return switch (reply) {
            case Reply.Card(String title, String text, var _, var _) ->
                text.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT)) ? text : title + "\n" + text;
            case Reply.Text _,
                    Reply.Choices _,
                    Reply.Link _,
                    Reply.Image _,
                    Reply.Document _,
                    Reply.Ask _,
                    Reply.Typing _ -> reply.text();
        };
    }

    private static Optional<Prompt.Link> link(Reply reply) {
        return switch (reply) {
            case Reply.Link(String _, String title, URI url) -> Optional.of(new Prompt.Link(title, url));
            case Reply.Card(String _, String _, Optional<Reply.Card.Page> page, var _) ->
                page.map(one -> new Prompt.Link(one.title(), one.url()));
            case Reply.Document(String _, URI url, String filename) -> Optional.of(new Prompt.Link(filename, url));
            case Reply.Image(String text, URI url) -> Optional.of(new Prompt.Link(text, url));
            case Reply.Text _, Reply.Choices _, Reply.Ask _, Reply.Typing _ -> Optional.empty();
        };
    }

    private static Optional<Prompt.Link> inText(Reply reply) {
        Matcher address = ADDRESS.matcher(reply.text());
        if (!address.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Prompt.Link("", URI.create(address.group())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
