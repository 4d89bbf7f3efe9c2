package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds the talk a resident's message stands in, to tick it blue and to show that the town is typing.
final class ReadMarks {
    private static final int KEPT = 5_000;
    private static final Duration TYPING = Duration.ofSeconds(25);

    private final Webhooks webhooks;
    private final Map<String, Talk> talks = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Talk> eldest) {
            return size() > KEPT;
        }
    });

    ReadMarks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void expect(String message, Talk talk) {
        talks.put(message, talk);
    }

    void read(String message, boolean isTyping) {
        Talk talk = talks.get(message);
        if (talk != null) {
            talk.become(message, "read");
            if (isTyping) {
                talk.typing(true);
                webhooks.after(TYPING, () -> talk.typing(false));
            }
        }
    }
}
