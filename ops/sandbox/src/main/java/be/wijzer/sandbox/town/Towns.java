package be.wijzer.sandbox.town;

import be.wijzer.sandbox.town.Town.TwilioAccount;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The towns every installation on sandbox values has.
public final class Towns {
    public static final String DEFAULT = "voorbeeldstad";

    private static final List<Town> ALL = List.of(
            new Town(
                    DEFAULT,
                    "Voorbeeldstad",
                    "100000000000001",
                    "200000000000001",
                    "3256000001",
                    "300000000000001",
                    "sandbox-access-token-1",
                    "sandbox-app-secret-1",
                    new TwilioAccount(
                            "AC00000000000000000000000000000001",
                            "sandbox-auth-token-1",
                            "IS00000000000000000000000000000001",
                            "+32460000001",
                            "+3256000001")),
            new Town(
                    "tweededorp",
                    "Tweededorp",
                    "100000000000002",
                    "200000000000002",
                    "3256000002",
                    null,
                    "sandbox-access-token-2",
                    "sandbox-app-secret-2",
                    null));

    private Towns() {}

    public static List<Town> all() {
        return ALL;
    }

    public static Optional<Town> named(String municipality) {
        return one(town -> town.municipality().equals(municipality));
    }

    public static Optional<Town> withToken(String accessToken) {
        return one(town -> town.accessToken().equals(accessToken));
    }

    public static Optional<Town> withPhoneNumberId(String phoneNumberId) {
        return one(town -> town.phoneNumberId().equals(phoneNumberId));
    }

    public static Optional<Town> withPage(String pageId) {
        return one(town -> pageId.equals(town.pageId()));
    }

    public static Optional<Town> withTwilioAccount(String accountSid) {
        return one(town -> town.twilio()
                .filter(account -> account.accountSid().equals(accountSid))
                .isPresent());
    }

    private static Optional<Town> one(Predicate<Town> wanted) {
        return ALL.stream().filter(wanted).findFirst();
    }
}
