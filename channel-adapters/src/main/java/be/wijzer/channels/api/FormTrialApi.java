package be.wijzer.channels.api;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.skill.FormTrial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// One turn of an interview, without a conversation.
final class FormTrialApi {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUESTION = 2_000;

    private final Towns towns;
    private final FormTrial forms;
    private final Clock clock;

    FormTrialApi(Towns towns, FormTrial forms, Clock clock) {
        this.towns = towns;
        this.forms = forms;
        this.clock = clock;
    }

    Routes routes() {
        return new Routes(List.of(
                new Routes.Route(
                        HttpMethod.POST,
                        "/api/v1/{municipality}/forms/{form}/try",
                        MediaType.APPLICATION_JSON,
                        request -> towns.answer(
                                request, (town, fields) -> tried(town, request.pathVariable("form"), fields))),
                new Routes.Route(HttpMethod.GET, "/forms/schema.json", MediaType.APPLICATION_JSON, _ -> schema())));
    }

    /// Editors of other sites read it too.
    private Mono<ServerResponse> schema() {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .header("Access-Control-Allow-Origin", "*")
                .bodyValue(forms.schema());
    }

    private Map<String, Object> tried(Municipality town, String form, Fields fields) {
        FormTrial.Trial trial = trial(fields);
        return switch (forms.step(town.id(), form, trial)
                .orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "There is no such form here."))) {
            case FormTrial.Result.Unfit(String member, String reason) -> throw Refused.field(member, reason);
            case FormTrial.Result.Stepped(String kind, Map<String, Optional<Object>> set, String reply) -> {
                Map<String, Object> values = new LinkedHashMap<>();
                set.forEach((field, value) -> values.put(field, value.orElse(null)));
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("kind", kind);
                body.put("set", values);
                body.put("reply", reply);
                yield body;
            }
        };
    }

    private FormTrial.Trial trial(Fields fields) {
        Optional<String> asked = fields.required("asked", LONGEST_NAME);
        Optional<String> question = fields.optional("question", LONGEST_QUESTION);
        Optional<String> text = fields.required("text", LONGEST_TEXT);
        Optional<LocalDateTime> now = fields.moment("now");
        Map<String, Optional<Object>> known = known(fields);
        List<String> options = options(fields);
        fields.check();
        return new FormTrial.Trial(
                asked.orElseThrow(),
                question,
                known,
                options,
                text.orElseThrow(),
                now.orElseGet(() -> BelgianTime.local(clock.instant())));
    }

    private static Map<String, Optional<Object>> known(Fields fields) {
        Map<String, Optional<Object>> known = new LinkedHashMap<>();
        if (!fields.has("known")) {
            return known;
        }
        JsonNode object = fields.get("known");
        if (!object.isObject()) {
            fields.wrong("known", "must be an object of fields and values");
            return known;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode value = entry.getValue();
            Optional<Object> read = value(value);
            if (read.isEmpty() && !value.isNull()) {
                fields.wrong("known." + entry.getKey(), "must be text, a number, true, false, a range or null");
            }
            known.put(entry.getKey(), read);
        }
        return known;
    }

    private static Optional<Object> value(JsonNode value) {
        if (value.isString()) {
            return Optional.of(value.stringValue());
        }
        if (value.isInt()) {
            return Optional.of(value.intValue());
        }
        if (value.isNumber()) {
            return Optional.of(value.doubleValue());
        }
        if (value.isObject()
                && value.path("from").isString()
                && value.path("to").isString()) {
            return Optional.of(Map.of(
                    "from", value.path("from").stringValue(),
                    "to", value.path("to").stringValue()));
        }
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    private static List<String> options(Fields fields) {
        List<String> options = new ArrayList<>();
        if (!fields.has("options")) {
            return options;
        }
        JsonNode list = fields.get("options");
        if (!list.isArray()) {
            fields.wrong("options", "must be a list of titles");
            return options;
        }
        for (JsonNode title : list) {
            if (title.isString() && Fields.hasWords(title.stringValue())) {
                options.add(title.stringValue());
            } else {
                fields.wrong("options", "must be a list of titles");
                return options;
            }
        }
        return options;
    }
}
