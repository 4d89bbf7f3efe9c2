package be.wijzer.channels.phone;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.conversation.Receipt;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.phrases.Phrases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Answers a call, step by step. The same step with the same answer always leads to the same next step.
final class Answering {
    private static final int SILENCES = 3;

    private final Assistant assistant;
    private final Conversations conversations;
    private final Municipalities municipalities;
    private final Reception reception;
    private final LinkBySms sms;
    private final Clock clock;
    private final Phrases phrases = Phrases.of("phone");

    Answering(
            Assistant assistant,
            Conversations conversations,
            Municipalities municipalities,
            Reception reception,
            LinkBySms sms,
            Clock clock) {
        this.assistant = assistant;
        this.conversations = conversations;
        this.municipalities = municipalities;
        this.reception = reception;
        this.sms = sms;
        this.clock = clock;
    }

    /// The first step: who speaks, which other languages there are, and which keys do what. What the caller is to do
    /// comes last, in the language of the greeting: whoever speaks another one isn't kept waiting for that.
    Prompt begin(Call call) {
        Language first = town(call).firstLanguage();
        Awaiting.Words anything = new Awaiting.Words(false, false);
        Prompt before = new Prompt(
                call.sid(), 0, first, List.of(), Menu.NONE, Optional.empty(), anything, Prompt.Progress.START);
        Prompt greeting = turn(call, before, new Utterance.Joined(), Optional.empty());
        List<Prompt.Sentence> says = new ArrayList<>(
                greeting.says().isEmpty() ? List.of(say(call, greeting.language(), "welcome")) : greeting.says());
        others(call, greeting.language()).forEach(other -> says.add(say(call, other, "other-language")));
        says.add(say(call, greeting.language(), "keys"));
        return new Prompt(
                call.sid(),
                1,
                greeting.language(),
                says,
                greeting.menu(),
                greeting.link(),
                greeting.awaiting(),
                greeting.progress());
    }

    /// The step after this one.
    Prompt next(Call call, Prompt prompt, Answer answer) {
        Hearing hearing = new Hearing(prompt, answer);
        return switch (prompt.awaiting()) {
            case Awaiting.Reception _ -> afterReception(call, prompt, answer);
            case Awaiting.End() -> prompt.again();
            case Awaiting.Confirmation(String heard, Awaiting.Words then) ->
                confirmed(call, prompt, hearing, heard, then);
            case Awaiting.QuestionToLeave() -> questionToLeave(call, prompt, hearing);
            case Awaiting.LanguageChoice(List<Language> languages) -> inLanguage(call, prompt, answer, languages);
            case Awaiting.Words _ -> atAnyTime(call, prompt, hearing).orElseGet(() -> words(call, prompt, hearing));
        };
    }

    /// What works at every step.
    private Optional<Prompt> atAnyTime(Call call, Prompt prompt, Hearing hearing) {
        if (hearing.wantsRepetition()) {
            return Optional.of(prompt.again());
        }
        if (hearing.wantsPerson()) {
            Utterance person = new Utterance.Chose("handover:ask", phrases.say(prompt.language(), "person"));
            return Optional.of(turn(call, prompt.with(prompt.progress().heard()), person, Optional.empty()));
        }
        if (hearing.wantsLanguages() && !others(call, prompt.language()).isEmpty()) {
            return Optional.of(prompt.next(
                    List.of(), new Awaiting.LanguageChoice(town(call).languages())));
        }
        return Optional.empty();
    }

    private Prompt words(Call call, Prompt prompt, Hearing hearing) {
        if (hearing.turnsPage()) {
            return prompt.with(prompt.menu().turned()).next(List.of(), prompt.awaiting());
        }
        if (sms.reaches(call) && hearing.takesLink()) {
            boolean sent = sms.send(call, prompt, prompt.link().orElseThrow());
            Prompt.Sentence told = say(call, prompt.language(), sent ? "sms-sent" : "sms-failed");
            return prompt.withoutLink().next(List.of(told), prompt.awaiting());
        }
        if (hearing.declinesLink()) {
            return prompt.withoutLink().next(List.of(say(call, prompt.language(), "all-right")), prompt.awaiting());
        }
        if (hearing.answer() instanceof Answer.Nothing) {
            return silence(call, prompt);
        }
        Optional<Answer.Speech> doubtful = hearing.doubtful();
        if (doubtful.isPresent() && prompt.awaiting() instanceof Awaiting.Words words) {
            String heard = doubtful.get().text();
            return prompt.with(prompt.progress().doubted())
                    .next(prompt.says(), new Awaiting.Confirmation(heard, words));
        }
        Prompt heard = prompt.with(prompt.progress().heard());
        Prompt next = turn(call, heard, hearing.utterance(), Optional.empty());
        return hearing.saysGoodbye() && next.isFree() ? ended(call, next) : next;
    }

    private Prompt confirmed(Call call, Prompt prompt, Hearing hearing, String heard, Awaiting.Words then) {
        if (hearing.yes()) {
            Utterance meant = new Utterance.Spoken(heard, Optional.of(1.0));
            return turn(call, prompt.with(prompt.progress().heard()), meant, Optional.empty());
        }
        if (hearing.no()) {
            List<Prompt.Sentence> again = new ArrayList<>(List.of(say(call, prompt.language(), "say-again")));
            again.addAll(prompt.says());
            return prompt.next(again, then);
        }
        if (hearing.answer() instanceof Answer.Nothing && prompt.progress().silences() == 0) {
            return prompt.with(prompt.progress().silent()).again();
        }
        return next(call, prompt.with(then), hearing.answer());
    }

    private Prompt questionToLeave(Call call, Prompt prompt, Hearing hearing) {
        if (hearing.wantsRepetition()) {
            return prompt.again();
        }
        if (hearing.yes()) {
            Utterance leave = new Utterance.Chose("handover:leave", phrases.say(prompt.language(), "leave-question"));
            return turn(call, prompt.with(prompt.progress().heard()), leave, Optional.empty());
        }
        Awaiting.Words anything = new Awaiting.Words(false, false);
        if (hearing.no()) {
            return prompt.next(List.of(say(call, prompt.language(), "all-right")), anything);
        }
        Prompt open = prompt.bare().with(anything);
        return hearing.answer() instanceof Answer.Nothing ? silence(call, open) : next(call, open, hearing.answer());
    }

    private Prompt inLanguage(Call call, Prompt prompt, Answer answer, List<Language> languages) {
        if (answer instanceof Answer.Keys(String digits) && digits.matches("[1-9]")) {
            int key = Integer.parseInt(digits);
            if (key <= languages.size()) {
                Language chosen = languages.get(key - 1);
                Prompt next = turn(call, prompt, new Utterance.Joined(), Optional.of(chosen));
                return next.says().isEmpty() ? next.with(say(call, chosen, "welcome")) : next;
            }
        }
        if (prompt.progress().silences() + 1 >= SILENCES) {
            return ended(call, prompt.again());
        }
        return prompt.with(prompt.progress().silent()).again();
    }

    private Prompt afterReception(Call call, Prompt prompt, Answer answer) {
        if (answer instanceof Answer.Dialled(boolean answered) && answered) {
            assistant.change(call.conversation(), "reception:" + call.sid() + "/" + prompt.step(), Draft::endHandOver);
            return prompt.next(List.of(say(call, prompt.language(), "after-reception")), new Awaiting.End());
        }
        return prompt.next(List.of(say(call, prompt.language(), "nobody-answers")), new Awaiting.QuestionToLeave());
    }

    /// A third silence in a row ends the call; while a person of the town is in the conversation it waits.
    private Prompt silence(Call call, Prompt prompt) {
        Optional<Conversation> conversation = conversations.find(call.conversation());
        if (conversation.filter(Conversation::isClaimed).isPresent()) {
            return after(call, prompt, conversation.get());
        }
        Prompt silent = prompt.with(prompt.progress().silent());
        return silent.progress().silences() >= SILENCES
                ? silent.next(List.of(say(call, prompt.language(), "nobody-there")), new Awaiting.End())
                : turn(call, silent, new Utterance.Silent(), Optional.empty());
    }

    private Prompt ended(Call call, Prompt prompt) {
        Prompt last = prompt.bare().with(new Awaiting.End());
        return prompt.says().isEmpty() ? last.with(say(call, prompt.language(), "goodbye")) : last;
    }

    /// One turn of the conversation. A step is one message, whatever it holds: asked again it isn't said twice.
    private Prompt turn(Call call, Prompt prompt, Utterance utterance, Optional<Language> language) {
        Inbound inbound = new Inbound(
                call.account().municipality(),
                call.address(),
                call.sid() + "/" + prompt.step(),
                clock.instant(),
                utterance,
                language);
        try {
            Receipt receipt = assistant.receive(call.conversation(), inbound).join();
            return after(
                    call, prompt, conversations.find(receipt.conversation()).orElseThrow());
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /// What has been said in the conversation since, by whomever.
    private Prompt after(Call call, Prompt prompt, Conversation conversation) {
        return new NextStep(phrases, town(call)).after(call, prompt, conversation, reception);
    }

    private Prompt.Sentence say(Call call, Language language, String key) {
        return NextStep.sentence(
                phrases, language, key, Map.of("town", town(call).name()));
    }

    private List<Language> others(Call call, Language spoken) {
        return town(call).languages().stream()
                .filter(language -> language != spoken)
                .toList();
    }

    private Municipality town(Call call) {
        return municipalities
                .find(call.account().municipality())
                .orElseThrow(() -> new IllegalStateException("a call to a town that isn't here"));
    }
}
