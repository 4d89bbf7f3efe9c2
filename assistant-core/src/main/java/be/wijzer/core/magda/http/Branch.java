package be.wijzer.core.magda.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// An element of a message with what is under it. Names are local: MAGDA's schemas and its answers don't agree on
/// namespaces below the message.
public record Branch(Element element) {
    /// Reads a document, without external entities or a document type.
    static Branch read(byte[] document) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return new Branch(builder.parse(new ByteArrayInputStream(document)).getDocumentElement());
        } catch (ParserConfigurationException | IOException broken) {
            throw new SAXException(broken);
        }
    }

    public String name() {
        return element.getLocalName();
    }

    /// The elements directly under it with this name, in order.
    public List<Branch> all(String name) {
        List<Branch> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && name.equals(one.getLocalName())) {
                found.add(new Branch(one));
            }
        }
        return found;
    }

    /// The first element along a path of names.
    public Optional<Branch> at(String... path) {
        Optional<Branch> branch = Optional.of(this);
        for (String name : path) {
            branch = branch.flatMap(from -> from.all(name).stream().findFirst());
        }
        return branch;
    }

    /// The text at the end of a path, in one line; empty where it isn't there.
    public String text(String... path) {
        return at(path).map(end ->
                        end.element.getTextContent().replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    /// Keeps the parser from printing people's data.
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
