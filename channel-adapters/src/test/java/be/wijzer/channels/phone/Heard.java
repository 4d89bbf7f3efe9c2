package be.wijzer.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// What a caller hears of a TwiML document, which has to be valid XML 1.0 with verbs and attributes Twilio knows.
record Heard(String xml, Document document) {
    static Heard of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("Response");
            return new Heard(xml, document);
        } catch (Exception invalid) {
            throw new AssertionError("not XML: " + xml, invalid);
        }
    }

    String text() {
        return String.join(" ", says());
    }

    List<String> says() {
        return all("Say").stream().map(Element::getTextContent).toList();
    }

    List<Element> all(String verb) {
        NodeList nodes = document.getElementsByTagName(verb);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    boolean has(String verb) {
        return !all(verb).isEmpty();
    }

    String attribute(String verb, String name) {
        return all(verb).getFirst().getAttribute(name);
    }
}
