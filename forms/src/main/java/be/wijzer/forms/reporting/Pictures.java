package be.wijzer.forms.reporting;

import be.wijzer.core.attachments.FileType;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;

/// Takes in the photos of a report.
final class Pictures {
    private static final int MOST = 5;

    private final Intake intake;
    private final Phrases phrases;

    Pictures(Intake intake, Phrases phrases) {
        this.intake = intake;
        this.phrases = phrases;
    }

    /// What became of a photo, and what is said about it.
    record Result(Details details, Reply reply) {}

    Result take(Turn turn, Details details, Utterance.Media media) {
        if (details.photos().size() >= MOST) {
            return refused(turn, details, "photos-enough");
        }
        Intake.Taken taken = intake.take(
                turn.municipality().id(),
                turn.conversation(),
                turn.draft().before().address(),
                turn.effectKey("photo"),
                media);
        return switch (taken) {
            case Intake.Taken.Kept(var file)
            when FileType.named(file.mimeType()).filter(FileType::isPicture).isEmpty() ->
                refused(turn, details, "photo-wrong-type");
            case Intake.Taken.Kept(var file) ->
                new Result(details.showing(file.id()), new Reply.Text(phrases.say(turn.language(), "photo-taken")));
            case Intake.Taken.TooLarge() -> refused(turn, details, "photo-too-large");
            case Intake.Taken.WrongType() -> refused(turn, details, "photo-wrong-type");
            case Intake.Taken.Infected() -> refused(turn, details, "photo-harmful");
            case Intake.Taken.Gone(), Intake.Taken.Unavailable() -> refused(turn, details, "photo-not-there");
        };
    }

    private Result refused(Turn turn, Details details, String phrase) {
        String limit = Integer.toString(intake.largest() / 1024 / 1024);
        return new Result(
                details, new Reply.Text(phrases.say(turn.language(), phrase, java.util.Map.of("limit", limit))));
    }
}
