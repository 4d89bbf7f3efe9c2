package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town.TwilioAccount;
import be.wijzer.sandbox.vendor.Form;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The parameters Twilio refuses, by its OpenAPI and its limits.
final class ConversationChecks {
    private static final int LONGEST_BODY = 1600;
    private static final Set<String> STATES = Set.of("active", "inactive", "closed");
    private static final JsonMapper JSON = new JsonMapper();

    private ConversationChecks() {}

    static void conversation(Form form) {
        that(form, "State", STATES::contains, "must be one of active, inactive, closed");
        that(form, "FriendlyName", name -> name.length() <= 256, "is longer than 256 characters");
        that(form, "UniqueName", name -> name.length() <= 256, "is longer than 256 characters");
        that(form, "MessagingServiceSid", sid -> Sid.isOf("MG", sid), "must be a SID that starts with MG");
        common(form);
    }

    static void participant(Form form, TwilioAccount account) {
        boolean isChat = form.filled("Identity").isPresent();
        boolean isSms = form.filled("MessagingBinding.Address").isPresent();
        if (isChat == isSms) {
            throw TwilioRefusal.parameter("Exactly one of Identity and MessagingBinding.Address is required");
        }
        if (isSms) {
            that(form, "MessagingBinding.Address", ConversationChecks::isPhone, "is not a valid phone number");
            String proxy = form.filled("MessagingBinding.ProxyAddress")
                    .orElseThrow(() -> TwilioRefusal.parameter("MessagingBinding.ProxyAddress is required"));
            if (!List.of(account.smsNumber(), account.voiceNumber()).contains(proxy)) {
                throw new TwilioRefusal(
                        400, 50407, "Invalid messaging binding address: proxy is not a number of this account");
            }
        }
        that(form, "RoleSid", sid -> Sid.isOf("RL", sid), "must be a SID that starts with RL");
        common(form);
    }

    static void message(Form form) {
        if (Stream.of("Body", "MediaSid", "ContentSid")
                .allMatch(field -> form.filled(field).isEmpty())) {
            throw TwilioRefusal.parameter("One of Body, MediaSid and ContentSid is required");
        }
        that(form, "Body", body -> body.length() <= LONGEST_BODY, "is longer than " + LONGEST_BODY + " characters");
        that(form, "Author", author -> author.length() <= 256, "is longer than 256 characters");
        that(form, "Subject", subject -> subject.length() <= 256, "is longer than 256 characters");
        that(form, "MediaSid", sid -> Sid.isOf("ME", sid), "must be a SID that starts with ME");
        that(form, "ContentSid", sid -> Sid.isOf("HX", sid), "must be a SID that starts with HX");
        that(form, "ContentVariables", ConversationChecks::isJson, "is not valid JSON");
        common(form);
    }

    static boolean isPhone(String text) {
        return text.matches("(whatsapp:)?\\+[1-9][0-9]{6,14}");
    }

    private static void common(Form form) {
        that(form, "Attributes", ConversationChecks::isJson, "is not valid JSON");
        that(form, "Attributes", attributes -> attributes.length() <= 16_384, "is larger than 16 KB");
        that(form, "DateCreated", ConversationChecks::isDate, "is not an ISO 8601 date-time");
        that(form, "DateUpdated", ConversationChecks::isDate, "is not an ISO 8601 date-time");
    }

    private static void that(Form form, String field, Predicate<String> holds, String otherwise) {
        if (form.filled(field).filter(holds.negate()).isPresent()) {
            throw TwilioRefusal.parameter("Parameter " + field + " " + otherwise);
        }
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
