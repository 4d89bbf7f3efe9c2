package be.wijzer.core.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.PersonRegister.Answer;
import be.wijzer.core.magda.MagdaStandIn;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class HttpPersonRegisterTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final NationalNumber ANNA = new NationalNumber("85641212403");
    private static final String PERSON = MagdaStandIn.reply(
            "GeefPersoon",
            "http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02",
            "<Antwoorden><Antwoord><Inhoud><Persoon><INSZ>85641212403</INSZ><Naam><Achternamen><Achternaam>Peeters"
                    + "</Achternaam></Achternamen><Voornamen><Voornaam>Anna</Voornaam></Voornamen></Naam></Persoon>"
                    + "</Inhoud></Antwoord></Antwoorden>");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("500", (Consumer<MagdaStandIn>) magda -> magda.fails(500)),
                Arguments.of("nonsense", (Consumer<MagdaStandIn>) magda -> magda.answers("<html>oops</html>")),
                Arguments.of("half", (Consumer<MagdaStandIn>) magda -> magda.breaksOffAfter(300)),
                Arguments.of("silent halfway", (Consumer<MagdaStandIn>) magda -> magda.goesSilentAfter(300)),
                Arguments.of("closed", (Consumer<MagdaStandIn>) MagdaStandIn::close));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void isUnavailableWhereItDoesNotAnswer(String name, Consumer<MagdaStandIn> failure) throws Exception {
        try (MagdaStandIn magda = new MagdaStandIn();
                HttpClient client = HttpClient.newHttpClient()) {
            magda.answers(PERSON);
            assertThat(person(magda, client)).isInstanceOf(Answer.Found.class);
            failure.accept(magda);
            assertThat(person(magda, client)).as(name).isInstanceOf(Answer.Unavailable.class);
        }
    }

    @Test
    void isUnavailableToATownWithoutAccess() {
        assertThat(new HttpPersonRegister(Map.of(), Clock.systemUTC()).person(TOWN, ANNA))
                .isInstanceOf(Answer.Unavailable.class);
    }

    private static Answer person(MagdaStandIn magda, HttpClient client) {
        return new HttpPersonRegister(
                        Map.of(
                                TOWN,
                                new HttpPersonRegister.Access(
                                        magda.connection().address(), "stad.be/wijzer", "1300", client)),
                        Clock.systemUTC())
                .person(TOWN, ANNA);
    }
}
