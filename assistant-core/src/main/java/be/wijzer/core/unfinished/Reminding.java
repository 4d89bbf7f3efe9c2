package be.wijzer.core.unfinished;

import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Author;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.phrases.Phrases;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reminds residents of a form that is about to expire, once, in the conversation they left it in. What may be sent
/// when is up to the channel.
public final class Reminding {
    /// The skill that takes up what was left.
    public static final String SKILL = "continue_form";

    private final UnfinishedForms forms;
    private final Assistant assistant;
    private final Clock clock;
    private final Phrases phrases = Phrases.of("unfinished");

    public Reminding(UnfinishedForms forms, Assistant assistant, Clock clock) {
        this.forms = forms;
        this.assistant = assistant;
        this.clock = clock;
    }

    /// Reminds of all that is due. Repeating it reminds nobody twice.
    public void remind() {
        for (Unfinished form : forms.toRemind(clock.instant())) {
            String turn = "unfinished/" + form.form() + "/" + form.until().toEpochMilli();
            assistant.change(form.conversation(), turn, draft -> say(draft, form));
            forms.reminded(form);
        }
    }

    /// A call is over by now, and a person who speaks isn't interrupted.
    private void say(Draft draft, Unfinished form) {
        if (draft.channel().spoken() || draft.before().isClaimed()) {
            return;
        }
        String until = BelgianTime.at(form.until())
                .format(DateTimeFormatter.ofPattern(
                        "EEEE d MMMM", Locale.forLanguageTag(draft.language().code())));
        draft.say(
                Author.ASSISTANT,
                new Reply.Choices(
                        phrases.say(draft.language(), "reminder", Map.of("form", form.title(), "until", until)),
                        List.of(new Choice(SKILL + ":" + form.form(), phrases.say(draft.language(), "go-on")))));
        draft.count("form_reminded", Map.of("form", form.form()));
    }
}
