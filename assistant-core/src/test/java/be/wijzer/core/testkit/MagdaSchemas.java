package be.wijzer.core.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// MAGDA's own schemas, from the folder that `wijzer.shared` names. Two of them aren't there (keys and subjects) and
/// are made up here; questions have a schema of ours around MAGDA's types; and elements are taken in no namespace, as
/// all of MAGDA's answers have them, whatever the schemas say.
public final class MagdaSchemas {
    public static final String DOSSIERS = "Dossier.GeefDossiers";
    public static final String CERTIFICATES = "Persoon.GeefAttest";

    private static final String KEYS = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://sleutel-02_00.vip.vlaanderen.be">
            <xsd:simpleType name="INSZType"><xsd:restriction base="xsd:string"><xsd:pattern value="[0-9]{11}"/></xsd:restriction></xsd:simpleType>
            </xsd:schema>""";
    private static final String SUBJECTS = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://repertorium-02_01.vip.vlaanderen.be"
             targetNamespace="http://repertorium-02_01.vip.vlaanderen.be">
            <xsd:complexType name="SubjectLijstType"><xsd:sequence>
            <xsd:element name="Subject" maxOccurs="unbounded"><xsd:complexType><xsd:sequence>
            <xsd:element name="Rol" type="xsd:string"/><xsd:element name="Type" type="xsd:string"/><xsd:element name="Sleutel" type="xsd:string"/>
            </xsd:sequence></xsd:complexType></xsd:element></xsd:sequence></xsd:complexType></xsd:schema>""";
    private static final String QUESTION = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:generiek="http://generiek-02_00.vip.vlaanderen.be"
             xmlns:own="%1$s" targetNamespace="%2$s">
            <xsd:import namespace="http://generiek-02_00.vip.vlaanderen.be" schemaLocation="../../Generiek-02.00/Generiek.xsd"/>
            <xsd:import namespace="%1$s" schemaLocation="../../%3$s"/>
            <xsd:element name="%4$s"><xsd:complexType><xsd:sequence><xsd:element name="Verzoek"><xsd:complexType><xsd:sequence>
            <xsd:element name="Context" type="generiek:ContextType"/>
            <xsd:element name="Vragen"><xsd:complexType><xsd:sequence><xsd:element name="Vraag"><xsd:complexType><xsd:sequence>
            <xsd:element name="Referte" type="generiek:ReferteType"/>
            <xsd:element name="Inhoud"><xsd:complexType><xsd:sequence>%5$s</xsd:sequence></xsd:complexType></xsd:element>
            </xsd:sequence></xsd:complexType></xsd:element></xsd:sequence></xsd:complexType></xsd:element>
            </xsd:sequence></xsd:complexType></xsd:element></xsd:sequence></xsd:complexType></xsd:element></xsd:schema>""";

    private final Path folder;

    private MagdaSchemas(Path folder) {
        this.folder = folder;
    }

    /// Empty where there are none on this machine.
    public static Optional<MagdaSchemas> shared() {
        return fixtures().map(fixtures -> new MagdaSchemas(fixtures.resolve("xsd")));
    }

    /// The folder of MAGDA's fixtures.
    public static Optional<Path> fixtures() {
        Path fixtures = Path.of(System.getProperty("wijzer.shared", "absent"), "fixtures", "magda");
        return Files.isDirectory(fixtures) ? Optional.of(fixtures) : Optional.empty();
    }

    /// What is wrong with a question to GeefDossiers in its envelope.
    public List<String> wrongInDossierQuestion(String envelope) {
        return wrong(
                QUESTION.formatted(
                        "http://dossier-02_00.vip.vlaanderen.be",
                        "http://webservice.geefdossiersdienst-02_00.dossier-02_00.vip.vlaanderen.be",
                        "Dossier-02.00/Dossier.xsd",
                        "GeefDossiers",
                        "<xsd:element name=\"Criteria\" type=\"own:CriteriaGeefDossiers2_0Type\"/>"),
                DOSSIERS,
                envelope);
    }

    /// What is wrong with a question to GeefAttest in its envelope.
    public List<String> wrongInCertificateQuestion(String envelope) {
        return wrong(
                QUESTION.formatted(
                        "http://persoon-02_00.vip.vlaanderen.be",
                        "http://webservice.geefattestdienst-02_00.persoon-02_00.vip.vlaanderen.be",
                        "Persoon-02.00/Persoon.xsd",
                        "GeefAttest",
                        """
                        <xsd:element name="Criteria"><xsd:complexType><xsd:complexContent><xsd:extension base="own:CriteriaGeefAttestType">
                        <xsd:sequence><xsd:element name="GemeenteVanAfgifte" type="xsd:string"/></xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType></xsd:element>
                        <xsd:element name="Taal" type="xsd:string"/>"""),
                CERTIFICATES,
                envelope);
    }

    /// What is wrong with an answer in its envelope.
    public List<String> wrongInAnswer(String service, String envelope) {
        try {
            String name = service.substring(service.indexOf('.') + 1);
            return wrong(
                    Files.readString(folder.resolve(service + "Dienst-02.00/WebService/" + name + "Response.xsd")),
                    service,
                    envelope);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> wrong(String schema, String service, String envelope) {
        List<String> wrong = new ArrayList<>();
        try {
            Validator validator = compiled(schema, service).newValidator();
            validator.setErrorHandler(new Collecting(wrong));
            validator.validate(new DOMSource(message(envelope)));
        } catch (SAXException | IOException | ReflectiveOperationException | ParserConfigurationException broken) {
            wrong.add(broken.toString());
        }
        return wrong;
    }

    private Schema compiled(String schema, String service) throws SAXException, ReflectiveOperationException {
        DOMImplementationLS dom =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((_, _, _, systemId, baseUri) -> {
            URI address = URI.create(baseUri).resolve(systemId);
            LSInput input = dom.createLSInput();
            input.setSystemId(address.toString());
            input.setStringData(loose(content(address)));
            return input;
        });
        URI base =
                folder.resolve(service + "Dienst-02.00/WebService/made-up.xsd").toUri();
        return factory.newSchema(new StreamSource(new StringReader(loose(schema)), base.toString()));
    }

    private static String content(URI address) {
        try {
            return address.getPath().contains("/Sleutel-02.00/")
                    ? KEYS
                    : address.getPath().contains("/Repertorium-02.01/") ? SUBJECTS : Files.readString(Path.of(address));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String loose(String schema) {
        return schema.replace("elementFormDefault=\"qualified\"", "elementFormDefault=\"unqualified\"");
    }

    private static Element message(String envelope) throws SAXException, IOException, ParserConfigurationException {
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        Node body = root.getElementsByTagNameNS("*", "Body").item(0);
        for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                return element;
            }
        }
        throw new SAXException("an empty body");
    }

    private record Collecting(List<String> wrong) implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) {
            wrong.add(exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) {
            wrong.add(exception.getMessage());
        }
    }
}
