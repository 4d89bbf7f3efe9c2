package be.wijzer.channels.whatsapp;

/// Bodies as WhatsApp sends them.
final class Bodies {
    static final String NUMBER = "100000000000001";
    static final String PHONE = "32470000001";

    private Bodies() {}

    static String value(String number, String rest) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"200000000000001","changes":[{"field":"messages",
                "value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"3250000001",
                "phone_number_id":"%s"},%s}}]}]}""".formatted(number, rest);
    }

    static String messages(String... messages) {
        return value(NUMBER, contact() + "\"messages\":[" + String.join(",", messages) + "]");
    }

    static String contact() {
        return "\"contacts\":[{\"profile\":{\"name\":\"An\"},\"wa_id\":\"" + PHONE + "\"}],";
    }

    static String statuses(String... statuses) {
        return value(NUMBER, "\"statuses\":[" + String.join(",", statuses) + "]");
    }

    static String text(String id, String text) {
        return message(id, "\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"}");
    }

    static String message(String id, String content) {
        return "{\"from\":\"" + PHONE + "\",\"id\":\"" + id + "\",\"timestamp\":\"1764000000\"," + content + "}";
    }

    static String status(String id, String status, String rest) {
        return "{\"id\":\"" + id + "\",\"status\":\"" + status + "\",\"timestamp\":\"1764000000\",\"recipient_id\":\""
                + PHONE + "\"" + rest + "}";
    }
}
