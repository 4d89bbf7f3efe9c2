package be.wijzer.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// A resident's conversation with the town over WhatsApp, message by message.
///
/// @param resident the phone number
/// @param messages what the resident says, each after the answers to the former
record Talk(Vendor vendor, String resident, List<String> messages) {
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration SILENT = Duration.ofSeconds(8);
    private static final Duration STEP = Duration.ofMillis(10);

    /// Holds it with nothing in the way. What the resident gets, for each message.
    List<List<String>> undisturbed(Webhook webhook) {
        List<List<String>> answers = new ArrayList<>();
        Random random = new Random(resident.hashCode());
        for (int n = 0; n < messages.size(); n++) {
            int before = texts().size();
            webhook.deliver(Webhooks.message(resident, id(n), Instant.now(), messages.get(n)), random);
            awaitQuiet(before);
            answers.add(texts().subList(before, texts().size()));
        }
        return answers;
    }

    /// Holds it over a wire that misbehaves, and says what was not as expected.
    Optional<String> disturbed(
            List<List<String>> expected, Duration patience, BiConsumer<String, Webhooks.Signed> deliver) {
        int total = 0;
        for (int n = 0; n < messages.size(); n++) {
            deliver.accept(id(n), Webhooks.message(resident, id(n), Instant.now(), messages.get(n)));
            total += expected.get(n).size();
            if (!awaitCount(total, patience)) {
                break;
            }
        }
        return difference(expected);
    }

    /// What the resident has got that differs from what was expected.
    Optional<String> difference(List<List<String>> expected) {
        List<String> wanted = expected.stream().flatMap(List::stream).toList();
        List<String> got = texts();
        if (got.equals(wanted)) {
            return Optional.empty();
        }
        int same = (int) IntStream.range(0, Math.min(wanted.size(), got.size()))
                .takeWhile(n -> wanted.get(n).equals(got.get(n)))
                .count();
        return Optional.of("%s got %d messages instead of %d; number %d is «%s» instead of «%s»"
                .formatted(resident, got.size(), wanted.size(), same + 1, at(got, same), at(wanted, same)));
    }

    private static String at(List<String> texts, int n) {
        return n < texts.size() ? texts.get(n) : "nothing";
    }

    boolean awaitCount(int count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (texts().size() < count) {
            if (System.nanoTime() > end) {
                return false;
            }
            Vendor.pause(STEP);
        }
        return true;
    }

    private void awaitQuiet(int before) {
        long start = System.nanoTime();
        for (; ; ) {
            List<Sent> all = vendor.distinctTo(resident);
            long now = System.nanoTime();
            boolean quiet =
                    all.size() > before ? now - all.getLast().at() > QUIET.toNanos() : now - start > SILENT.toNanos();
            if (quiet) {
                return;
            }
            Vendor.pause(STEP);
        }
    }

    private List<String> texts() {
        return vendor.distinctTo(resident).stream().map(Sent::text).toList();
    }

    String id(int n) {
        return "wamid." + resident + "." + n;
    }
}
