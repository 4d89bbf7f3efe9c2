package be.wijzer.channels.formpage;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.formpage.Sheet;
import be.wijzer.core.formpage.Sheet.Entered;
import be.wijzer.core.formpage.Sheet.Entry;
import be.wijzer.core.formpage.Sheet.Kind;
import be.wijzer.core.formpage.Sheets;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A form with a field of every kind; a line that says "fout" is wrong, and so is an empty one.
final class AnyKindOfField implements Sheets, Skill {
    static final String FORM = "anything";

    @Override
    public String name() {
        return FORM;
    }

    @Override
    public Set<String> intents() {
        return Set.of(FORM);
    }

    @Override
    public Outcome begin(Turn turn) {
        return asked(new Frame(FORM, Map.of("form", FORM, "line", "")));
    }

    private static Outcome asked(Frame frame) {
        return new Outcome.Asked(frame, new Reply.Text("En verder?"));
    }

    @Override
    public Optional<Reply> again(Turn turn, Frame frame) {
        return Optional.of(new Reply.Text("En verder?"));
    }

    @Override
    public Outcome filled(Turn turn, Frame frame, Map<String, Optional<Object>> answers) {
        String heard = new TreeMap<>(answers).toString();
        return new Outcome.Asked(
                frame.with(
                        "line", answers.getOrDefault("line", Optional.empty()).orElse("")),
                List.of(new Reply.Text("Gehoord: " + heard)),
                new Reply.Text("En verder?"));
    }

    @Override
    public Optional<Frame> find(List<Frame> frames, String form) {
        return frames.stream().filter(frame -> frame.get("form").equals(form)).findFirst();
    }

    @Override
    public Sheet sheet(Desk desk, Frame frame) {
        return sheet(
                frame.get("line"),
                Map.of(),
                Optional.empty(),
                "v" + frame.get("line").hashCode());
    }

    @Override
    public Read read(Desk desk, Frame frame, Entered entered) {
        String line = String.join("", entered.values().getOrDefault("line", List.of()));
        boolean wrong = line.isEmpty() || line.equals("fout");
        Map<String, Optional<Object>> answers = new TreeMap<>();
        entered.shown()
                .forEach(field -> answers.put(
                        field,
                        Optional.of(
                                entered.files().containsKey(field)
                                        ? entered.files().get(field).getFirst().filename()
                                        : String.join("+", entered.values().getOrDefault(field, List.of())))));
        return new Read(
                sheet(
                        line,
                        entered.values(),
                        wrong ? Optional.of("Dat kan hier niet.") : Optional.empty(),
                        entered.version()),
                answers,
                false);
    }

    private static Sheet sheet(String line, Map<String, List<String>> entered, Optional<String> error, String version) {
        List<Entry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String field = kind.name().toLowerCase(java.util.Locale.ROOT);
            boolean isLine = kind == Kind.LINE;
            entries.add(new Entry(
                    field,
                    kind,
                    "Label van " + field,
                    "Wat is " + field + "?",
                    List.of("Zo weten we " + field + "."),
                    isLine,
                    2,
                    kind == Kind.ONE || kind == Kind.ANY
                            ? List.of(new Choice("a", "De eerste"), new Choice("b", "De tweede"))
                            : List.of(),
                    isLine ? List.of(line) : entered.getOrDefault(field, List.of()),
                    kind == Kind.PHOTOS ? List.of(new Sheet.HandedIn("f1", "foto.png")) : List.of(),
                    isLine || kind == Kind.ONE || kind == Kind.PHOTOS || kind == Kind.AGREEMENT
                            ? error
                            : Optional.empty()));
        }
        return new Sheet(FORM, "Een aanvraag", version, entries);
    }
}
