package be.wijzer.forms.interview;

import be.wijzer.core.attachments.Intake;
import be.wijzer.core.conversation.Frame;
import be.wijzer.core.formpage.Sheet;
import be.wijzer.core.formpage.Sheet.Entered;
import be.wijzer.core.formpage.Sheet.Entry;
import be.wijzer.core.formpage.Sheets;
import be.wijzer.core.message.Choice;
import be.wijzer.core.municipality.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The forms of interviews as sheets. A sheet is read by the interview's own recogniser and judged by its own rules.
final class FormSheets implements Sheets {
    private final Forms forms;
    private final Interview interview;

    FormSheets(Forms forms, Interview interview) {
        this.forms = forms;
        this.interview = interview;
    }

    @Override
    public Optional<Frame> find(List<Frame> frames, String form) {
        return frames.reversed().stream()
                .filter(frame -> frame.get("form").equals(form))
                .findFirst();
    }

    @Override
    public Sheet sheet(Desk desk, Frame frame) {
        return sheet(desk, form(desk, frame), Progress.of(frame), version(Progress.of(frame)), Map.of(), Map.of());
    }

    @Override
    public Read read(Desk desk, Frame frame, Entered entered) {
        Form form = form(desk, frame);
        Progress before = Progress.of(frame);
        Place place = new Place(desk.municipality().id(), desk.municipality().name(), desk.language(), desk.now());
        Reading reading = new Reading(interview, place, desk.conversation(), form, before, entered);
        Map<String, Optional<Object>> answers = reading.answers();
        Taking.Taken taken = new Taking(interview.means(), Held.PHRASES).take(place, form, before, answers);
        Set<String> asked = Set.copyOf(
                form.asked(taken.progress().answers()).stream().map(Field::name).toList());
        Map<String, String> wrong = new LinkedHashMap<>(taken.refused());
        wrong.putAll(reading.unread());
        wrong.keySet().retainAll(asked);
        answers.keySet().retainAll(asked);
        boolean asksMore = asked.stream()
                .filter(name -> !entered.shown().contains(name))
                .flatMap(name -> form.field(name).stream())
                .anyMatch(field -> field.type() != FieldType.PERSON
                        && !taken.progress().answers().containsKey(field.name()));
        Map<String, List<String>> values = new LinkedHashMap<>(entered.values());
        entered.shown().forEach(name -> values.putIfAbsent(name, List.of()));
        values.putAll(reading.files());
        return new Read(sheet(desk, form, taken.progress(), entered.version(), values, wrong), answers, asksMore);
    }

    private Form form(Desk desk, Frame frame) {
        return forms.of(desk.municipality().id(), frame.get("form"))
                .orElseThrow(() -> new IllegalStateException("no form " + frame.get("form")));
    }

    /// Changes with every answer, also where one is given again.
    private static String version(Progress progress) {
        List<String> parts = new ArrayList<>();
        progress.answers()
                .forEach((field, answer) -> parts.add(field + "=" + answer.text() + "@"
                        + answer.at().map(Object::toString).orElse("")));
        return Integer.toHexString(parts.hashCode());
    }

    private Sheet sheet(
            Desk desk,
            Form form,
            Progress progress,
            String version,
            Map<String, List<String>> entered,
            Map<String, String> wrong) {
        List<Entry> entries = new ArrayList<>();
        for (Field field : form.asked(progress.answers())) {
            Optional<Answer> known = Optional.ofNullable(progress.answers().get(field.name()));
            if (field.type() == FieldType.PERSON && known.isEmpty()) {
                continue;
            }
            List<String> values = Optional.ofNullable(entered.get(field.name()))
                    .orElseGet(() -> known.map(answer -> values(field, answer, desk.language()))
                            .orElse(List.of()));
            entries.add(entry(desk, field, values, Optional.ofNullable(wrong.get(field.name()))));
        }
        return new Sheet(form.name(), form.title().in(desk.language()), version, entries);
    }

    private Entry entry(Desk desk, Field field, List<String> values, Optional<String> error) {
        Language language = desk.language();
        return new Entry(
                field.name(),
                kind(field),
                field.label().in(language),
                field.question().in(language),
                Stream.of(field.help(), field.why())
                        .flatMap(Optional::stream)
                        .map(text -> text.in(language))
                        .toList(),
                field.required(),
                field.most(),
                options(field, language),
                values,
                field.type().isFile() ? handedIn(values) : List.of(),
                error);
    }

    private List<Sheet.HandedIn> handedIn(List<String> ids) {
        return ids.stream()
                .map(id -> new Sheet.HandedIn(
                        id,
                        interview.means().files().map(Means.Files::intake).map(Intake::attachments).stream()
                                .flatMap(files -> files.find(id).stream())
                                .map(file -> file.filename())
                                .findFirst()
                                .orElse(id)))
                .toList();
    }

    private static List<Choice> options(Field field, Language language) {
        return field.type().manner() == Manner.FACT
                ? Asked.facts(Held.PHRASES, language)
                : field.options().stream()
                        .map(option -> new Choice(option.id(), option.title().in(language)))
                        .toList();
    }

    private static List<String> values(Field field, Answer answer, Language language) {
        if (answer.value().isEmpty() || field.type().isMany()) {
            return answer.ids();
        }
        if (field.type().isRange()) {
            return Written.ends(field.type(), answer.value().get());
        }
        boolean decimal = field.type() == FieldType.NUMBER || field.type() == FieldType.AMOUNT;
        return Stream.of(decimal ? Summary.decimal(answer.text(), language) : answer.text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Sheet.Kind kind(Field field) {
        return switch (field.type()) {
            case NAME, TEXT, ROOM, PRODUCT, CERTIFICATE, STREET, LOCATION, CONTACT, IBAN -> Sheet.Kind.LINE;
            case LONG_TEXT, QUESTION -> Sheet.Kind.LINES;
            case DATE -> Sheet.Kind.DATE;
            case DATE_TIME -> Sheet.Kind.MOMENT;
            case DATE_RANGE -> Sheet.Kind.DAYS;
            case TIME_RANGE -> Sheet.Kind.HOURS;
            case NUMBER -> Sheet.Kind.DECIMAL;
            case AMOUNT -> Sheet.Kind.AMOUNT;
            case TIME -> Sheet.Kind.TIME;
            case PEOPLE -> Sheet.Kind.NUMBER;
            case EMAIL -> Sheet.Kind.EMAIL;
            case PHONE -> Sheet.Kind.PHONE;
            case CHOICE, YES_NO -> Sheet.Kind.ONE;
            case CHOICES -> Sheet.Kind.ANY;
            case PHOTO -> Sheet.Kind.PHOTOS;
            case ATTACHMENT -> Sheet.Kind.FILES;
            case AGREEMENT, CONFIRM -> Sheet.Kind.AGREEMENT;
            case PERSON -> Sheet.Kind.FIXED;
        };
    }
}
