package be.wijzer.forms.interview;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.formpage.Sheet.Entered;
import be.wijzer.core.formpage.Sheet.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One filled sheet while it is read.
final class Reading {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST = 5000;

    private final Interview interview;
    private final Place place;
    private final ConversationId conversation;
    private final Form form;
    private final Progress before;
    private final Entered entered;
    private final Map<String, Optional<Object>> answers = new LinkedHashMap<>();
    private final Map<String, String> unread = new LinkedHashMap<>();
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    Reading(
            Interview interview,
            Place place,
            ConversationId conversation,
            Form form,
            Progress before,
            Entered entered) {
        this.interview = interview;
        this.place = place;
        this.conversation = conversation;
        this.form = form;
        this.before = before;
        this.entered = entered;
        form.fields().stream()
                .filter(field -> entered.shown().contains(field.name()))
                .filter(field -> field.type() != FieldType.PERSON && field.type() != FieldType.CONFIRM)
                .forEach(this::read);
    }

    /// What differs from what was known, what isn't answered but has to be, and what depends on what changed.
    Map<String, Optional<Object>> answers() {
        return answers;
    }

    /// Why a field can't be read.
    Map<String, String> unread() {
        return unread;
    }

    /// The ids of the files of each field that takes them.
    Map<String, List<String>> files() {
        return files;
    }

    private void read(Field field) {
        Optional<Answer> known = Optional.ofNullable(before.answers().get(field.name()));
        if (field.type().isFile()) {
            differs(field, known, listed(handedIn(field, known)));
            return;
        }
        List<String> given = entered.values().getOrDefault(field.name(), List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        switch (field.type().manner()) {
            case OPTIONS -> {
                List<String> ids = options(field, given);
                differs(
                        field,
                        known,
                        field.type().isMany()
                                ? listed(ids)
                                : ids.stream().findFirst().map(id -> id));
            }
            case FACT ->
                differs(field, known, given.stream().findFirst().flatMap(said -> Written.of(field.type(), said)));
            case DECISION -> differs(field, known, Optional.of(!given.isEmpty()));
            case MEASURE -> {
                if (given.isEmpty() || !field.type().isRange()) {
                    words(field, known, String.join(" ", given));
                } else {
                    range(field, known, entered.values().getOrDefault(field.name(), List.of()));
                }
            }
            case WORDS, NAMED, TELLING, REACH, FILE, REGISTER -> words(field, known, String.join(" ", given));
        }
    }

    /// From the two fields of a range.
    private void range(Field field, Optional<Answer> known, List<String> ends) {
        Optional<Object> value = ends.size() == 2
                ? Written.range(
                        field.type(), ends.getFirst().strip(), ends.getLast().strip())
                : Optional.empty();
        taken(field, known, value);
    }

    private void taken(Field field, Optional<Answer> known, Optional<Object> value) {
        value.ifPresentOrElse(
                read -> differs(field, known, Optional.of(read)),
                () -> unread.put(
                        field.name(),
                        Sitting.error(field, place.language())
                                .orElseGet(() -> Held.PHRASES.say(place.language(), "not-valid"))));
    }

    private void words(Field field, Optional<Answer> known, String text) {
        boolean same = known.map(Answer::text).filter(text::equals).isPresent();
        if (same || text.isEmpty()) {
            differs(field, known, same ? known.flatMap(Answer::value) : Optional.empty());
            return;
        }
        boolean isLong = field.type().manner() == Manner.TELLING;
        int longest = isLong ? LONGEST : LONGEST_LINE;
        if (text.length() > longest) {
            unread.put(
                    field.name(),
                    Held.PHRASES.say(place.language(), "too-long", Map.of("most", Integer.toString(longest))));
            return;
        }
        taken(field, known, value(field, text));
    }

    private Optional<Object> value(Field field, String text) {
        return switch (field.type().manner()) {
            case MEASURE -> Written.of(field.type(), text).or(() -> written(field, text));
            case REACH -> written(field, text);
            case WORDS, NAMED, TELLING, OPTIONS, FILE, REGISTER, FACT, DECISION -> Optional.of(text);
        };
    }

    private Optional<Object> written(Field field, String text) {
        return interview.written(new Asking(
                place.municipality(),
                form,
                Map.of(),
                field,
                Optional.empty(),
                List.of(),
                text,
                List.of(),
                place.local()));
    }

    private static List<String> options(Field field, List<String> given) {
        return field.options().stream()
                .map(Field.Option::id)
                .filter(given::contains)
                .toList();
    }

    private static Optional<Object> listed(List<String> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    /// The files that stay, and those that come with the sheet.
    private List<String> handedIn(Field field, Optional<Answer> known) {
        Optional<Means.Files> means = interview.means().files();
        List<String> kept = entered.values().getOrDefault(field.name(), List.of()).stream()
                .filter(id -> known.filter(answer -> answer.ids().contains(id)).isPresent()
                        || means.filter(in -> isOurs(in.intake(), id)).isPresent())
                .limit(field.most())
                .toList();
        for (Upload upload : entered.files().getOrDefault(field.name(), List.of())) {
            if (means.isPresent()) {
                HandedIn handedIn = new HandedIn(means.get().intake(), Held.PHRASES);
                HandedIn.Result result = kept.size() >= field.most()
                        ? handedIn.enough(place.language(), field, kept)
                        : handedIn.result(
                                place.language(), field, kept, taken(means.get().intake(), upload));
                kept = result.ids();
                if (!result.isTaken()) {
                    unread.putIfAbsent(field.name(), result.said());
                }
            }
        }
        files.put(field.name(), kept);
        return kept;
    }

    private boolean isOurs(Intake intake, String id) {
        return intake.attachments()
                .find(id)
                .filter(file -> file.conversation().equals(conversation))
                .isPresent();
    }

    private Intake.Taken taken(Intake intake, Upload upload) {
        return upload.content()
                .map(bytes -> intake.keep(
                        place.municipality(),
                        conversation,
                        conversation + "/form-page",
                        Optional.of(upload.filename()),
                        bytes))
                .orElseGet(Intake.Taken.TooLarge::new);
    }

    private void differs(Field field, Optional<Answer> known, Optional<Object> value) {
        boolean same = known.isPresent() && known.get().value().equals(value);
        boolean depends = field.dependsOn().stream().anyMatch(answers::containsKey);
        boolean missing = known.isEmpty() || value.isEmpty() && field.required();
        if (!same || depends || missing) {
            answers.put(field.name(), value);
        }
    }
}
