package be.wijzer.core.identity.http;

import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.PersonRegister.Answer;
import be.wijzer.core.identity.RegisteredPerson;
import be.wijzer.core.municipality.BelgianTime;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The messages of `Persoon.GeefPersoon-02.02` (MAGDA, SOAP 1.1). Everything under `Verzoek` and `Repliek` is in no
/// namespace.
final class GeefPersoon {
    private static final String NO_DATA = "30001";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private GeefPersoon() {}

    /// @param sender the identification MAGDA knows the town by
    /// @param capacity its `Hoedanigheid`
    static String question(NationalNumber number, String sender, String capacity, Instant now) {
        ZonedDateTime at = BelgianTime.at(now);
        String reference = UUID.randomUUID().toString();
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/><soapenv:Body>\
                <GeefPersoon xmlns="http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02"><Verzoek xmlns="">\
                <Context><Naam>GeefPersoon</Naam><Versie>02.02.0000</Versie><Bericht><Type>VRAAG</Type>\
                <Tijdstip><Datum>%s</Datum><Tijd>%s</Tijd></Tijdstip>\
                <Afzender><Identificatie>%s</Identificatie><Referte>%s</Referte><Hoedanigheid>%s</Hoedanigheid></Afzender>\
                </Bericht></Context>\
                <Vragen><Vraag><Referte>%s</Referte><Inhoud><Criteria><INSZ>%s</INSZ></Criteria><Bron>RR</Bron><Taal>nl</Taal>\
                </Inhoud></Vraag></Vragen></Verzoek></GeefPersoon></soapenv:Body></soapenv:Envelope>""".formatted(
                        DAY.format(at),
                        TIME.format(at),
                        escaped(sender),
                        reference,
                        escaped(capacity),
                        reference,
                        number.digits());
    }

    static Answer answer(String message) {
        Element root;
        try {
            root = parsed(message);
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            return new Answer.Unavailable("its answer is not XML");
        }
        List<Element> trouble = all(root, "Uitzondering");
        Optional<Element> person = first(root, "Antwoorden")
                .flatMap(answers -> first(answers, "Inhoud"))
                .flatMap(content -> first(content, "Persoon"));
        if (person.isPresent()) {
            return new Answer.Found(person(person.get()));
        }
        List<String> codes = trouble.stream()
                .map(exception -> text(exception, "Identificatie"))
                .toList();
        if (codes.contains(NO_DATA)) {
            return new Answer.NotFound();
        }
        return new Answer.Unavailable(
                codes.isEmpty() ? "its answer holds no person" : "it answers " + String.join(", ", codes));
    }

    private static RegisteredPerson person(Element person) {
        Optional<Element> name = child(person, "Naam");
        return new RegisteredPerson(
                name.map(names -> joined(names, "Voornaam")).orElse(""),
                name.map(names -> joined(names, "Achternaam")).orElse(""),
                child(person, "Geboorte").flatMap(birth -> date(text(birth, "Datum"))),
                child(person, "Adressen")
                        .flatMap(addresses -> child(addresses, "Hoofdverblijfplaats"))
                        .map(GeefPersoon::residence));
    }

    private static RegisteredPerson.Residence residence(Element home) {
        return new RegisteredPerson.Residence(
                inDutch(home, "Straatnaam"),
                text(home, "Huisnummer"),
                Optional.of(text(home, "Busnummer")).filter(box -> !box.isEmpty()),
                text(home, "Postcode"),
                inDutch(home, "Gemeentenaam"));
    }

    /// A name that may be given in several languages, Dutch first.
    private static String inDutch(Element place, String name) {
        List<Element> names = children(place, name);
        return names.stream()
                .filter(one -> text(one, "Taal").equals("nl"))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(one -> text(one, "String"))
                .orElse("");
    }

    /// The register gives `2000-00-00` where it knows the year alone.
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Element parsed(String message) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(message))).getDocumentElement();
    }

    private static String joined(Element parent, String name) {
        return all(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .collect(Collectors.joining(" "));
    }

    private static String text(Element parent, String name) {
        return child(parent, name)
                .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<Element> first(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = parent.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
