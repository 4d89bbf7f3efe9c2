package be.wijzer.forms.interview;

import java.util.Map;
import java.util.regex.Pattern;

/// How residents speak of a field: "het uur klopt niet".
final class FieldNames {
    private static final Map<FieldType, Pattern> NAMES = Map.ofEntries(
            Map.entry(FieldType.DATE, Pattern.compile(".*\\b(datum|dag|date)\\b.*")),
            Map.entry(FieldType.TIME, Pattern.compile(".*\\b(uur|tijdstip|tijd|uren|heure|time)\\b.*")),
            Map.entry(FieldType.DATE_TIME, Pattern.compile(".*\\b(datum|dag|uur|tijdstip|moment|date|time)\\b.*")),
            Map.entry(FieldType.DATE_RANGE, Pattern.compile(".*\\b(datum|data|dagen|periode|dates|period)\\b.*")),
            Map.entry(FieldType.TIME_RANGE, Pattern.compile(".*\\b(uur|uren|tijd|tijdstip|hours|heures)\\b.*")),
            Map.entry(FieldType.NUMBER, Pattern.compile(".*\\b(aantal|getal|nombre|number)\\b.*")),
            Map.entry(FieldType.AMOUNT, Pattern.compile(".*\\b(bedrag|som|prijs|kost|montant|amount|betrag)\\b.*")),
            Map.entry(FieldType.PEOPLE, Pattern.compile(".*\\b(aantal|personen|mensen|man|people)\\b.*")),
            Map.entry(FieldType.EMAIL, Pattern.compile(".*\\b(e mail|mail|mailadres|emailadres|email|mails)\\b.*")),
            Map.entry(
                    FieldType.PHONE,
                    Pattern.compile(".*\\b(gsm|telefoon|nummer|telefoonnummer|gsmnummer|gsm nummer|tel|phone)\\b.*")),
            Map.entry(FieldType.CONTACT, Pattern.compile(".*\\b(mail|mailadres|gsm|telefoon|nummer|contact)\\b.*")),
            Map.entry(FieldType.NAME, Pattern.compile(".*\\b(naam|voornaam|achternaam|name)\\b.*")),
            Map.entry(FieldType.STREET, Pattern.compile(".*\\b(straat|adres|straatnaam)\\b.*")),
            Map.entry(FieldType.LOCATION, Pattern.compile(".*\\b(straat|adres|straatnaam|plaats|locatie)\\b.*")),
            Map.entry(FieldType.IBAN, Pattern.compile(".*\\b(rekening|rekeningnummer|iban|bankrekening)\\b.*")),
            Map.entry(FieldType.ROOM, Pattern.compile(".*\\b(zaal|lokaal|ruimte)\\b.*")),
            Map.entry(FieldType.PRODUCT, Pattern.compile(".*\\b(product|onderwerp|reden)\\b.*")),
            Map.entry(FieldType.CERTIFICATE, Pattern.compile(".*\\b(attest|document|bewijs|papier)\\b.*")),
            Map.entry(FieldType.LONG_TEXT, Pattern.compile(".*\\b(omschrijving|beschrijving|tekst|vraag)\\b.*")));

    private FieldNames() {}

    static boolean named(FieldType type, String plain) {
        Pattern names = NAMES.get(type);
        return names != null && names.matcher(plain).matches();
    }
}
