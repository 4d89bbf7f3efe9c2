package be.wijzer.sandbox.magda;

import static be.wijzer.sandbox.magda.MagdaReply.element;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes dossiers in the order of GeefDossiers' schema.
final class DossierXml {
    private DossierXml() {}

    static void write(XMLStreamWriter out, List<List<Map<String, String>>> dossiers, String person)
            throws XMLStreamException {
        out.writeStartElement("Dossiers");
        for (List<Map<String, String>> dossier : dossiers) {
            out.writeStartElement("Dossier");
            out.writeStartElement("DossierMutaties");
            for (Map<String, String> movement : dossier) {
                movement(out, movement, person);
            }
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void movement(XMLStreamWriter out, Map<String, String> fields, String person)
            throws XMLStreamException {
        out.writeStartElement("DossierMutatie");
        out.writeStartElement("Identificatie");
        element(out, "Bron", fields.getOrDefault("source", ""));
        element(out, "Dossiernummer", fields.getOrDefault("number", "-"));
        out.writeEndElement();
        element(out, "Naam", fields.getOrDefault("name", "-"));
        optional(out, fields, "modified", "DatumModificatie");
        status(out, fields);
        element(out, "Type", "DossierStatus");
        handler(out, fields);
        optional(out, fields, "page", "Doorverwijzing");
        out.writeStartElement("Subjecten");
        out.writeStartElement("Subject");
        element(out, "Rol", "Raadpleger");
        element(out, "Type", "PERS");
        element(out, "Sleutel", person);
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement("Eigenschappen");
        element(out, "Vertrouwelijk", fields.containsKey("confidential") ? "1" : "0");
        element(out, "Publiek", "0");
        element(out, "IsNietRaadpleegbaar", "0");
        out.writeEndElement();
        out.writeStartElement("Periode");
        out.writeStartElement("Begin");
        element(out, "Datum", fields.getOrDefault("begin", "2026-01-01"));
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void status(XMLStreamWriter out, Map<String, String> fields) throws XMLStreamException {
        if (!fields.containsKey("code") && !fields.containsKey("phase")) {
            return;
        }
        out.writeStartElement("Status");
        optional(out, fields, "code", "Code");
        optional(out, fields, "phase", "Fase");
        if (fields.containsKey("detail")) {
            out.writeStartElement("Details");
            optional(out, fields, "detail", "Detail");
            out.writeEndElement();
        }
        optional(out, fields, "at", "DatumModificatie");
        if (fields.containsKey("action")) {
            out.writeStartElement("Actie");
            element(out, "ActieNodig", "1");
            optional(out, fields, "action", "Omschrijving");
            out.writeEndElement();
        }
        optional(out, fields, "target", "StreefDatum");
        out.writeEndElement();
    }

    private static void handler(XMLStreamWriter out, Map<String, String> fields) throws XMLStreamException {
        if (fields.containsKey("handler")) {
            out.writeStartElement("Beheerder");
            out.writeStartElement("Contact");
            out.writeStartElement("Dienst");
            optional(out, fields, "handler", "Omschrijving");
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
        }
    }

    private static void optional(XMLStreamWriter out, Map<String, String> fields, String field, String name)
            throws XMLStreamException {
        if (fields.containsKey(field)) {
            element(out, name, fields.get(field));
        }
    }
}
