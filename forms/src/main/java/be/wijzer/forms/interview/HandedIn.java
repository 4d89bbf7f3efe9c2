package be.wijzer.forms.interview;

import be.wijzer.core.attachments.FileType;
import be.wijzer.core.attachments.Intake;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in photos and attachments as answers.
final class HandedIn {
    private final Intake intake;
    private final Phrases phrases;

    HandedIn(Intake intake, Phrases phrases) {
        this.intake = intake;
        this.phrases = phrases;
    }

    /// @param ids of the kept files, with the new one where it was taken
    /// @param said what came of it
    record Result(List<String> ids, boolean isTaken, String said) {}

    /// A file as a resident's channel has it.
    Result take(Turn turn, Field field, List<String> kept, Utterance.Media media) {
        if (kept.size() >= field.most()) {
            return enough(turn.language(), field, kept);
        }
        Intake.Taken taken = intake.take(
                turn.municipality().id(),
                turn.conversation(),
                turn.draft().before().address(),
                turn.effectKey("file"),
                media);
        return result(turn.language(), field, kept, taken);
    }

    /// What came of a file that was handed in.
    Result result(Language language, Field field, List<String> kept, Intake.Taken taken) {
        boolean picturesOnly = field.type() == FieldType.PHOTO;
        return switch (taken) {
            case Intake.Taken.Kept(var file)
            when picturesOnly
                    && FileType.named(file.mimeType())
                            .filter(FileType::isPicture)
                            .isEmpty() -> refused(language, kept, "photo-wrong-type");
            case Intake.Taken.Kept(var file) -> {
                List<String> more = new ArrayList<>(kept);
                if (!more.contains(file.id())) {
                    more.add(file.id());
                }
                yield new Result(
                        List.copyOf(more), true, phrases.say(language, picturesOnly ? "photo-taken" : "file-taken"));
            }
            case Intake.Taken.TooLarge() -> refused(language, kept, "file-too-large");
            case Intake.Taken.WrongType() ->
                refused(language, kept, picturesOnly ? "photo-wrong-type" : "file-wrong-type");
            case Intake.Taken.Infected() -> refused(language, kept, "file-harmful");
            case Intake.Taken.Gone(), Intake.Taken.Unavailable() -> refused(language, kept, "file-not-there");
        };
    }

    Result enough(Language language, Field field, List<String> kept) {
        return new Result(
                kept, false, phrases.say(language, "files-enough", Map.of("most", Integer.toString(field.most()))));
    }

    private Result refused(Language language, List<String> kept, String phrase) {
        String limit = Integer.toString(intake.largest() / 1024 / 1024);
        return new Result(kept, false, phrases.say(language, phrase, Map.of("limit", limit)));
    }

    /// The field a file is for: the asked one, or the first that takes files.
    static Optional<Field> field(Form form, Progress progress) {
        List<Field> files = form.asked(progress.answers()).stream()
                .filter(field -> field.type().isFile())
                .toList();
        return files.stream()
                .filter(field -> field.name().equals(progress.asked()))
                .findFirst()
                .or(() -> files.stream().findFirst());
    }
}
