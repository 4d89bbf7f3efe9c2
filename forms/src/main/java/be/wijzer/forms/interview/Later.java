package be.wijzer.forms.interview;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SigningIn;
import be.wijzer.core.skill.Turn;
import be.wijzer.core.unfinished.Owner;
import be.wijzer.core.unfinished.Unfinished;
import be.wijzer.core.unfinished.UnfinishedForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Forms to go on with another time: those of the conversation, and those of whoever is signed in there.
public final class Later {
    private final Optional<UnfinishedForms> forms;
    private final Function<ConversationId, Optional<Resident>> signedIn;

    private Later(Optional<UnfinishedForms> forms, Function<ConversationId, Optional<Resident>> signedIn) {
        this.forms = forms;
        this.signedIn = signedIn;
    }

    public static Later in(UnfinishedForms forms, Function<ConversationId, Optional<Resident>> signedIn) {
        return new Later(Optional.of(forms), signedIn);
    }

    /// Where nothing is kept.
    public static Later never() {
        return new Later(Optional.empty(), _ -> Optional.empty());
    }

    boolean isPossible() {
        return forms.isPresent();
    }

    /// Keeps a form, and returns until when.
    Instant keep(Turn turn, Form form, Frame frame) {
        Instant until = turn.now().plus(form.kept());
        Unfinished unfinished = new Unfinished(
                form.name(), form.title().in(turn.language()), frame, turn.conversation(), turn.now(), until);
        forms.ifPresent(kept -> owners(turn).forEach(owner -> kept.keep(owner, unfinished)));
        return until;
    }

    /// What waits, latest first.
    List<Unfinished> all(Turn turn) {
        List<Unfinished> found = new ArrayList<>();
        forms.ifPresent(kept -> owners(turn).stream()
                .flatMap(owner -> kept.of(owner, turn.now()).stream())
                .filter(each -> found.stream().noneMatch(other -> other.form().equals(each.form())))
                .forEach(found::add));
        return List.copyOf(found);
    }

    /// It waits no longer, wherever it was left.
    void drop(Turn turn, Unfinished form) {
        List<Owner> owners = owners(turn);
        owners.add(Owner.of(form.conversation()));
        forms.ifPresent(kept -> owners.forEach(owner -> kept.drop(owner, form.form())));
    }

    private List<Owner> owners(Turn turn) {
        List<Owner> owners = new ArrayList<>();
        turn.remembered(SigningIn.REMEMBERED)
                .flatMap(_ -> signedIn.apply(turn.conversation()))
                .map(resident -> Owner.of(turn.municipality().id(), resident))
                .ifPresent(owners::add);
        owners.add(Owner.of(turn.conversation()));
        return owners;
    }
}
