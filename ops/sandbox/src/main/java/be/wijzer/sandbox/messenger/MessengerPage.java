package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.messenger.MessengerReports.Sent;
import be.wijzer.sandbox.meta.GraphError;
import be.wijzer.sandbox.meta.GraphNode;
import be.wijzer.sandbox.talk.Line.From;
import be.wijzer.sandbox.talk.Talk;
import be.wijzer.sandbox.talk.Talks;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.Behaviours;
import be.wijzer.sandbox.vendor.VendorChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/// A page: takes what the assistant sends, refuses what Meta refuses, shows it to the resident.
final class MessengerPage implements GraphNode {
    private final MessengerReports reports;
    private final Talks talks;
    private final Behaviours behaviours;

    MessengerPage(MessengerReports reports, Talks talks, Behaviours behaviours) {
        this.reports = reports;
        this.talks = talks;
        this.behaviours = behaviours;
    }

    @Override
    public boolean is(String id, Town town) {
        return town.page().filter(page -> id.equals("me") || id.equals(page)).isPresent();
    }

    @Override
    public ResponseEntity<Object> send(Town town, JsonNode request) {
        List<String> reasons = SendChecks.of(request);
        if (!reasons.isEmpty()) {
            GraphError error = GraphError.parameter(reasons.getFirst());
            return (reasons.getFirst().startsWith("No matching user") ? error.withSubcode(2018001) : error).response();
        }
        String psid = request.path("recipient").path("id").asString("unknown");
        Talk talk = talks.between(VendorChannel.MESSENGER, town.municipality(), psid);
        if (request.has("sender_action")) {
            switch (request.path("sender_action").asString("")) {
                case "typing_on" -> talk.typing(true);
                case "typing_off" -> talk.typing(false);
                default -> {}
            }
            return ResponseEntity.ok(Map.of("recipient_id", psid));
        }
        if (!talk.isWindowOpen() && !request.has("tag")) {
            return new GraphError(400, 10, 2018278, "(#10) This message is sent outside of allowed window.", null)
                    .response();
        }
        JsonNode message = request.path("message");
        String mid = MessengerEvents.newMessageId();
        Shown shown = Shown.of(message);
        talk.add(From.TOWN, mid, shown.kind(), shown.text(), shown.choices(), shown.link(), "sent", request.toString());
        reports.report(
                new Sent(town, psid, mid, echo(mid, message), talk),
                behaviours.of(VendorChannel.MESSENGER).statuses());
        return ResponseEntity.ok(Map.of("recipient_id", psid, "message_id", mid));
    }

    private static Map<String, Object> echo(String mid, JsonNode message) {
        Map<String, Object> echo = new LinkedHashMap<>();
        echo.put("mid", mid);
        echo.put("app_id", MessengerEvents.OUR_APP);
        if (message.has("metadata")) {
            echo.put("metadata", message.path("metadata").asString(""));
        }
        if (message.has("text")) {
            echo.put("text", message.path("text").asString(""));
        }
        if (message.has("attachment")) {
            echo.put("attachments", List.of(message.path("attachment")));
        }
        return echo;
    }
}
