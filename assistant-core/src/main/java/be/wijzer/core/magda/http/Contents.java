package be.wijzer.core.magda.http;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What a question asks: everything under its `Inhoud`.
@FunctionalInterface
public interface Contents {
    void write(XMLStreamWriter out) throws XMLStreamException;

    static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
