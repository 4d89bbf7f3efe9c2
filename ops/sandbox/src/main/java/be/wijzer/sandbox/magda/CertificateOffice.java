package be.wijzer.sandbox.magda;

import be.wijzer.sandbox.magda.MagdaReply.Problem;
import be.wijzer.sandbox.residents.TestResident;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Hands out the ten certificates, or says why not.
@Component
class CertificateOffice {
    private static final Set<String> NAMES = Set.of(
            "Gezinssamenstelling",
            "Hoofdverblijfplaats",
            "Hoofdverblijfplaats met historiek",
            "Belgische nationaliteit",
            "Belgisch kiezer",
            "Leven",
            "Wettelijke samenwoning",
            "Verblijfplaats met oog op een huwelijk",
            "Wijze teraardebestelling  rituelen",
            "Uittreksel registers");
    private static final Set<String> FOR_BELGIANS = Set.of("Belgische nationaliteit", "Belgisch kiezer");

    private static final Set<String> FOREIGN = Set.of("Marie", "Elif");
    private static final String COHABITING = "Anna";

    private final Clock clock;

    CertificateOffice(Clock clock) {
        this.clock = clock;
    }

    /// What came of a question.
    sealed interface Issued {
        record Document(String base64) implements Issued {}

        record Refused(Problem problem) implements Issued {}
    }

    Issued issue(MagdaQuestion question, Optional<TestResident> about) {
        String name = question.certificate().orElse("");
        String language = question.certificateLanguage().orElse("");
        if (!NAMES.contains(name)) {
            return refused(45_810, "Ongekende attestnaam");
        }
        if (!Set.of("nl", "fr", "de").contains(language)) {
            return refused(45_811, "Ongekende taal");
        }
        if (about.isEmpty() || !isKnown(name, about.get())) {
            return refused(30_001, "Geen gegevens gevonden voor de vraag");
        }
        if (question.nisCode().filter(code -> code.matches("\\d{5}")).isEmpty()) {
            return refused(20_001, "GemeenteVanAfgifte is ongeldig");
        }
        byte[] pdf = CertificatePdf.of(name, language, about.get(), lines(name, about.get()), clock.instant());
        return new Issued.Document(Base64.getEncoder().encodeToString(pdf));
    }

    private static boolean isKnown(String name, TestResident resident) {
        boolean isBelgian = !FOREIGN.contains(resident.givenName());
        return (isBelgian || !FOR_BELGIANS.contains(name))
                && (!name.equals("Wettelijke samenwoning")
                        || resident.givenName().equals(COHABITING));
    }

    private static List<String> lines(String name, TestResident resident) {
        TestResident.Home home = resident.home();
        String box = home.box().isEmpty() ? "" : " bus " + home.box();
        String address =
                home.street() + " " + home.number() + box + ", " + home.postalCode() + " " + home.municipality();
        return switch (name) {
            case "Gezinssamenstelling" ->
                resident.givenName().equals(COHABITING)
                        ? List.of(
                                "1. " + resident.name() + " (referentiepersoon)", "2. Sam De Wilde (partner)", address)
                        : List.of("1. " + resident.name() + " (referentiepersoon)", address);
            case "Hoofdverblijfplaats met historiek" ->
                List.of(address + " (sinds 1 maart 2021)", "Marktplein 4, 9999 Voorbeeldstad (tot 28 februari 2021)");
            case "Belgische nationaliteit", "Belgisch kiezer" -> List.of("Nationaliteit: Belgische");
            default -> List.of(address);
        };
    }

    private static Issued refused(int code, String diagnosis) {
        return new Issued.Refused(new Problem(code, diagnosis, ""));
    }
}
