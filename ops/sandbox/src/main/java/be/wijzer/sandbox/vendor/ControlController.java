package be.wijzer.sandbox.vendor;

import be.wijzer.sandbox.vendor.Behaviour.Copies;
import be.wijzer.sandbox.vendor.Behaviour.Plan;
import be.wijzer.sandbox.vendor.Behaviour.Statuses;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/control/{channel}`: tells a stand-in to fail, to be slow, to fall silent, or to report otherwise.
@RestController
@RequestMapping("/control/{channel}")
class ControlController {
    private final Behaviours behaviours;

    ControlController(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    @GetMapping
    Behaviour now(@PathVariable String channel) {
        return behaviours.of(known(channel));
    }

    /// What is not named stays as it was told before.
    @PostMapping
    Behaviour tell(@PathVariable String channel, @RequestBody Order order) {
        VendorChannel told = known(channel);
        Statuses statuses = order.statuses() == null ? null : one(Statuses.values(), order.statuses());
        Copies messages = order.messages() == null ? null : one(Copies.values(), order.messages());
        if (order.status() != null && (order.status() < 400 || order.status() > 599)) {
            throw wrong("status is an HTTP status from 400 to 599");
        }
        if (order.next() != null && order.next() < 1) {
            throw wrong("next is at least 1");
        }
        return behaviours.change(
                told,
                before -> new Behaviour(
                        order.plans() ? order.plan() : before.plan(),
                        statuses == null ? before.statuses() : statuses,
                        messages == null ? before.messages() : messages));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String channel) {
        behaviours.reset(known(channel));
    }

    private static VendorChannel known(String channel) {
        return VendorChannel.named(channel)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, VendorChannel.listed()));
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("one of " + Arrays.toString(values).toLowerCase(Locale.ROOT)));
    }

    private static ResponseStatusException wrong(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }

    record Order(
            @Nullable Integer next,
            @Nullable Integer status,
            @Nullable Integer error,
            @Nullable Long delayMillis,
            @Nullable Boolean dropAnswer,
            @Nullable String statuses,
            @Nullable String messages) {
        boolean plans() {
            return status != null || error != null || delayMillis != null || dropAnswer != null;
        }

        Plan plan() {
            return new Plan(next, status, error, delayMillis, Boolean.TRUE.equals(dropAnswer));
        }
    }
}
