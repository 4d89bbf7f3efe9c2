package be.wijzer.sandbox.magda;

import be.wijzer.sandbox.magda.MagdaReply.Problem;
import be.wijzer.sandbox.residents.TestResident;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/magda/dossiers` and `/magda/attesten`.
@RestController
class MagdaController {
    static final String DOSSIERS = "http://webservice.geefdossiersdienst-02_00.dossier-02_00.vip.vlaanderen.be";
    static final String CERTIFICATES = "http://webservice.geefattestdienst-02_00.persoon-02_00.vip.vlaanderen.be";

    private final DossierBook dossiers;
    private final CertificateOffice certificates;
    private final Clock clock;

    MagdaController(DossierBook dossiers, CertificateOffice certificates, Clock clock) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.clock = clock;
    }

    @PostMapping(value = "/magda/dossiers", produces = MediaType.TEXT_XML_VALUE)
    byte[] dossiers(@RequestBody byte[] body) {
        MagdaQuestion question = MagdaQuestion.read(body, "GeefDossiers", DOSSIERS);
        MagdaReply reply = new MagdaReply("GeefDossiers", DOSSIERS, question, clock.instant());
        if (isMalformed(question)) {
            return reply.written(null, List.of(malformed()), true);
        }
        Optional<DossierBook.Page> page =
                TestResident.numbered(question.nationalNumber()).map(resident -> dossiers.of(resident.givenName()));
        if (page.isEmpty() || page.get().isEmpty()) {
            return reply.written(null, List.of(new Problem(30_001, "Geen gegevens gevonden voor de vraag", "")), true);
        }
        List<Problem> silent = page.get().silent().stream()
                .map(source -> new Problem(60_006, "De bron geeft geen antwoord", source))
                .toList();
        return reply.written(
                page.get().dossiers().isEmpty()
                        ? null
                        : out -> DossierXml.write(out, page.get().dossiers(), question.nationalNumber()),
                silent,
                false);
    }

    /// Moves the first dossier of a resident on: something new to tell.
    @PostMapping("/control/dossiers/{username}/next")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void next(@PathVariable String username) {
        dossiers.moveOn(username, clock.instant());
    }

    @PostMapping(value = "/magda/attesten", produces = MediaType.TEXT_XML_VALUE)
    byte[] certificates(@RequestBody byte[] body) {
        MagdaQuestion question = MagdaQuestion.read(body, "GeefAttest", CERTIFICATES);
        MagdaReply reply = new MagdaReply("GeefAttest", CERTIFICATES, question, clock.instant());
        if (isMalformed(question)) {
            return reply.written(null, List.of(malformed()), false);
        }
        Optional<TestResident> resident = TestResident.numbered(question.nationalNumber());
        return switch (certificates.issue(question, resident)) {
            case CertificateOffice.Issued.Document(String base64) ->
                reply.written(
                        out -> {
                            out.writeStartElement("Attest");
                            MagdaReply.element(out, "INSZ", question.nationalNumber());
                            MagdaReply.element(out, "Document", base64);
                            out.writeEndElement();
                        },
                        List.of(),
                        false);
            case CertificateOffice.Issued.Refused(Problem problem) -> reply.written(null, List.of(problem), false);
        };
    }

    private static boolean isMalformed(MagdaQuestion question) {
        String number = question.nationalNumber();
        if (!number.matches("\\d{11}")) {
            return true;
        }
        long first = Long.parseLong(number.substring(0, 9));
        int check = Integer.parseInt(number.substring(9));
        return check != 97 - first % 97 && check != 97 - (2_000_000_000L + first) % 97;
    }

    private static Problem malformed() {
        return new Problem(20_002, "INSZ is ongeldig", "");
    }
}
