package be.wijzer.core.dossiers.http;

import static be.wijzer.core.magda.MagdaStandIn.exceptions;
import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.DossierStatus;
import be.wijzer.core.dossiers.Dossiers.Found;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.magda.MagdaStandIn;
import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MagdaDossiersTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final NationalNumber AN = new NationalNumber("85630100260");
    private static final String NAMESPACE =
            "http://webservice.geefdossiersdienst-02_00.dossier-02_00.vip.vlaanderen.be";
    private MagdaStandIn magda;

    @BeforeEach
    void start() throws IOException {
        magda = new MagdaStandIn();
    }

    @AfterEach
    void stop() {
        magda.close();
    }

    @Test
    void asksForOnePerson() {
        answers(List.of(), exceptions("30001", ""));
        find();
        assertThat(magda.question())
                .contains("<Criteria><INSZ>85630100260</INSZ></Criteria>")
                .contains("<Hoedanigheid>1300</Hoedanigheid>");
    }

    @Test
    void tellsTheLatestMovementOfAnUnsortedHistory() {
        answers(
                List.of(
                        movement("InBehandeling", "2018-07-01T09:00:00", "2018-07-01"),
                        movement("Ingediend", "2018-01-01T09:00:00", "2018-01-01"),
                        movement("Beslist", "2019-01-01T09:00:00", "2019-01-01")),
                "");
        assertThat(only().status().orElseThrow().code()).isEqualTo("Beslist");
        assertThat(only().history()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018-02-01T09:00:00        , 2018-02-01T08:00:00Z
            2018-02-01T09:00:00+02:00  , 2018-02-01T07:00:00Z
            2018-02-01T09:00:00.123Z   , 2018-02-01T09:00:00.123Z
            2018-07-01T09:00:00        , 2018-07-01T07:00:00Z
            """)
    void readsTimesWithAndWithoutAZone(String written, Instant at) {
        assertThat(DossierReading.moment(written)).contains(at);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.vaph.be/mijnvaph, true
            javascript:alert(1)         , false
            /relative                   , false
            file:///etc/passwd          , false
            ht tp://x                   , false
            """)
    void linksOnlyToPages(String written, boolean isPage) {
        assertThat(DossierReading.page(written).isPresent()).isEqualTo(isPage);
    }

    @Test
    void sortsByMomentAcrossZones() {
        answers(
                List.of(
                        movement("Goedgekeurd", "2026-02-01T09:30:00+01:00", "2026-02-01"),
                        movement("Ingediend", "2026-02-01T08:29:00Z", "2026-02-01"),
                        movement("InBehandeling", "2026-02-01T09:29:30", "2026-02-01")),
                "");
        assertThat(only().history())
                .extracting(mutation -> mutation.status().orElseThrow().code())
                .containsExactly("Ingediend", "InBehandeling", "Goedgekeurd");
    }

    @Test
    void aMovementWithoutStatusLeavesTheStatusAsItWas() {
        answers(
                List.of(
                        movement("", "", "2026-03-01").replace("<Naam>Premie</Naam>", "<Naam>Premie 2026</Naam>"),
                        movement("InBehandeling", "2026-02-01T09:00:00", "2026-02-01")),
                "");
        assertThat(only().status().orElseThrow().code()).isEqualTo("InBehandeling");
        assertThat(only().name()).isEqualTo("Premie 2026");
    }

    @Test
    void aDossierWithoutAnyStatusOrDateIsStillOne() {
        answers(List.of(movement("", "", "")), "");
        assertThat(only().status()).isEmpty();
        assertThat(only().since()).isEmpty();
    }

    @Test
    void readsWhatTheResidentMustDoAndCollapsesLineBreaks() {
        String action =
                "<Actie><ActieNodig>1</ActieNodig><Omschrijving>Stuur\n     je loonfiche</Omschrijving></Actie>";
        answers(
                List.of(movement("DOSSIER_ONVOLLEDIG", "2026-02-01T09:00:00", "2026-02-01")
                        .replace("</Status>", action + "</Status>")
                        .replace("<Naam>Premie</Naam>", "<Naam>\n   Premie\n   2026 </Naam>")
                        .replace("<Type>", "<Type>x</Type><Doorverwijzing>https://a.example/x</Doorverwijzing><Type>")),
                "");
        DossierStatus status = only().status().orElseThrow();
        assertThat(status.action()).isEqualTo(new DossierStatus.Action(true, "Stuur je loonfiche"));
        assertThat(status.codeKey()).isEqualTo("dossieronvolledig");
        assertThat(only().name()).isEqualTo("Premie 2026");
        assertThat(only().page()).contains(URI.create("https://a.example/x"));
    }

    @ParameterizedTest
    @CsvSource({"Vertrouwelijk", "IsNietRaadpleegbaar"})
    void withholdsWhatIsConfidential(String flag) {
        answers(
                List.of(movement("InBehandeling", "2026-02-01T09:00:00", "2026-02-01")
                        .replace(
                                "<Periode>", "<Eigenschappen><" + flag + ">1</" + flag + "></Eigenschappen><Periode>")),
                "");
        assertThat(only().isWithheld()).isTrue();
    }

    @Test
    void namesTheSourcesThatFailBesideGoodData() {
        answers(
                List.of(movement("Beslist", "2026-02-01T09:00:00", "2026-02-01")),
                exceptions("60011", "STL") + exceptions("60006", "VAPH"));
        assertThat(find()).isInstanceOfSatisfying(Found.Answered.class, answered -> {
            assertThat(answered.dossiers()).hasSize(1);
            assertThat(answered.silent()).containsExactly("STL", "VAPH");
        });
    }

    @Test
    void sourcesThatAllFailAreNamedToo() {
        answers(List.of(), exceptions("99986", "VAPH") + exceptions("60013", "STL"));
        assertThat(find()).isEqualTo(new Found.Answered(List.of(), List.of("VAPH", "STL")));
    }

    @Test
    void noDataIsAnAnswer() {
        answers(List.of(), exceptions("30001", ""));
        assertThat(find()).isEqualTo(new Found.Answered(List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"20002", "30032", "40006", "60011", "99996", "60007"})
    void whatConcernsTheWholeQuestionMeansUnavailable(String code) {
        answers(List.of(), exceptions(code, ""));
        assertThat(find()).isInstanceOf(Found.Unavailable.class);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("timeout", (Consumer<MagdaStandIn>) magda -> magda.waits(1500)),
                Arguments.of("500", (Consumer<MagdaStandIn>) magda -> magda.fails(500)),
                Arguments.of("nonsense", (Consumer<MagdaStandIn>) magda -> magda.answers("<html>oops</html>")),
                Arguments.of("empty", (Consumer<MagdaStandIn>) magda -> magda.answers("")),
                Arguments.of("half", (Consumer<MagdaStandIn>) magda -> magda.breaksOffAfter(300)),
                Arguments.of("silent halfway", (Consumer<MagdaStandIn>) magda -> magda.goesSilentAfter(300)),
                Arguments.of(
                        "silent before its first byte", (Consumer<MagdaStandIn>) magda -> magda.goesSilentAfter(0)),
                Arguments.of("closed", (Consumer<MagdaStandIn>) MagdaStandIn::close),
                Arguments.of("neither contents nor exceptions", (Consumer<MagdaStandIn>)
                        magda -> magda.answers(MagdaStandIn.reply("GeefDossiers", NAMESPACE, ""))),
                Arguments.of("an external entity", (Consumer<MagdaStandIn>)
                        magda -> magda.answers("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void anAnswerThatCantBeReadMeansUnavailable(String name, Consumer<MagdaStandIn> failure) {
        answers(List.of(movement("Beslist", "2026-02-01T09:00:00", "2026-02-01")), "");
        failure.accept(magda);
        assertThat(find()).as(name).isInstanceOf(Found.Unavailable.class);
    }

    @Test
    void aTownWithoutAConnectionHasNone() {
        assertThat(new MagdaDossiers(Map.of(), Clock.systemUTC()).of(TOWN, AN))
                .isEqualTo(new Found.Answered(List.of(), List.of()));
    }

    private void answers(List<String> movements, String exceptions) {
        String contents = movements.isEmpty()
                ? ""
                : "<Inhoud><Dossiers><Dossier><DossierMutaties>" + String.join("", movements)
                        + "</DossierMutaties></Dossier></Dossiers></Inhoud>";
        String all = exceptions.isEmpty() ? "" : "<Uitzonderingen>" + exceptions + "</Uitzonderingen>";
        magda.answers(MagdaStandIn.reply(
                "GeefDossiers",
                NAMESPACE,
                "<Antwoorden><Antwoord><Referte>v1</Referte>" + contents + all + "</Antwoord></Antwoorden>"));
    }

    private static String movement(String code, String at, String begin) {
        String status = code.isEmpty()
                ? ""
                : "<Status><Code>" + code + "</Code><DatumModificatie>" + at + "</DatumModificatie></Status>";
        return "<DossierMutatie><Identificatie><Bron>STL</Bron><Dossiernummer>1</Dossiernummer></Identificatie>"
                + "<Naam>Premie</Naam>" + status + "<Type>DossierStatus</Type><Periode><Begin><Datum>" + begin
                + "</Datum></Begin></Periode></DossierMutatie>";
    }

    private Found find() {
        return new MagdaDossiers(Map.of(TOWN, magda.connection()), Clock.systemUTC()).of(TOWN, AN);
    }

    private Dossier only() {
        return ((Found.Answered) find()).dossiers().getFirst();
    }
}
