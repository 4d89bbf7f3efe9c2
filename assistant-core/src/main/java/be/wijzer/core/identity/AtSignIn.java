package be.wijzer.core.identity;

import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Turn;
import java.util.Optional;

/// Something worth telling as soon as a resident has signed in of their own accord.
public interface AtSignIn {
    Optional<Reply> news(Turn turn, Resident resident);
}
