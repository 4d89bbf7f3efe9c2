package be.wijzer.sandbox.magda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A question as it came in.
record MagdaQuestion(Element message) {
    /// Refuses what isn't a message of this service in a SOAP envelope.
    static MagdaQuestion read(byte[] body, String service, String namespace) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element envelope = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body))
                    .getDocumentElement();
            NodeList messages = envelope.getElementsByTagNameNS(namespace, service);
            if (!"http://schemas.xmlsoap.org/soap/envelope/".equals(envelope.getNamespaceURI())
                    || messages.getLength() != 1) {
                throw refused();
            }
            MagdaQuestion question = new MagdaQuestion((Element) messages.item(0));
            if (question.text("Naam").filter(service::equals).isEmpty()
                    || question.reference().isEmpty()
                    || question.text("Hoedanigheid").isEmpty()) {
                throw refused();
            }
            return question;
        } catch (SAXException | IOException | ParserConfigurationException _) {
            throw refused();
        }
    }

    String sender() {
        return text("Identificatie").orElse("");
    }

    String senderReference() {
        return text("Referte").orElse("");
    }

    String reference() {
        NodeList questions = message.getElementsByTagNameNS("*", "Vraag");
        return questions.getLength() == 0
                ? ""
                : first((Element) questions.item(0), "Referte").orElse("");
    }

    String nationalNumber() {
        return text("INSZ").orElse("");
    }

    Optional<String> certificate() {
        return criteria("Attest").flatMap(one -> first(one, "Naam"));
    }

    Optional<String> certificateLanguage() {
        return criteria("Attest").flatMap(one -> first(one, "Taal"));
    }

    Optional<String> nisCode() {
        return text("GemeenteVanAfgifte");
    }

    private Optional<Element> criteria(String name) {
        NodeList found = message.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? Optional.empty() : Optional.of((Element) found.item(0));
    }

    private Optional<String> text(String name) {
        return first(message, name);
    }

    private static Optional<String> first(Element under, String name) {
        NodeList found = under.getElementsByTagNameNS("*", name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent());
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "not a question of this service");
    }
}
