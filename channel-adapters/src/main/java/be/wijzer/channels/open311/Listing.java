package be.wijzer.channels.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/// An answer: things of one kind, each with its fields. The same in JSON and in XML.
///
/// @param all what the XML calls the list
/// @param one what it calls each
record Listing(String all, String one, List<Map<String, Object>> items) {
    private static final JsonMapper JSON = new JsonMapper();

    static Listing refusal(int status, String description) {
        return new Listing("errors", "error", List.of(Map.of("code", status, "description", description)));
    }

    byte[] json() {
        return JSON.writeValueAsBytes(items);
    }

    byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(all);
            for (Map<String, Object> item : items) {
                xml.writeStartElement(one);
                for (Map.Entry<String, Object> field : item.entrySet()) {
                    xml.writeStartElement(field.getKey());
                    xml.writeCharacters(printable(field.getValue()));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Without the characters that XML 1.0 can't hold.
    private static String printable(Object value) {
        String text = value instanceof List<?> ? "" : value.toString();
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
