package be.wijzer.channels.phone.mongo;

import be.wijzer.channels.phone.Awaiting;
import be.wijzer.channels.phone.Menu;
import be.wijzer.channels.phone.Prompt;
import be.wijzer.core.message.Choice;
import be.wijzer.core.municipality.Language;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// A step of a call as a document, and back.
final class PromptDocuments {
    private PromptDocuments() {}

    static Document of(Prompt prompt) {
        Document document = new Document("call", prompt.call())
                .append("step", prompt.step())
                .append("language", prompt.language().code())
                .append("says", prompt.says().stream().map(PromptDocuments::of).toList())
                .append(
                        "choices",
                        prompt.menu().choices().stream()
                                .map(PromptDocuments::of)
                                .toList())
                .append("page", prompt.menu().page())
                .append("awaiting", of(prompt.awaiting()))
                .append("lastLine", prompt.progress().lastLine())
                .append("silences", prompt.progress().silences())
                .append("unsure", prompt.progress().unsure());
        prompt.progress().personAskedAt().ifPresent(at -> document.append("personAskedAt", Date.from(at)));
        prompt.link()
                .ifPresent(link -> document.append(
                        "link",
                        new Document("title", link.title())
                                .append("url", link.url().toString())));
        return document;
    }

    static Prompt prompt(Document document) {
        return new Prompt(
                document.getString("call"),
                document.getInteger("step"),
                language(document.getString("language")),
                document.getList("says", Document.class).stream()
                        .map(says -> new Prompt.Sentence(language(says.getString("language")), says.getString("text")))
                        .toList(),
                new Menu(
                        document.getList("choices", Document.class).stream()
                                .map(choice -> new Choice(
                                        choice.getString("id"),
                                        choice.getString("title"),
                                        Optional.ofNullable(choice.getString("description"))))
                                .toList(),
                        document.getInteger("page")),
                Optional.ofNullable(document.get("link", Document.class))
                        .map(link -> new Prompt.Link(link.getString("title"), URI.create(link.getString("url")))),
                awaiting(document.get("awaiting", Document.class)),
                new Prompt.Progress(
                        document.getLong("lastLine"),
                        Optional.ofNullable(document.getDate("personAskedAt")).map(Date::toInstant),
                        document.getInteger("silences"),
                        document.getInteger("unsure")));
    }

    private static Document of(Prompt.Sentence sentence) {
        return new Document("language", sentence.language().code()).append("text", sentence.text());
    }

    private static Document of(Choice choice) {
        Document document = new Document("id", choice.id()).append("title", choice.title());
        choice.description().ifPresent(description -> document.append("description", description));
        return document;
    }

    private static Document of(Awaiting awaiting) {
        return switch (awaiting) {
            case Awaiting.Words(boolean question, boolean digits) ->
                kind("words").append("question", question).append("digits", digits);
            case Awaiting.Confirmation(String heard, Awaiting.Words(boolean question, boolean digits)) ->
                kind("confirmation")
                        .append("heard", heard)
                        .append("question", question)
                        .append("digits", digits);
            case Awaiting.QuestionToLeave() -> kind("question-to-leave");
            case Awaiting.LanguageChoice(List<Language> languages) ->
                kind("language")
                        .append(
                                "languages",
                                languages.stream().map(Language::code).toList());
            case Awaiting.Reception(String number) -> kind("reception").append("number", number);
            case Awaiting.End() -> kind("end");
        };
    }

    private static Document kind(String kind) {
        return new Document("kind", kind);
    }

    private static Awaiting awaiting(Document document) {
        String kind = document.getString("kind");
        return switch (kind) {
            case "words" -> words(document);
            case "confirmation" -> new Awaiting.Confirmation(document.getString("heard"), words(document));
            case "question-to-leave" -> new Awaiting.QuestionToLeave();
            case "language" ->
                new Awaiting.LanguageChoice(document.getList("languages", String.class).stream()
                        .map(PromptDocuments::language)
                        .toList());
            case "reception" -> new Awaiting.Reception(document.getString("number"));
            case "end" -> new Awaiting.End();
            default -> throw new IllegalStateException("a step of a call that awaits " + kind);
        };
    }

    private static Awaiting.Words words(Document document) {
        return new Awaiting.Words(document.getBoolean("question"), document.getBoolean("digits"));
    }

    private static Language language(String code) {
        return Language.of(code).orElse(Language.NL);
    }
}
