package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers, sums, moments, ranges, and yes or no, as a form hears and judges them.
class MeasuresTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final IntentRecogniser INTENTS = TownIntents.shipped();
    private static final Interview INTERVIEW = new Interview(TownEntities.voorbeeldstad());
    private static final Map<String, Object> ALL = all();

    private static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("setup", "2026-12-04T09:00");
        all.put("period", Map.of("from", "2026-12-04", "to", "2026-12-07"));
        all.put("music_hours", Map.of("from", "14:00", "to", "17:00"));
        all.put("tables", 10);
        all.put("chairs", 40);
        all.put("budget", "100.00");
        all.put("castle", true);
        all.put("insured", false);
        return all;
    }

    private static Form form() throws UnreadableForm {
        return form("street_party");
    }

    static Form form(String name) throws UnreadableForm {
        return Forms.with(Path.of("src/test/resources/town"), Set.of(TOWN))
                .of(TOWN, name)
                .orElseThrow();
    }

    private static Step step(String asked, String text) throws UnreadableForm {
        return step(asked, text, Language.NL);
    }

    /// What a sentence comes to at a field, with an answer to all fields before it.
    static Step step(String asked, String text, Language language) throws UnreadableForm {
        return step(form(), asked, text, language);
    }

    /// What a sentence comes to at a field of another form, of which nothing else is known.
    static Step alone(String form, String asked, String text, Language language) throws UnreadableForm {
        return step(form(form), asked, text, language);
    }

    private static Step step(Form form, String asked, String text, Language language) {
        Map<String, Answer> known = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.name().equals(asked)) {
                break;
            }
            Optional.ofNullable(ALL.get(field.name())).ifPresent(value -> known.put(field.name(), Answer.of(value)));
        }
        return INTERVIEW.step(new Asking(
                TOWN,
                form,
                known,
                form.field(asked).orElseThrow(),
                form.field(asked).map(field -> field.question().in(language)),
                form.field(asked).stream()
                        .flatMap(field -> field.options().stream())
                        .map(option -> option.title().in(language))
                        .toList(),
                text,
                INTENTS.recognise(TOWN, text, language).ranking(),
                LocalDateTime.parse("2026-11-24T10:15")));
    }

    private static String told(Step step) {
        StringBuilder told = new StringBuilder(step.kind().key());
        step.set()
                .forEach((field, value) -> told.append(' ')
                        .append(field)
                        .append('=')
                        .append(value.map(Answer::words).orElse("null")));
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tables   | twaalf                             | answer tables=12
            tables   | doe er maar 7                      | answer tables=7
            tables   | 5, nee 6                           | answer tables=6
            tables   | -3                                 | answer tables=-3
            tables   | 2,5                                | answer tables=2.5
            tables   | een stuk of tien tafels            | answer tables=10
            tables   | geen idee                          | skip tables=null
            chairs   | 12 stoelen                         | answer chairs=12
            chairs   | nee wacht, het moeten 8 tafels zijn | correction tables=8
            budget   | 12,50                              | answer budget=12.50
            budget   | twaalf euro vijftig                | answer budget=12.50
            budget   | 200 euro                           | answer budget=200.00
            budget   | € 1.250                            | answer budget=1250.00
            budget   | -5 euro                            | unclear
            budget   | honderdvijftig                     | answer budget=150.00
            setup    | zaterdag om 14 uur                 | answer setup=2026-11-28T14:00
            setup    | zaterdag, liefst tegen 3 uur       | answer setup=2026-11-28T15:00
            setup    | zaterdag                           | answer setup=null
            period   | van 3 tot 5 december               | answer period=2026-12-03/2026-12-06
            period   | dit weekend                        | answer period=2026-11-28/2026-11-30
            period   | enkel zaterdag                     | answer period=2026-11-28/2026-11-29
            period   | vanaf zaterdag                     | answer period=null
            music_hours | van 2 tot 5                     | answer music_hours=14:00/17:00
            music_hours | van 19 uur tot 22u30            | answer music_hours=19:00/22:30
            music_hours | heel de namiddag                | answer music_hours=12:00/18:00
            music_hours | van acht uur 's avonds tot 2 uur 's nachts | answer music_hours=20:00/02:00
            music_hours | om 14 uur                       | answer music_hours=null
            """)
    void hearsWhatIsMeasured(String asked, String text, String expected) throws UnreadableForm {
        assertThat(told(step(asked, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22 uur                  | 22:00
            tot 22 uur              | 22:00
            tot tien uur 's avonds  | 22:00
            ongeveer tot 23 uur     | 23:00
            niet later dan 22u30    | 22:30
            van 18 tot 21 uur       | 21:00
            tot middernacht         | 00:00
            """)
    void hearsTheEndWhereThatIsAsked(String text, String expected) throws UnreadableForm {
        assertThat(alone("barbecue", "until", text, Language.NL).set())
                .isEqualTo(Map.of("until", Optional.of(expected)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            castle  | ja                                    | answer castle=true
            castle  | jaja zeker                            | answer castle=true
            castle  | tuurlijk                              | answer castle=true
            castle  | ja, voor de kinderen                  | answer castle=true
            castle  | er komt een springkasteel             | answer castle=true
            castle  | we hebben er wel een                  | answer castle=true
            castle  | neen                                  | answer castle=false
            castle  | nee wacht, toch wel ja                | answer castle=true
            castle  | ja, of nee, toch niet                 | answer castle=false
            castle  | nee, dat is te duur                   | answer castle=false
            castle  | wij hebben er geen                    | answer castle=false
            castle  | zonder springkasteel                  | answer castle=false
            castle  | da's nie van toepassing               | answer castle=false
            castle  | nvt                                   | answer castle=false
            castle  | oui                                   | answer castle=true
            castle  | weet ik niet                          | skip castle=null
            castle  | wablief?                              | repeat
            castle  | ik wil iemand spreken                 | handover
            castle  | stop maar                             | cancel
            insured | da's nie van toepassing               | skip insured=null
            insured | nog niet                              | answer insured=false
            """)
    void hearsYesAndNo(String asked, String text, String expected) throws UnreadableForm {
        assertThat(told(step(asked, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nee, de opbouw is om 10 uur                | correction setup=2026-12-04T10:00
            nee wacht, tot 18 uur                      | correction music_hours=14:00/18:00
            nee, tot en met zaterdag 5 december        | correction period=2026-12-04/2026-12-06
            nee, het moeten 8 tafels zijn              | correction tables=8
            nee, 30 stoelen                            | correction chairs=30
            nee, 150 euro                              | correction budget=150.00
            toch geen springkasteel                    | correction castle=false
            nee, de verzekering is er ondertussen wel  | correction insured=true
            """)
    void changesOnlyWhatIsSaidAnew(String text, String expected) throws UnreadableForm {
        assertThat(told(step("confirm", text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stay.days = 3                                   | true
            stay.last = date("2026-08-12")                  | true
            stay.to = date("2026-08-13")                    | true
            today in [stay.from..stay.last]                 | true
            hours.minutes = 360                             | true
            hours.from >= time("20:00:00")                  | true
            start > now                                     | true
            start < date and time("2026-08-10T08:00:00")    | false
            date(start) = stay.from                         | true
            fee + 0.50 = 13                                 | true
            number * 2 = 5                                  | true
            so                                              | true
            not(so)                                         | false
            missing.days > 2                                | false
            """)
    void areComparedAsWhatTheyAre(String rule, boolean holds) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("stay", Values.typed(FieldType.DATE_RANGE, Map.of("from", "2026-08-10", "to", "2026-08-13")));
        values.put("hours", Values.typed(FieldType.TIME_RANGE, Map.of("from", "20:00", "to", "02:00")));
        values.put("start", Values.typed(FieldType.DATE_TIME, "2026-08-10T09:30"));
        values.put("fee", Values.typed(FieldType.AMOUNT, "12.50"));
        values.put("number", Values.typed(FieldType.NUMBER, 2.5));
        values.put("so", Values.typed(FieldType.YES_NO, true));
        values.put("today", LocalDate.parse("2026-08-11"));
        values.put("now", LocalDateTime.parse("2026-08-09T12:00"));
        assertThat(Expression.of(rule).holds(values)).isEqualTo(holds);
    }

    @Test
    void changesAnAnswerThatTheRecogniserTakesForStopping() throws UnreadableForm {
        Form form = form("barbecue");
        Field email = form.field("email").orElseThrow();
        String stop = "laat maar, ik wil stoppen";
        for (String text : List.of("wacht, er is toch wel muziek", stop)) {
            Step heard = INTERVIEW.step(new Asking(
                    TOWN,
                    form,
                    Map.of("music", Answer.of("no")),
                    email,
                    Optional.of(email.question().in(Language.NL)),
                    List.of(),
                    text,
                    List.of(new Intent("cancel", 0.9)),
                    LocalDateTime.parse("2026-11-24T10:15")));
            assertThat(told(heard)).isEqualTo(text.equals(stop) ? "cancel" : "correction music=yes");
        }
    }

    @Test
    void hearsTheLastDayWhereThatIsAsked() throws UnreadableForm {
        String words = "{nl: \"Tot welke dag blijft het staan?\", fr: b, en: c, de: d}";
        Form form = FormReader.read("try.yml", """
                form: try
                title: %1$s
                fields:
                  - {name: last, type: date, label: %1$s, question: %1$s}
                  - {name: confirm, type: confirm, label: %1$s, question: %1$s}
                """.formatted(words));
        assertThat(step(form, "last", "tot 5 december", Language.NL).set())
                .isEqualTo(Map.of("last", Optional.of("2026-12-05")));
        assertThat(step(form, "last", "tot en met zondag 6 december", Language.NL)
                        .set())
                .isEqualTo(Map.of("last", Optional.of("2026-12-06")));
    }

    @Test
    void namesNoFieldsThatAreFunctions() {
        assertThat(Expression.of("date and time(arrival, time(\"10:00:00\")) > now and stay.from > today")
                        .names())
                .containsExactly("arrival", "stay");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER     | 1            | 1
            NUMBER     | 2,5          | 2.5
            NUMBER     | 1.250        |
            NUMBER     | veel         |
            AMOUNT     | 12,5         | 12.50
            AMOUNT     | 12.505       |
            AMOUNT     | 1,255        |
            AMOUNT     | -1           |
            DATE_TIME  | 2026-12-05T14:30 | 2026-12-05T14:30
            DATE_TIME  | 2026-02-30T14:30 |
            DATE_RANGE | 2026-08-10/2026-08-13 | 2026-08-10/2026-08-13
            DATE_RANGE | 2026-08-10/2026-08-10 |
            TIME_RANGE | 20:00/02:00  | 20:00/02:00
            TIME_RANGE | 20:00/20:00  |
            YES_NO     | true         | true
            YES_NO     | ja           |
            DATE       | 1980-00-00   |
            """)
    void areReadAsProgramsWriteThem(FieldType type, String text, String value) {
        assertThat(Written.of(type, text).map(Answer::words)).isEqualTo(Optional.ofNullable(value));
    }
}
