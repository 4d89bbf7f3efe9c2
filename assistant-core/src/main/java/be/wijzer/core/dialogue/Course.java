package be.wijzer.core.dialogue;

import be.wijzer.core.conversation.Author;
import be.wijzer.core.conversation.Draft;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Skills;
import be.wijzer.core.skill.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes an outcome into the conversation: what is said, which frames remain, which question is open.
final class Course {
    /// The skill that asks a resident to sign in: `resumed` with a frame of the level and the purpose.
    static final String SIGN_IN = "sign_in";
    private static final int DEEPEST = 5;

    private final Skills skills;
    private final Phrases phrases;

    Course(Skills skills, Phrases phrases) {
        this.skills = skills;
        this.phrases = phrases;
    }

    /// Where an outcome comes from.
    enum From {
        /// The skill whose question was open.
        TOP,
        /// A skill the resident turned to.
        SKILL,
        /// A repair.
        REPAIR
    }

    void follow(Turn turn, Outcome outcome, From from) {
        Draft draft = turn.draft();
        switch (outcome) {
            case Outcome.Done(List<Reply> replies) -> {
                boolean signedIn =
                        from == From.TOP && isSigningIn(draft.frames().getLast());
                if (from == From.TOP) {
                    pop(draft, 1);
                }
                say(draft, replies);
                if (signedIn) {
                    goOn(turn);
                } else {
                    askAgain(turn, from != From.REPAIR);
                }
            }
            case Outcome.Asked(Frame frame, List<Reply> replies, Reply question) -> {
                if (from == From.TOP) {
                    pop(draft, 1);
                }
                push(draft, frame);
                replies.forEach(reply -> draft.say(Author.ASSISTANT, reply));
                draft.ask(Author.ASSISTANT, stamped(question, draft.nextLine()));
            }
            case Outcome.Dropped(List<Reply> replies) -> {
                pop(draft, from == From.TOP ? 2 : 1);
                say(draft, replies);
                askAgain(turn, true);
            }
            case Outcome.Restarted() -> {
                draft.frames(List.of());
                draft.answered();
                skills.forIntent("greet").ifPresent(greeting -> follow(turn, greeting.begin(turn), From.SKILL));
            }
            case Outcome.PersonAsked(String reason, List<Reply> replies) -> {
                if (from == From.TOP) {
                    pop(draft, 1);
                }
                draft.askForPerson(reason);
                turn.count("person_asked", Map.of("reason", reason));
                say(draft, replies);
                askAgain(turn, true);
            }
            case Outcome.SignInNeeded(Frame frame, List<Reply> replies, AssuranceLevel level, String purpose) -> {
                if (from == From.TOP) {
                    pop(draft, 1);
                }
                push(draft, frame);
                replies.forEach(reply -> draft.say(Author.ASSISTANT, reply));
                Skill signIn = skills.named(SIGN_IN).orElseThrow();
                Frame asked = new Frame(SIGN_IN, Map.of("level", level.name(), "purpose", purpose));
                follow(turn, signIn.resumed(turn, asked), From.SKILL);
            }
            case Outcome.NotMine() -> {}
            case Outcome.Became _ -> throw new IllegalStateException("a skill that became another was not followed");
        }
    }

    /// The resident has signed in: what waited for that goes on, before whatever came up meanwhile.
    void signedIn(Turn turn) {
        Draft draft = turn.draft();
        List<Frame> frames = new ArrayList<>(draft.frames());
        List<Frame> waiting =
                frames.stream().filter(Course::isSigningIn).toList().reversed();
        waiting.stream()
                .filter(frame -> isSettled(turn, frame))
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .map(frames::lastIndexOf)
                .ifPresent(i -> {
                    frames.remove((int) i);
                    if (i > 0) {
                        frames.add(frames.remove(i - 1));
                    }
                    draft.frames(frames);
                    draft.answered();
                });
        goOn(turn);
    }

    /// Whether there is nothing left to sign in for: there is no such question to ask again.
    private boolean isSettled(Turn turn, Frame signingIn) {
        return skills.named(SIGN_IN)
                .flatMap(skill -> skill.again(turn, signingIn))
                .isEmpty();
    }

    /// Turns back to a skill that is under way beneath another: its frame comes on top, with the sign-in it waits for.
    /// False where it isn't, or where its own question is the open one.
    boolean returnsTo(Turn turn, Skill skill) {
        Draft draft = turn.draft();
        List<Frame> frames = new ArrayList<>(draft.frames());
        for (int i = frames.size() - 2; i >= 0; i--) {
            if (frames.get(i).skill().equals(skill.name())) {
                List<Frame> back = frames.subList(i, isSigningIn(frames.get(i + 1)) ? i + 2 : i + 1);
                List<Frame> top = List.copyOf(back);
                back.clear();
                frames.addAll(top);
                draft.frames(frames);
                draft.answered();
                askAgain(turn, false);
                return true;
            }
        }
        return false;
    }

    /// The form of a frame was filled in on its page: it goes on, before whatever came up meanwhile.
    void filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        Draft draft = turn.draft();
        Outcome outcome = skills.named(frame.skill())
                .map(skill -> skill.filled(turn, frame, answers))
                .orElseGet(Outcome.NotMine::new);
        if (draft.before().isClaimed()) {
            draft.happened("form-page-filled");
            if (outcome instanceof Outcome.Asked(Frame after, List<Reply> _, Reply _)) {
                replace(draft, frame, after);
            } else if (outcome instanceof Outcome.SignInNeeded(Frame after, List<Reply> _, var _, String _)) {
                replace(draft, frame, after);
            }
            return;
        }
        if (!(outcome instanceof Outcome.NotMine)) {
            List<Frame> frames = new ArrayList<>(draft.frames());
            frames.remove(frame);
            frames.add(frame);
            draft.frames(frames);
            draft.answered();
            follow(turn, outcome, From.TOP);
        }
    }

    private static void replace(Draft draft, Frame before, Frame after) {
        draft.frames(draft.frames().stream()
                .map(each -> each.equals(before) ? after : each)
                .toList());
    }

    private void goOn(Turn turn) {
        List<Frame> frames = turn.draft().frames();
        if (frames.isEmpty()) {
            List<Reply> news = skills.all().stream()
                    .map(skill -> skill.atSignIn(turn))
                    .flatMap(Optional::stream)
                    .toList();
            say(turn.draft(), news);
            return;
        }
        Frame top = frames.getLast();
        Outcome outcome =
                skills.named(top.skill()).map(skill -> skill.resumed(turn, top)).orElseGet(Outcome.NotMine::new);
        if (outcome instanceof Outcome.NotMine) {
            askAgain(turn, true);
        } else {
            follow(turn, outcome, From.TOP);
        }
    }

    private static boolean isSigningIn(Frame frame) {
        return frame.skill().equals(SIGN_IN);
    }

    /// Asks the question of the top frame once more, if there is one.
    void askAgain(Turn turn, boolean afterADigression) {
        Draft draft = turn.draft();
        if (draft.frames().isEmpty()) {
            return;
        }
        Frame top = draft.frames().getLast();
        Optional<Reply> again = skills.named(top.skill()).flatMap(skill -> again(skill, turn, top));
        again.ifPresentOrElse(
                question -> draft.ask(
                        Author.ASSISTANT,
                        stamped(afterADigression ? ledIn(turn, question) : question, draft.nextLine())),
                () -> {
                    // what was just offered stays open
                    draft.frames(draft.frames().subList(0, draft.frames().size() - 1));
                    if (isSigningIn(top)) {
                        goOn(turn);
                    } else {
                        askAgain(turn, afterADigression);
                    }
                });
    }

    private static Optional<Reply> again(Skill skill, Turn turn, Frame frame) {
        return skill.again(turn, frame);
    }

    private Reply ledIn(Turn turn, Reply question) {
        String text = phrases.say(turn.language(), "back-to", Map.of("question", question.text()));
        return switch (question) {
            case Reply.Choices(String _, List<Choice> choices) -> new Reply.Choices(text, choices);
            case Reply.Ask(String _, Reply.Wanted wanted) -> new Reply.Ask(text, wanted);
            case Reply.Text _ -> new Reply.Text(text);
            case Reply.Link _, Reply.Card _, Reply.Image _, Reply.Document _, Reply.Typing _ -> question;
        };
    }

    private static void say(Draft draft, List<Reply> replies) {
        draft.answered();
        for (Reply reply : replies) {
            if (reply.choices().isEmpty()) {
                draft.say(Author.ASSISTANT, reply);
            } else {
                draft.offer(Author.ASSISTANT, reply);
            }
        }
    }

    private static void push(Draft draft, Frame frame) {
        List<Frame> frames = new ArrayList<>(draft.frames());
        if (frames.size() == DEEPEST) {
            frames.removeFirst();
        }
        frames.add(frame);
        draft.frames(frames);
    }

    private static void pop(Draft draft, int many) {
        List<Frame> frames = draft.frames();
        draft.frames(frames.subList(0, Math.max(0, frames.size() - many)));
        draft.answered();
    }

    /// Binds the choices to this question, so that pressing them later does nothing.
    private static Reply stamped(Reply question, long line) {
        String stamp = "q" + line + ":";
        return switch (question) {
            case Reply.Choices(String text, List<Choice> choices) -> new Reply.Choices(text, stamped(choices, stamp));
            case Reply.Card(String title, String text, var page, List<Choice> choices) ->
                new Reply.Card(title, text, page, stamped(choices, stamp));
            case Reply.Text _, Reply.Link _, Reply.Image _, Reply.Document _, Reply.Ask _, Reply.Typing _ -> question;
        };
    }

    private static List<Choice> stamped(List<Choice> choices, String stamp) {
        return choices.stream()
                .map(choice -> choice.id().contains(":") ? choice : choice.withId(stamp + choice.id()))
                .toList();
    }
}
