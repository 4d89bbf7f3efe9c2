package be.wijzer.channels.twilio;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// The Twilio part of a municipality's configuration.
record TwilioSettings(@DefaultValue List<Account> twilio) {
    record Account(
            String accountSid,
            List<String> authTokens,
            @Nullable String conversationsServiceSid,
            @DefaultValue List<String> phoneNumbers,
            @Nullable URI baseUrl,
            URI publicUrl,
            @DefaultValue Map<Language, String> voices,
            @Nullable String speechModel) {
        TwilioAccount of(MunicipalityId municipality) {
            return new TwilioAccount(
                    municipality,
                    accountSid,
                    authTokens,
                    Optional.ofNullable(conversationsServiceSid),
                    phoneNumbers,
                    Optional.ofNullable(baseUrl),
                    publicUrl.toString(),
                    voices,
                    Optional.ofNullable(speechModel));
        }
    }

    static List<TwilioAccount> accounts(Environment environment) {
        Map<String, TwilioSettings> towns = Binder.get(environment)
                .bind("wijzer.municipalities", Bindable.mapOf(String.class, TwilioSettings.class))
                .orElse(Map.of());
        return towns.entrySet().stream()
                .flatMap(town ->
                        town.getValue().twilio().stream().map(account -> account.of(new MunicipalityId(town.getKey()))))
                .toList();
    }
}
