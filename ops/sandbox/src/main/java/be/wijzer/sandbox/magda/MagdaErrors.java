package be.wijzer.sandbox.magda;

import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.vendor.VendorErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How MAGDA fails when told to: with a SOAP fault and a status, or, for a code of its own, with an exception in an
/// answer that came well.
@Component
class MagdaErrors implements VendorErrors {
    private static final String PERSONS = "http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02";

    @Override
    public boolean speakFor(VendorChannel channel) {
        return channel == VendorChannel.MAGDA;
    }

    @Override
    public Answer failing(@Nullable Integer status, @Nullable Integer code) {
        return code == null
                ? new Answer(status == null ? 500 : status, "text/xml; charset=utf-8", """
                        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
                        <soap:Fault><faultcode>soap:Server</faultcode><faultstring>Told to fail</faultstring></soap:Fault>\
                        </soap:Body></soap:Envelope>""")
                : new Answer(status == null ? 200 : status, "text/xml; charset=utf-8", """
                        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>%s</soap:Body></soap:Envelope>""".formatted(responses(code)));
    }

    /// The same exception in the answer of each service: a client reads its own.
    private static String responses(int code) {
        String reply = "<Repliek><Uitzonderingen><Uitzondering><Identificatie>" + code
                + "</Identificatie><Oorsprong>MAGDA</Oorsprong><Type>FOUT</Type><Diagnose>Told to fail</Diagnose>"
                + "</Uitzondering></Uitzonderingen></Repliek>";
        return "<web:GeefDossiersResponse xmlns:web=\"" + MagdaController.DOSSIERS + "\">" + reply
                + "</web:GeefDossiersResponse><web:GeefAttestResponse xmlns:web=\"" + MagdaController.CERTIFICATES
                + "\">" + reply + "</web:GeefAttestResponse><web:GeefPersoonResponse xmlns:web=\"" + PERSONS + "\">"
                + reply
                + "</web:GeefPersoonResponse>";
    }
}
