package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Courtesies;
import be.wijzer.channels.meta.Graph;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// Shows a resident that a message was read and that an answer is being written, once a message.
final class ReadReceipts {
    private final Graph graph;
    private final Courtesies courtesies;
    private final Cache<String, Boolean> shown = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    ReadReceipts(Graph graph, Courtesies courtesies) {
        this.graph = graph;
        this.courtesies = courtesies;
    }

    void show(WhatsAppNumber number, String messageId) {
        if (number.readReceipts() && shown.asMap().putIfAbsent(messageId, true) == null) {
            courtesies.show(() -> graph.post(number, number.id() + "/messages", Body.readReceipt(messageId)));
        }
    }
}
