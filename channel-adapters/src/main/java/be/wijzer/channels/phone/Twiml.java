package be.wijzer.channels.phone;

import be.wijzer.core.message.Choice;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A step of a call as TwiML (https://www.twilio.com/docs/voice/twiml).
final class Twiml {
    private static final Map<Language, String> TAGS = new EnumMap<>(
            Map.of(Language.NL, "nl-BE", Language.FR, "fr-FR", Language.EN, "en-GB", Language.DE, "de-DE"));
    private static final Map<Language, String> VOICES = new EnumMap<>(Map.of(
            Language.NL, "Polly.Lisa-Neural",
            Language.FR, "Polly.Lea-Neural",
            Language.EN, "Polly.Amy-Neural",
            Language.DE, "Polly.Vicki-Neural"));
    private static final String SECONDS_OF_SILENCE = "7";
    private static final String SECONDS_AFTER_SPEECH = "2";
    private static final String SECONDS_OF_RINGING = "25";
    private static final String SECONDS_OF_TALKING = "3600";
    private static final int LONGEST = 3000;
    private static final int HINTS = 40;
    private static final int HINT = 90;

    private final Phrases phrases = Phrases.of("phone");

    /// @param canText whether the caller can be sent a text message
    String of(Call call, Prompt prompt, boolean canText) {
        List<Prompt.Sentence> says = sentences(prompt, canText);
        Markup markup = new Markup();
        switch (prompt.awaiting()) {
            case Awaiting.End() -> {
                say(markup, call, says);
                markup.empty("Hangup", Map.of());
            }
            case Awaiting.Reception(String number) -> {
                say(markup, call, says);
                markup.open(
                        "Dial",
                        Markup.attributes(
                                "timeout",
                                SECONDS_OF_RINGING,
                                "timeLimit",
                                SECONDS_OF_TALKING,
                                "action",
                                action(call, prompt),
                                "method",
                                "POST"));
                markup.text("Number", Map.of(), number);
                markup.close();
            }
            case Awaiting.Words _, Awaiting.Confirmation _, Awaiting.QuestionToLeave _, Awaiting.LanguageChoice _ -> {
                markup.open("Gather", gather(call, prompt));
                say(markup, call, says);
                markup.close();
            }
        }
        return markup.finished();
    }

    /// An apology, and the end of the call.
    String failure(Call call, Language language) {
        Markup markup = new Markup();
        say(markup, call, List.of(sentence(language, "failure", Map.of())));
        markup.empty("Hangup", Map.of());
        return markup.finished();
    }

    /// A little patience, and the same question to us again.
    String wait(Call call, int step, Language language) {
        Markup markup = new Markup();
        say(markup, call, List.of(sentence(language, "moment", Map.of())));
        String again =
                step == 0 ? "/webhooks/twilio/voice?waited=1" : VoiceWebhook.STEP + "?step=" + step + "&waited=1";
        markup.text("Redirect", Map.of("method", "POST"), call.account().publicUrl() + again);
        return markup.finished();
    }

    /// Nobody's number.
    static String rejection() {
        Markup markup = new Markup();
        markup.empty("Reject", Map.of());
        return markup.finished();
    }

    private List<Prompt.Sentence> sentences(Prompt prompt, boolean canText) {
        Language language = prompt.language();
        List<Prompt.Sentence> says = new ArrayList<>();
        switch (prompt.awaiting()) {
            case Awaiting.Confirmation(String heard, var _) ->
                says.add(sentence(language, "confirm", Map.of("heard", heard)));
            case Awaiting.LanguageChoice(List<Language> languages) -> {
                for (int i = 0; i < languages.size(); i++) {
                    says.add(sentence(languages.get(i), "language", Map.of("key", Integer.toString(i + 1))));
                }
            }
            case Awaiting.Words _ -> {
                says.addAll(prompt.says());
                menu(prompt, says);
                prompt.link()
                        .ifPresent(_ -> says.add(sentence(language, canText ? "offer-sms" : "on-website", Map.of())));
                if (prompt.step() == 1) {
                    says.add(sentence(language, "speak", Map.of()));
                }
                boolean asks = !says.isEmpty() && says.getLast().text().endsWith("?");
                if (prompt.isFree()
                        && prompt.step() > 1
                        && !asks
                        && prompt.link().isEmpty()) {
                    says.add(sentence(language, "anything-else", Map.of()));
                }
            }
            case Awaiting.QuestionToLeave(), Awaiting.Reception _, Awaiting.End() -> says.addAll(prompt.says());
        }
        return says;
    }

    private void menu(Prompt prompt, List<Prompt.Sentence> says) {
        List<Choice> shown = prompt.menu().shown();
        for (int i = 0; i < shown.size(); i++) {
            Choice choice = shown.get(i);
            String title = choice.title()
                    + choice.description().map(more -> ", " + more).orElse("");
            says.add(sentence(prompt.language(), "choose", Map.of("key", Integer.toString(i + 1), "choice", title)));
        }
        if (prompt.menu().hasMore()) {
            says.add(sentence(prompt.language(), "more", Map.of()));
        }
    }

    private Map<String, String> gather(Call call, Prompt prompt) {
        Map<String, String> attributes = Markup.attributes(
                "input",
                "dtmf speech",
                "language",
                tag(prompt.language()),
                "timeout",
                SECONDS_OF_SILENCE,
                "speechTimeout",
                SECONDS_AFTER_SPEECH,
                "bargeIn",
                "true",
                "actionOnEmptyResult",
                "true");
        if (prompt.takesDigits()) {
            attributes.put("finishOnKey", "#");
        } else {
            attributes.put("numDigits", "1");
            attributes.put("finishOnKey", "");
        }
        hints(prompt).ifPresent(hints -> attributes.put("hints", hints));
        call.account().speechModel().ifPresent(model -> attributes.put("speechModel", model));
        attributes.put("action", action(call, prompt));
        attributes.put("method", "POST");
        return attributes;
    }

    private Optional<String> hints(Prompt prompt) {
        Stream<String> titles = prompt.menu().shown().stream().map(Choice::title);
        Stream<String> usual = Stream.of(phrases.say(prompt.language(), "hints").split(", "));
        return Optional.of(Stream.concat(titles, usual)
                        .map(title -> PlainText.characters(title)
                                .replaceAll("[,\\s]+", " ")
                                .strip())
                        .filter(title -> !title.isEmpty() && title.length() <= HINT)
                        .limit(HINTS)
                        .collect(Collectors.joining(", ")))
                .filter(hints -> !hints.isEmpty());
    }

    private static String action(Call call, Prompt prompt) {
        return call.account().publicUrl() + VoiceWebhook.STEP + "?step=" + prompt.step();
    }

    private static void say(Markup markup, Call call, List<Prompt.Sentence> says) {
        for (Prompt.Sentence sentence : joined(says)) {
            String voice = call.account().voices().getOrDefault(sentence.language(), voice(sentence.language()));
            markup.text(
                    "Say", Markup.attributes("language", tag(sentence.language()), "voice", voice), sentence.text());
        }
    }

    /// One piece a language and 3,000 characters, since each `Say` starts with a breath and takes 4,096 at most.
    private static List<Prompt.Sentence> joined(List<Prompt.Sentence> says) {
        List<Prompt.Sentence> joined = new ArrayList<>();
        for (Prompt.Sentence sentence : says) {
            for (String piece : pieces(sentence.text())) {
                Prompt.Sentence last = joined.isEmpty() ? null : joined.getLast();
                if (last != null
                        && last.language() == sentence.language()
                        && last.text().length() + piece.length() < LONGEST) {
                    joined.set(joined.size() - 1, new Prompt.Sentence(sentence.language(), last.text() + " " + piece));
                } else {
                    joined.add(new Prompt.Sentence(sentence.language(), piece));
                }
            }
        }
        return joined;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONGEST) {
            int cut = rest.lastIndexOf(' ', LONGEST);
            int end = cut > 0 ? cut : rest.offsetByCodePoints(0, rest.codePointCount(0, LONGEST) - 1);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private Prompt.Sentence sentence(Language language, String key, Map<String, String> values) {
        return NextStep.sentence(phrases, language, key, values);
    }

    private static String tag(Language language) {
        return Objects.requireNonNull(TAGS.get(language));
    }

    private static String voice(Language language) {
        return Objects.requireNonNull(VOICES.get(language));
    }
}
