package be.wijzer.forms.submission;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.FormSkill;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every form a town wrote itself, started by the intent that bears its name.
final class TownForms implements Skill {
    static final String NAME = "town_form";

    private final Map<String, FormSkill> forms;

    /// @param forms by name
    TownForms(Map<String, FormSkill> forms) {
        this.forms = Map.copyOf(forms);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> intents() {
        return forms.keySet();
    }

    @Override
    public Outcome begin(Turn turn) {
        return Optional.ofNullable(forms.get(turn.understanding().intent().name()))
                .filter(form -> form.isOf(turn.municipality().id()))
                .map(form -> form.begin(turn))
                .orElseGet(Outcome.NotMine::new);
    }

    @Override
    public Outcome answer(Turn turn, Frame frame) {
        return form(frame).map(form -> form.answer(turn, frame)).orElseGet(Outcome.NotMine::new);
    }

    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        return form(frame).map(form -> form.resumed(turn, frame)).orElseGet(Outcome.NotMine::new);
    }

    @Override
    public Outcome filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        return form(frame).map(form -> form.filled(turn, frame, answers)).orElseGet(Outcome.NotMine::new);
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return form(frame).flatMap(form -> form.again(turn, frame));
    }

    @Override
    public boolean takesAnyWords(Frame frame) {
        return form(frame).filter(form -> form.takesAnyWords(frame)).isPresent();
    }

    @Override
    public boolean losesSomething(Frame frame) {
        return form(frame).filter(form -> form.losesSomething(frame)).isPresent();
    }

    private Optional<FormSkill> form(Frame frame) {
        return Optional.ofNullable(forms.get(frame.get("form")));
    }
}
