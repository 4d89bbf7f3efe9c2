package be.wijzer.sandbox.magda;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// An answer in its envelope.
final class MagdaReply {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final String service;
    private final String namespace;
    private final MagdaQuestion question;
    private final ZonedDateTime at;

    MagdaReply(String service, String namespace, MagdaQuestion question, Instant at) {
        this.service = service;
        this.namespace = namespace;
        this.question = question;
        this.at = at.atZone(ZONE);
    }

    /// What stands under `Inhoud`.
    @FunctionalInterface
    interface Contents {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    /// @param source empty where it is about none
    record Problem(int code, String diagnosis, String source) {}

    /// Exceptions without contents concern the whole message where `whole`, else the one question.
    byte[] written(@Nullable Contents contents, List<Problem> exceptions, boolean whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement("soap", "Envelope", SOAP);
            out.writeNamespace("soap", SOAP);
            out.writeStartElement("soap", "Body", SOAP);
            out.writeStartElement("web", service + "Response", namespace);
            out.writeNamespace("web", namespace);
            out.writeStartElement("Repliek");
            context(out);
            if (!whole) {
                out.writeStartElement("Antwoorden");
                out.writeStartElement("Antwoord");
                element(out, "Referte", question.reference());
                if (contents != null) {
                    out.writeStartElement("Inhoud");
                    contents.write(out);
                    out.writeEndElement();
                }
            }
            exceptions(out, exceptions);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private void context(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("Context");
        element(out, "Naam", service);
        element(out, "Versie", "02.00.0000");
        out.writeStartElement("Bericht");
        element(out, "Type", "ANTWOORD");
        moment(out);
        out.writeStartElement("Afzender");
        element(out, "Identificatie", "vip.vlaanderen.be");
        element(out, "Naam", "MagdaGateway");
        element(out, "Referte", UUID.randomUUID().toString());
        out.writeEndElement();
        out.writeStartElement("Ontvanger");
        element(out, "Identificatie", question.sender());
        element(out, "Referte", question.senderReference());
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void exceptions(XMLStreamWriter out, List<Problem> exceptions) throws XMLStreamException {
        if (exceptions.isEmpty()) {
            return;
        }
        out.writeStartElement("Uitzonderingen");
        for (Problem exception : exceptions) {
            out.writeStartElement("Uitzondering");
            element(out, "Identificatie", Integer.toString(exception.code()));
            element(out, "Oorsprong", "MAGDA");
            element(out, "Type", "FOUT");
            moment(out);
            element(out, "Diagnose", exception.diagnosis());
            if (!exception.source().isEmpty()) {
                out.writeStartElement("Annotaties");
                out.writeStartElement("Annotatie");
                element(out, "Naam", "Bron");
                element(out, "Waarde", exception.source());
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void moment(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("Tijdstip");
        element(out, "Datum", at.toLocalDate().toString());
        element(out, "Tijd", at.format(DateTimeFormatter.ofPattern("HH:mm:ss.SSS")));
        out.writeEndElement();
    }

    static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
