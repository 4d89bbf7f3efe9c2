package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures a step of a form of ten questions and a hundred rules in this process, once it is warm: what is heard, what
/// is taken, and what is asked next. Run by hand.
final class StepSpeed {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final int STEPS = 10;
    private static final int RULES = 9;
    private static final int ROUNDS = Integer.getInteger("rounds", 1_000);
    private static final List<String> SAID =
            List.of("met 12", "we zijn met vijftien man", "een stuk of twintig denk ik", "doe maar 30", "nee, met 14");

    private StepSpeed() {}

    public static void main(String[] arguments) throws UnreadableForm {
        Form form = FormReader.read("ten.yml", form());
        Interview interview = new Interview(TownEntities.voorbeeldstad());
        Taking taking = new Taking(Means.none(), Held.PHRASES);
        Place place = new Place(TOWN, "Voorbeeldstad", Language.NL, Instant.parse("2026-11-24T09:15:00Z"));
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Progress progress = Progress.start(Map.of());
            for (int step = 1; step <= STEPS; step++) {
                long start = System.nanoTime();
                Asking asking = asking(form, progress, step, SAID.get((round + step) % SAID.size()));
                Step heard = interview.step(asking);
                long after = System.nanoTime();
                progress =
                        taking.take(place, form, progress, answer(step, heard)).progress();
                long taken = System.nanoTime();
                form.missing(progress.answers());
                form.asked(progress.answers());
                Held.SUMMARY.lines(form, progress, Language.NL);
                long end = System.nanoTime();
                if (round >= ROUNDS) {
                    note(millis, "heard", after - start);
                    note(millis, "taken", taken - after);
                    note(millis, "asked next", end - taken);
                    note(millis, "all of a step", end - start);
                }
            }
        }
        millis.forEach((part, times) -> {
            times.sort(Double::compare);
            System.out.printf(
                    "%s: median %.3f ms, p99 %.3f ms over %d%n",
                    part, times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.size());
        });
    }

    private static Map<String, Optional<Object>> answer(int step, Step heard) {
        return Map.of(
                "f" + step,
                heard.set().getOrDefault("f" + step, Optional.of(12)).or(() -> Optional.of(12)));
    }

    private static void note(Map<String, List<Double>> millis, String part, long nanos) {
        millis.computeIfAbsent(part, _ -> new ArrayList<>()).add(nanos / 1e6);
    }

    private static Asking asking(Form form, Progress progress, int step, String text) {
        return new Asking(
                TOWN,
                form,
                progress.answers(),
                form.field("f" + step).orElseThrow(),
                Optional.of("Hoeveel bij stap " + step + "?"),
                List.of(),
                text,
                List.of(),
                LocalDateTime.parse("2026-11-24T10:15"));
    }

    private static String form() {
        String fields =
                IntStream.rangeClosed(1, STEPS).mapToObj(StepSpeed::question).collect(Collectors.joining());
        return "form: ten\ntitle: " + said("Tien") + "\nfields:\n" + fields + "  - name: confirm\n    type: confirm\n"
                + "    label: " + said("Bevestiging") + "\n    question: " + said("Klopt dit?") + "\n";
    }

    private static String question(int step) {
        String valid = IntStream.rangeClosed(1, RULES)
                .mapToObj(rule -> "f" + Math.max(1, step - rule) + " != " + (1000 + rule))
                .collect(Collectors.joining(" and "));
        String condition = step == 1 ? "" : "    condition: f" + (step - 1) + " > 0\n";
        return "  - name: f" + step + "\n    type: people\n    label: " + said("Getal " + step) + "\n    question: "
                + said("Hoeveel bij stap " + step + "?") + "\n    valid: " + valid + "\n" + condition;
    }

    private static String said(String text) {
        return "{nl: \"%1$s\", fr: \"%1$s\", en: \"%1$s\", de: \"%1$s\"}".formatted(text);
    }
}
