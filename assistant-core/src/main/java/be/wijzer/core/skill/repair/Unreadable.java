package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Utterance;
import be.wijzer.core.skill.Outcome;
import java.util.Map;

/// Something came in that this assistant can't read, or that nobody asked for.
public final class Unreadable implements Repair {
    @Override
    public Outcome repair(Scene scene) {
        return switch (scene.turn().utterance()) {
            case Utterance.Unsupported(String what) -> {
                scene.turn().count("unsupported", Map.of("what", what));
                yield scene.done("unsupported");
            }
            case Utterance.Media media when media.kind().equals("audio") -> scene.done("no-voice-messages");
            case Utterance.Media media when media.caption().isEmpty() -> scene.done("no-media-now");
            case Utterance.Location _ -> scene.done("no-location-now");
            case Utterance.Keys _ -> scene.done("no-such-key");
            case Utterance.Text(String text) when text.isBlank() -> scene.done("empty");
            case Utterance.Spoken(String text, var _) when text.isBlank() -> scene.done("empty");
            case Utterance.Text _,
                    Utterance.Chose _,
                    Utterance.Spoken _,
                    Utterance.Silent _,
                    Utterance.Joined _,
                    Utterance.Left _,
                    Utterance.Media _ -> new Outcome.NotMine();
        };
    }
}
