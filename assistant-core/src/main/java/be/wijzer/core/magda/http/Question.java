package be.wijzer.core.magda.http;

import static be.wijzer.core.magda.http.Contents.element;

import be.wijzer.core.magda.MagdaConnection;
import be.wijzer.core.municipality.BelgianTime;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A question in its envelope: the message in the namespace of its service, everything under `Verzoek` in none.
final class Question {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private Question() {}

    static byte[] written(
            String service,
            String namespace,
            MagdaConnection connection,
            UUID reference,
            Instant at,
            Contents contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement("soapenv", "Envelope", SOAP);
            out.writeNamespace("soapenv", SOAP);
            out.writeEmptyElement("soapenv", "Header", SOAP);
            out.writeStartElement("soapenv", "Body", SOAP);
            out.writeStartElement("m", service, namespace);
            out.writeNamespace("m", namespace);
            out.writeStartElement("Verzoek");
            context(out, service, connection, reference, at);
            out.writeStartElement("Vragen");
            out.writeStartElement("Vraag");
            element(out, "Referte", reference.toString());
            out.writeStartElement("Inhoud");
            contents.write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void context(
            XMLStreamWriter out, String service, MagdaConnection connection, UUID reference, Instant at)
            throws XMLStreamException {
        out.writeStartElement("Context");
        element(out, "Naam", service);
        element(out, "Versie", "02.00.0000");
        out.writeStartElement("Bericht");
        element(out, "Type", "VRAAG");
        out.writeStartElement("Tijdstip");
        element(out, "Datum", BelgianTime.at(at).toLocalDate().toString());
        element(out, "Tijd", TIME.format(BelgianTime.at(at)));
        out.writeEndElement();
        out.writeStartElement("Afzender");
        element(out, "Identificatie", connection.sender());
        element(out, "Referte", reference.toString());
        element(out, "Hoedanigheid", connection.capacity());
        out.writeEndElement();
        out.writeStartElement("Ontvanger");
        element(out, "Identificatie", "vip.vlaanderen.be");
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }
}
