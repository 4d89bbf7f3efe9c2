package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.talk.Line.From;
import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import be.wijzer.sandbox.twilio.Conversation.Message;
import be.wijzer.sandbox.twilio.Conversation.Participant;
import be.wijzer.sandbox.vendor.Behaviour.Statuses;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Brings a message to the residents of a conversation, and tells the assistant how far it got.
final class TwilioDelivery {
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final int UNKNOWN_DESTINATION = 30005;

    private final TwilioEvents events;
    private final Webhooks webhooks;
    private final Behaviours behaviours;
    private final SandboxSettings settings;
    private final Talks talks;
    private final Clock clock;

    TwilioDelivery(
            TwilioEvents events,
            Webhooks webhooks,
            Behaviours behaviours,
            SandboxSettings settings,
            Talks talks,
            Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.behaviours = behaviours;
        this.settings = settings;
        this.talks = talks;
        this.clock = clock;
    }

    /// To everyone in it but the author.
    void deliver(Town town, Conversation conversation, Message message) {
        for (Participant participant : conversation.participants()) {
            String who = participant.address() == null ? participant.identity() : participant.address();
            if (who == null || participant.sid().equals(message.participantSid()) || who.equals(message.author())) {
                continue;
            }
            Talk talk = talk(who);
            talk.add(From.TOWN, message.sid(), "text", message.body(), List.of(), null, "sent", null);
            if (participant.address() != null) {
                report(town, conversation, message, participant.sid(), talk);
            }
        }
    }

    /// A text message that belongs to no conversation.
    void deliver(String to, String sid, String body) {
        talk(to).add(From.TOWN, sid, "text", body, List.of(), null, "sent", null);
        webhooks.after(settings.statusDelay(), () -> talk(to).become(sid, "delivered"));
    }

    Talk talk(String who) {
        return talks.between(VendorChannel.TWILIO, Towns.DEFAULT, who);
    }

    private void report(Town town, Conversation conversation, Message message, String participantSid, Talk talk) {
        Statuses how = behaviours.of(VendorChannel.TWILIO).statuses();
        Map<Integer, List<String>> statusesByBeat = switch (how) {
            case NORMAL, LATE -> Map.of(1, List.of("sent"), 2, List.of("delivered"));
            case NONE -> Map.of();
            case DUPLICATED ->
                Map.of(1, List.of("sent", "sent"), 2, List.of("delivered"), 9, List.of("delivered", "sent"));
            case SHUFFLED -> Map.of(1, List.of("delivered"), 2, List.of("sent"));
            case FAILED -> Map.of(1, List.of("sent"), 2, List.of("failed"));
        };
        statusesByBeat.forEach((beat, statuses) -> {
            Duration delay = settings.statusDelay().multipliedBy(beat);
            webhooks.after(how == Statuses.LATE ? delay.plus(LATE) : delay, () -> {
                for (String status : statuses) {
                    talk.become(message.sid(), status);
                    webhooks.sendAfter(
                            Duration.ZERO,
                            events.deliveryUpdated(
                                    town,
                                    conversation,
                                    message,
                                    participantSid,
                                    status,
                                    status.equals("failed") ? UNKNOWN_DESTINATION : null,
                                    clock.instant()));
                }
            });
        });
    }
}
