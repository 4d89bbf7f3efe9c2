package be.wijzer.sandbox.signin;

import java.util.List;
import java.util.Optional;

/// Somebody who works for the town; the password is the name.
record StaffAccount(String username, String name, List<String> roles) {
    static final List<StaffAccount> ALL = List.of(
            new StaffAccount("agent", "Ann Agent", List.of("agent")),
            new StaffAccount("communication", "Cas Communicatie", List.of("communication")),
            new StaffAccount("admin", "Alex Beheer", List.of("admin")));

    static Optional<StaffAccount> named(String username) {
        return ALL.stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }
}
