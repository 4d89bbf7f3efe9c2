package be.wijzer.sandbox.phone;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A TwiML document, read as strictly as Twilio reads it.
sealed interface TwimlDocument {
    record Verbs(List<Element> verbs) implements TwimlDocument {}

    /// With the code and reason of Twilio's debugger.
    record Unreadable(int code, String reason) implements TwimlDocument {}

    static TwimlDocument read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new InputSource(new StringReader(xml)));
            Element root = document.getDocumentElement();
            return root.getTagName().equals("Response")
                    ? new Verbs(children(root))
                    : new Unreadable(
                            12100, "The root of a TwiML document is <Response>, not <" + root.getTagName() + ">");
        } catch (SAXException | IOException notXml) {
            return new Unreadable(12100, "Document parse failure: " + notXml.getMessage());
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
