package be.wijzer.channels.desk;

import be.wijzer.channels.desk.ConversationPage.ShownLine;
import be.wijzer.channels.desk.ConversationPage.ShownView;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.contactcentre.Waiting;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Deliveries;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.conversation.Transcripts;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts conversations into the words of the desk. Staff read Dutch.
final class ConversationPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/MM H:mm");
    private static final int FIRST_SHOWN = 200;

    private final Municipalities municipalities;
    private final Transcripts transcripts;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Phrases phrases = Phrases.of("desk");

    ConversationPages(Municipalities municipalities, Transcripts transcripts, Deliveries deliveries, Clock clock) {
        this.municipalities = municipalities;
        this.transcripts = transcripts;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    InboxRow row(Waiting waiting) {
        return new InboxRow(
                waiting.conversation().value(),
                town(waiting.municipality()),
                waiting.resident().orElse(say("resident")),
                say("channel-" + waiting.channel()),
                waiting.language().code(),
                say("state-" + waiting.state().name().toLowerCase(java.util.Locale.ROOT)),
                waiting.state() == Waiting.State.CLAIMED,
                waiting.agent().orElse(""),
                waiting.last(),
                ago(waiting.since()));
    }

    ConversationPage page(Conversation conversation, StaffMember staff) {
        List<ShownLine> lines = lines(conversation, Math.max(0, conversation.lines() - FIRST_SHOWN));
        String claim = "none";
        String agent = "";
        if (conversation.handOver() instanceof HandOver.Claimed(Instant _, String account, String name)) {
            claim = account.equals(HandOver.Claimed.ELSEWHERE)
                    ? "none"
                    : account.equals(staff.account()) ? "me" : "other";
            agent = name;
        }
        return new ConversationPage(
                conversation.id().value(),
                town(conversation.municipality()),
                conversation.address().name().orElse(say("resident")),
                say("channel-" + conversation.address().channel()),
                conversation.language().code(),
                claim,
                agent,
                lines,
                lines.isEmpty() ? 0 : lines.getLast().sequence());
    }

    List<ShownLine> lines(Conversation conversation, long after) {
        List<Line> lines = transcripts.after(conversation, after);
        List<String> sent = lines.stream()
                .filter(Line.Said.class::isInstance)
                .flatMap(line -> ((Line.Said) line).messageId().stream())
                .toList();
        Map<String, DeliveryState> states = sent.isEmpty()
                ? Map.of()
                : deliveries.states(conversation.address().channel(), sent);
        return lines.stream().map(line -> shown(line, conversation, states)).toList();
    }

    List<ShownView> views(List<Views.View> views) {
        return views.stream()
                .limit(20)
                .map(view -> new ShownView(view.account(), time(view.at())))
                .toList();
    }

    private ShownLine shown(Line line, Conversation conversation, Map<String, DeliveryState> states) {
        return switch (line) {
            case Line.Heard heard ->
                new ShownLine(
                        heard.sequence(),
                        "resident",
                        conversation.address().name().orElse(say("resident")),
                        time(heard.at()),
                        words(heard.utterance()),
                        List.of(),
                        "");
            case Line.Said said ->
                new ShownLine(
                        said.sequence(),
                        said.author().isHuman() ? "agent" : "assistant",
                        said.author().agent().orElse(say("assistant")),
                        time(said.at()),
                        said.reply().text(),
                        said.reply().choices().stream().map(Choice::title).toList(),
                        said.messageId()
                                .map(id -> say("delivery-"
                                        + states.getOrDefault(id, DeliveryState.SENT)
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)))
                                .orElse(""));
            case Line.Happened happened ->
                new ShownLine(
                        happened.sequence(),
                        "system",
                        "",
                        time(happened.at()),
                        phrases.has("event-" + happened.what()) ? say("event-" + happened.what()) : happened.what(),
                        List.of(),
                        "");
        };
    }

    private String words(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Location location ->
                say("location") + " " + location.latitude() + ", " + location.longitude();
            case Utterance.Media media ->
                say("media") + media.caption().map(caption -> ": " + caption).orElse("");
            case Utterance.Keys(String digits) -> say("keys") + " " + digits;
            case Utterance.Silent _ -> say("silent");
            case Utterance.Unsupported _ -> say("unsupported");
            case Utterance.Joined _ -> say("joined");
            case Utterance.Left _ -> say("left");
            case Utterance.Text _, Utterance.Chose _, Utterance.Spoken _ -> utterance.words();
        };
    }

    private String town(MunicipalityId id) {
        Optional<Municipality> town = municipalities.find(id);
        return town.map(Municipality::name).orElse(id.value());
    }

    private String ago(Instant since) {
        Duration waited = Duration.between(since, clock.instant());
        if (waited.toMinutes() < 1) {
            return say("just-now");
        }
        return waited.toHours() < 1
                ? phrases.say(Language.NL, "minutes-ago", Map.of("n", Long.toString(waited.toMinutes())))
                : time(since);
    }

    private static String time(Instant at) {
        return BelgianTime.at(at).format(TIME);
    }

    private String say(String key) {
        return phrases.has(key) ? phrases.say(Language.NL, key) : key.substring(key.indexOf('-') + 1);
    }
}
