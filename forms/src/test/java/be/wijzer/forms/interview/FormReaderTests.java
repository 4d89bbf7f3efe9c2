package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.municipality.MunicipalityId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormReaderTests {
    private static final String WORDS = "{nl: a, fr: b, en: c, de: d}";

    private static String form(String fields) {
        return "form: try\ntitle: " + WORDS + "\nfields:\n" + fields
                + "  - name: confirm\n    type: confirm\n    label: " + WORDS + "\n    question: " + WORDS + "\n";
    }

    private static String field(String name, String more) {
        return "  - name: " + name + "\n    type: date\n    label: " + WORDS + "\n    question: " + WORDS + "\n" + more;
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> FormReader.read("try.yml", text))
                .isInstanceOf(UnreadableForm.class)
                .hasMessage(reason);
    }

    @Test
    void readsEveryShippedForm() throws UnreadableForm {
        Forms forms = Forms.shipped();
        assertThat(forms.of(new MunicipalityId("voorbeeldstad"), "book_room"))
                .hasValueSatisfying(form -> assertThat(form.fields())
                        .extracting(Field::name)
                        .containsExactly("room", "date", "time", "people", "email", "phone", "confirm"));
    }

    @Test
    void namesTheLineOfAnUnknownKey() {
        refused(form(field("day", "    colour: red\n")), "try.yml:8: 'colour' is unknown");
    }

    @Test
    void missesATranslation() {
        refused(form(field("day", "    why: {nl: a, fr: b, en: c}\n")), "try.yml:8: 'why' lacks its translation 'de'");
    }

    @Test
    void refusesAConditionThatNamesNoField() {
        refused(
                form(field("day", "    condition: 'evening = true'\n")),
                "try.yml:4: 'day' names the field 'evening', which isn't there");
    }

    @Test
    void refusesACircle() {
        refused(
                form(field("day", "    depends-on: [night]\n") + field("night", "    depends-on: [day]\n")),
                "try.yml:4: 'day' depends on itself");
    }

    @Test
    void refusesWhatIsNotFeel() {
        refused(form(field("day", "    valid: 'day >='\n")), "try.yml:4: 'valid' is not FEEL: day >=");
    }

    @Test
    void judgesDaysInFeel() {
        Expression rule = Expression.of("date >= today");
        LocalDate today = LocalDate.parse("2026-11-24");
        assertThat(rule.names()).containsExactly("date");
        assertThat(rule.holds(Map.of("date", today, "today", today))).isTrue();
        assertThat(rule.holds(Map.of("date", today.minusDays(1), "today", today)))
                .isFalse();
        assertThat(Expression.of("email = null").holds(Map.of())).isTrue();
    }
}
