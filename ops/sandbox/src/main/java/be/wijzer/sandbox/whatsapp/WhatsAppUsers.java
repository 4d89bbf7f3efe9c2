package be.wijzer.sandbox.whatsapp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The users whose name or privacy was set by hand; everybody else is as their number says.
final class WhatsAppUsers {
    private static final int KEPT = 10_000;

    private final Map<String, WhatsAppUser> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WhatsAppUser> eldest) {
            return size() > KEPT;
        }
    });

    Optional<WhatsAppUser> find(String phoneOrUserId) {
        return WhatsAppUser.of(phoneOrUserId).map(user -> known.getOrDefault(user.userId(), user));
    }

    void keep(WhatsAppUser user) {
        known.put(user.userId(), user);
    }
}
