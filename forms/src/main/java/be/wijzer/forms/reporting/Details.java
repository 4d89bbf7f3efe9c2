package be.wijzer.forms.reporting;

import be.wijzer.core.conversation.Frame;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of a report beside the answers of its form, as its frame keeps it.
///
/// @param category by its id; empty while it isn't sure
/// @param stage the open question, where it isn't one of the form's
/// @param settled the stages that are done with
/// @param before what was reported before at this place; empty where nothing was, or nobody has looked yet
record Details(String category, boolean isAnonymous, Stage stage, Set<Stage> settled, ReportedBefore before) {
    private static final String KEY = "report";
    private static final ReportedBefore NOTHING = new ReportedBefore(List.of());

    /// A question that the form doesn't ask.
    enum Stage {
        FORM,
        CATEGORY,
        NEARBY,
        CONTACT
    }

    Details {
        settled = Set.copyOf(settled);
    }

    static Details none() {
        return new Details("", false, Stage.FORM, Set.of(), NOTHING);
    }

    static Details of(Frame frame) {
        if (!(frame.state().get(KEY) instanceof Map<?, ?> kept)) {
            return none();
        }
        Set<Stage> settled = new HashSet<>();
        if (kept.get("settled") instanceof List<?> list) {
            list.forEach(stage -> settled.add(Stage.valueOf(stage.toString())));
        }
        return new Details(
                String.valueOf(kept.get("category")),
                Boolean.TRUE.equals(kept.get("anonymous")),
                Stage.valueOf(String.valueOf(kept.get("stage"))),
                settled,
                ReportedBefore.of(Optional.ofNullable(kept.get("before"))));
    }

    Frame in(Frame frame) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("category", category);
        kept.put("anonymous", isAnonymous);
        kept.put("stage", stage.name());
        kept.put("settled", settled.stream().map(Stage::name).sorted().toList());
        kept.put("before", before.kept());
        return frame.with(KEY, kept);
    }

    boolean isSettled(Stage one) {
        return settled.contains(one);
    }

    Details at(Stage other) {
        return new Details(category, isAnonymous, other, settled, before);
    }

    Details settling(Stage one) {
        Set<Stage> more = new HashSet<>(settled);
        more.add(one);
        return new Details(category, isAnonymous, Stage.FORM, more, before);
    }

    private Details unsettling(Stage one) {
        Set<Stage> fewer = new HashSet<>(settled);
        fewer.remove(one);
        return new Details(category, isAnonymous, stage, fewer, before);
    }

    Details about(String other) {
        return new Details(other, isAnonymous, stage, settled, before).settling(Stage.CATEGORY);
    }

    /// What it is about has to be understood anew, and so has what is near.
    Details aboutSomethingElse() {
        return new Details("", isAnonymous, stage, settled, before)
                .unsettling(Stage.CATEGORY)
                .elsewhere();
    }

    /// It is elsewhere: what is near has to be looked up again.
    Details elsewhere() {
        return after(NOTHING).unsettling(Stage.NEARBY);
    }

    Details after(ReportedBefore found) {
        return new Details(category, isAnonymous, stage, settled, found);
    }

    Details anonymously() {
        return new Details(category, true, stage, settled, before);
    }
}
