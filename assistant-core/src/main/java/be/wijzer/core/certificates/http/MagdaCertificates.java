package be.wijzer.core.certificates.http;

import static be.wijzer.core.magda.http.Contents.element;

import be.wijzer.core.certificates.Certificate;
import be.wijzer.core.certificates.Certificates;
import be.wijzer.core.magda.MagdaConnection;
import be.wijzer.core.magda.MagdaException;
import be.wijzer.core.magda.http.MagdaAnswer;
import be.wijzer.core.magda.http.MagdaEndpoint;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Certificates by `Persoon.GeefAttest-02.00`.
public final class MagdaCertificates implements Certificates {
    private static final Logger log = LoggerFactory.getLogger(MagdaCertificates.class);
    private static final int END_WITHIN = 1024;

    private final Map<MunicipalityId, Issuer> issuers;
    private final MagdaEndpoint service;

    /// A town that issues.
    ///
    /// @param nisCode five digits
    public record Issuer(MagdaConnection connection, String nisCode) {}

    public MagdaCertificates(Map<MunicipalityId, Issuer> issuers, Clock clock) {
        this.issuers = Map.copyOf(issuers);
        service = new MagdaEndpoint(
                "GeefAttest", "http://webservice.geefattestdienst-02_00.persoon-02_00.vip.vlaanderen.be", clock);
    }

    @Override
    public Issued issue(Asked asked) {
        return Optional.ofNullable(issuers.get(asked.municipality()))
                .map(issuer -> ask(issuer, asked))
                .orElseGet(() -> new Issued.Refused(Reason.NOT_OFFERED));
    }

    private Issued ask(Issuer issuer, Asked asked) {
        MagdaAnswer answer = service.ask(issuer.connection(), asked.reference(), out -> {
            out.writeStartElement("Criteria");
            element(out, "INSZ", asked.person().digits());
            out.writeStartElement("Attest");
            element(out, "Naam", name(asked.certificate()));
            element(out, "Taal", language(asked.language()));
            out.writeEndElement();
            element(out, "GemeenteVanAfgifte", issuer.nisCode());
            out.writeEndElement();
            element(out, "Taal", "nl");
        });
        return switch (answer) {
            case MagdaAnswer.Silence(String reason) -> unavailable(asked, reason);
            case MagdaAnswer.Given given ->
                given.exceptions().stream()
                        .filter(exception -> exception.severity() == MagdaException.Severity.FAILURE)
                        .findFirst()
                        .map(failure -> failed(asked, failure))
                        .orElseGet(() -> document(asked, given));
        };
    }

    /// Codes from 60000 up are failures on the way; what lies below is about the question (MAGDA's list of exceptions
    /// isn't public: ops/docs/assumptions.md).
    private static Issued failed(Asked asked, MagdaException failure) {
        return switch (failure.code()) {
            case MagdaException.NO_DATA -> new Issued.Refused(Reason.NOTHING_KNOWN);
            case 45_810, 445_810, 45_811, 445_811 -> {
                log.error("GeefAttest for {} doesn't know {}", asked.municipality(), asked.certificate());
                yield new Issued.Refused(Reason.NOT_OFFERED);
            }
            case 0, 20_002, 40_006 -> unavailable(asked, "code " + failure.code());
            default ->
                failure.code() >= 60_000 && failure.code() < 100_000
                        ? unavailable(asked, "code " + failure.code())
                        : new Issued.Refused(Reason.REFUSED);
        };
    }

    private static Issued document(Asked asked, MagdaAnswer.Given given) {
        String about = given.contents()
                .map(contents -> contents.text("Attest", "INSZ"))
                .orElse("");
        if (!about.equals(asked.person().digits())) {
            return unavailable(asked, "a certificate of somebody else");
        }
        try {
            byte[] pdf = Base64.getMimeDecoder()
                    .decode(given.contents()
                            .map(contents -> contents.text("Attest", "Document"))
                            .orElse(""));
            return isWhole(pdf) ? new Issued.Document(pdf) : unavailable(asked, "not a whole PDF file");
        } catch (IllegalArgumentException _) {
            return unavailable(asked, "not base64");
        }
    }

    private static Issued unavailable(Asked asked, String reason) {
        log.warn("GeefAttest for {} failed: {}", asked.municipality(), reason);
        return new Issued.Unavailable();
    }

    private static boolean isWhole(byte[] pdf) {
        String start = new String(pdf, 0, Math.min(pdf.length, 5), StandardCharsets.ISO_8859_1);
        int from = Math.max(0, pdf.length - END_WITHIN);
        String end = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
        return start.equals("%PDF-") && end.contains("%%EOF");
    }

    /// Exact strings, the double space included.
    static String name(Certificate certificate) {
        return switch (certificate) {
            case HOUSEHOLD -> "Gezinssamenstelling";
            case RESIDENCE -> "Hoofdverblijfplaats";
            case RESIDENCE_HISTORY -> "Hoofdverblijfplaats met historiek";
            case NATIONALITY -> "Belgische nationaliteit";
            case LIFE -> "Leven";
            case COHABITATION -> "Wettelijke samenwoning";
            case MARRIAGE -> "Verblijfplaats met oog op een huwelijk";
            case LAST_WISHES -> "Wijze teraardebestelling  rituelen";
            case VOTER -> "Belgisch kiezer";
            case REGISTER_EXTRACT -> "Uittreksel registers";
        };
    }

    private static String language(Language language) {
        return switch (language) {
            case NL, EN -> "nl";
            case FR -> "fr";
            case DE -> "de";
        };
    }
}
