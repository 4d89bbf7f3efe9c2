package be.wijzer.intents.signin;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Invitation;
import java.time.Instant;
import java.util.Map;

/// The frame of a resident who has a page to sign in on.
///
/// @param purpose completes "to …, you have to sign in"; empty where they asked for it themselves
/// @param switching whether another capacity is wanted
record Waiting(AssuranceLevel level, String purpose, boolean switching, String code, Instant until) {
    static Waiting of(Frame frame) {
        return new Waiting(
                AssuranceLevel.valueOf(frame.get("level")),
                frame.get("purpose"),
                Boolean.TRUE.equals(frame.state().get("switching")),
                frame.get("code"),
                frame.get("until").isEmpty() ? Instant.EPOCH : Instant.parse(frame.get("until")));
    }

    Waiting with(Invitation invitation) {
        return new Waiting(level, purpose, switching, invitation.code(), invitation.until());
    }

    Frame frame() {
        return new Frame(
                SignInSkill.NAME,
                Map.of(
                        "level", level.name(),
                        "purpose", purpose,
                        "switching", switching,
                        "code", code,
                        "until", until.toString()));
    }
}
