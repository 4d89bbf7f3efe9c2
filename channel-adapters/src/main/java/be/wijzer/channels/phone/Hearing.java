package be.wijzer.channels.phone;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.YesNo;
import java.util.Optional;
import java.util.Set;

/// What a caller's words or keys mean at one step, before the conversation gets them.
record Hearing(Prompt prompt, Answer answer) {
    private static final double SURE = 0.6;
    private static final int DOUBTS = 2;
    private static final Set<String> MORE = Set.of(
            "meer",
            "meer mogelijkheden",
            "volgende",
            "plus",
            "plus de choix",
            "suivant",
            "more",
            "more options",
            "next",
            "mehr",
            "weitere",
            "weiter");
    private static final Set<String> BY_SMS = Set.of(
            "sms",
            "stuur een sms",
            "stuur sms",
            "stuur maar",
            "per sms",
            "sms graag",
            "via sms",
            "envoyez un sms",
            "par sms",
            "send a text",
            "text",
            "text message",
            "by text",
            "eine sms",
            "als sms");
    private static final Set<String> GOODBYE = Set.of(
            "dag",
            "daag",
            "tot ziens",
            "nee dank je",
            "nee bedankt",
            "nee dat was alles",
            "dat was alles",
            "bedankt dag",
            "dank je dag",
            "au revoir",
            "merci au revoir",
            "non merci",
            "c est tout",
            "goodbye",
            "bye",
            "bye bye",
            "no thanks",
            "that s all",
            "auf wiedersehen",
            "tschuss",
            "nein danke",
            "das war alles");

    boolean pressed(String key) {
        return answer instanceof Answer.Keys(String digits) && digits.equals(key);
    }

    boolean yes() {
        return pressed("1") || said(YesNo.YES);
    }

    boolean no() {
        return pressed("2") || said(YesNo.NO);
    }

    boolean wantsRepetition() {
        return pressed("*");
    }

    boolean wantsLanguages() {
        return pressed("#");
    }

    /// Unless nought may be the answer.
    boolean wantsPerson() {
        return pressed("0") && !prompt.takesDigits();
    }

    boolean turnsPage() {
        return prompt.menu().hasMore() && (pressed("8") || said(MORE));
    }

    /// A bare yes counts where nothing else was asked.
    boolean takesLink() {
        return prompt.link().isPresent()
                && (pressed("9") && !prompt.takesDigits() || said(BY_SMS) || prompt.isFree() && yes());
    }

    boolean declinesLink() {
        return prompt.link().isPresent() && prompt.isFree() && said(YesNo.NO);
    }

    boolean saysGoodbye() {
        return prompt.isFree() && said(GOODBYE);
    }

    /// The choice that was pressed or said; those read aloud just now come first.
    Optional<Choice> choice() {
        return switch (answer) {
            case Answer.Keys(String digits) -> prompt.menu().at(digits);
            case Answer.Speech(String text, var confidence) -> {
                Utterance spoken = new Utterance.Spoken(text, confidence);
                yield Choosing.from(prompt.menu().shown(), spoken).or(() -> titled(spoken));
            }
            case Answer.Nothing(), Answer.Dialled _ -> Optional.empty();
        };
    }

    /// A title on another page; a number there would be a wrong one.
    private Optional<Choice> titled(Utterance spoken) {
        return Choosing.from(prompt.menu().choices(), spoken)
                .filter(_ -> spoken.words().length() > 6);
    }

    /// An answer to a question that the recogniser isn't sure of, unless it has been asked often enough.
    Optional<Answer.Speech> doubtful() {
        return answer instanceof Answer.Speech speech
                        && prompt.awaiting() instanceof Awaiting.Words(boolean question, boolean _)
                        && question
                        && prompt.menu().isEmpty()
                        && speech.confidence().filter(value -> value >= SURE).isEmpty()
                        && prompt.progress().unsure() < DOUBTS
                        && !said(YesNo.YES)
                        && !said(YesNo.NO)
                ? Optional.of(speech)
                : Optional.empty();
    }

    Utterance utterance() {
        return choice().<Utterance>map(choice -> new Utterance.Chose(choice.id(), choice.title()))
                .orElseGet(() -> switch (answer) {
                    case Answer.Keys(String digits) -> new Utterance.Keys(digits);
                    case Answer.Speech(String text, var confidence) -> new Utterance.Spoken(text, confidence);
                    case Answer.Nothing(), Answer.Dialled _ -> new Utterance.Silent();
                });
    }

    private boolean said(YesNo word) {
        return answer instanceof Answer.Speech(String text, var _) && word.isMeantBy(text);
    }

    private boolean said(Set<String> phrases) {
        return answer instanceof Answer.Speech(String text, var _) && phrases.contains(Choosing.plain(text));
    }
}
