package be.wijzer.channels.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/// What residents can want, in the words of the desk.
final class Intents {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("ask_information", "Iets weten over een product");
        NAMES.put("opening_hours", "Openingsuren of adres");
        NAMES.put("book_appointment", "Een afspraak maken");
        NAMES.put("move_appointment", "Een afspraak verzetten");
        NAMES.put("cancel_appointment", "Een afspraak annuleren");
        NAMES.put("video_appointment", "Een afspraak via video");
        NAMES.put("book_room", "Een zaal reserveren");
        NAMES.put("my_bookings", "Eigen reservaties bekijken");
        NAMES.put("cancel_booking", "Een reservatie annuleren");
        NAMES.put("request_certificate", "Een attest aanvragen");
        NAMES.put("dossier_status", "De stand van een dossier");
        NAMES.put("report_problem", "Een probleem melden");
        NAMES.put("report_status", "De stand van een melding");
        NAMES.put("pay", "Betalen");
        NAMES.put("buurbel_join", "Meedoen met Buurbel");
        NAMES.put("buurbel_stop", "Stoppen met Buurbel");
        NAMES.put("buurbel_information", "Iets weten over Buurbel");
        NAMES.put("complain", "Een klacht");
        NAMES.put("give_feedback", "Een tip of compliment");
        NAMES.put("privacy", "Privacy");
        NAMES.put("talk_to_human", "Een medewerker spreken");
        NAMES.put("out_of_scope", "Niets voor de stad");
    }

    private Intents() {}

    /// Names by key, the likeliest first.
    static Map<String, String> all() {
        return NAMES;
    }

    static boolean has(String name) {
        return NAMES.containsKey(name);
    }

    static String name(String intent) {
        return NAMES.getOrDefault(intent, intent);
    }
}
