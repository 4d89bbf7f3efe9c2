package be.wijzer.intents.status;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.DossierStatus;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a status sounds: from its code, else its phase, else as it is written.
final class Wording {
    private final Phrases phrases;

    Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    Reply one(Turn turn, Dossier dossier, boolean isNews) {
        Language language = turn.language();
        List<String> lines = new ArrayList<>();
        lines.add((isNews ? phrases.say(language, "new") + " " : "") + title(turn, dossier) + ". "
                + sentence(language, dossier));
        dossier.status()
                .map(DossierStatus::action)
                .filter(DossierStatus.Action::needed)
                .ifPresent(action -> lines.add(
                        action.description().isEmpty()
                                ? phrases.say(language, "action-unknown")
                                : phrases.say(language, "action", Map.of("what", stopped(action.description())))));
        dossier.since().ifPresent(at -> lines.add(phrases.say(language, "since", Map.of("date", date(language, at)))));
        dossier.status()
                .flatMap(DossierStatus::target)
                .filter(turn.now()::isBefore)
                .ifPresent(at -> lines.add(phrases.say(language, "target", Map.of("date", date(language, at)))));
        dossier.status()
                .map(DossierStatus::details)
                .filter(details -> !details.isEmpty())
                .ifPresent(details -> lines.add(
                        phrases.say(language, "details", Map.of("details", stopped(String.join(" ", details))))));
        if (!dossier.handler().isEmpty()) {
            lines.add(phrases.say(language, "handler", Map.of("handler", dossier.handler())));
        }
        String text = String.join("\n", lines);
        Optional<URI> page = dossier.page();
        return page.isPresent()
                ? new Reply.Link(text, phrases.say(language, "page"), page.get())
                : new Reply.Text(text);
    }

    Reply list(Turn turn, List<Dossier> dossiers, int more, List<Dossier> news) {
        Language language = turn.language();
        String lines = IntStream.range(0, dossiers.size())
                .mapToObj(i -> (i + 1) + ". "
                        + (news.contains(dossiers.get(i)) ? phrases.say(language, "new") + " " : "")
                        + title(turn, dossiers.get(i)) + ". " + sentence(language, dossiers.get(i))
                        + brief(language, dossiers.get(i)))
                .collect(Collectors.joining("\n"));
        String intro = phrases.say(language, "several", Map.of("count", Integer.toString(dossiers.size() + more)));
        String rest = more == 0 ? "" : "\n" + phrases.say(language, "more", Map.of("count", Integer.toString(more)));
        return new Reply.Text(intro + "\n" + lines + rest);
    }

    String title(Turn turn, Dossier dossier) {
        return dossier.name().isEmpty() ? phrases.say(turn.language(), "nameless") : dossier.name();
    }

    /// Who didn't answer.
    Optional<Reply> silent(Turn turn, List<String> sources, boolean nothingElse) {
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Language language = turn.language();
        List<String> names = sources.stream()
                .map(source -> source(language, source))
                .distinct()
                .toList();
        String key = (nothingElse ? "silent-only" : "silent") + (names.size() == 1 ? "-one" : "");
        String listed = names.size() == 1
                ? names.getFirst()
                : phrases.say(
                        language,
                        "and",
                        Map.of(
                                "first", String.join(", ", names.subList(0, names.size() - 1)),
                                "last", names.getLast()));
        return Optional.of(new Reply.Text(phrases.say(language, key, Map.of("sources", listed))));
    }

    private String source(Language language, String source) {
        String key = "source-" + source.toLowerCase(Locale.ROOT);
        if (phrases.has(key)) {
            return phrases.say(language, key);
        }
        return source.matches("[\\p{L}\\p{N} .-]{1,40}") ? source : phrases.say(language, "source-unnamed");
    }

    private String brief(Language language, Dossier dossier) {
        return dossier.status()
                .map(DossierStatus::action)
                .filter(DossierStatus.Action::needed)
                .map(action -> " "
                        + (action.description().isEmpty()
                                ? phrases.say(language, "action-brief")
                                : phrases.say(language, "action", Map.of("what", stopped(action.description())))))
                .orElse("");
    }

    private String sentence(Language language, Dossier dossier) {
        Optional<DossierStatus> status = dossier.status();
        if (status.isEmpty()) {
            return phrases.say(language, "no-status");
        }
        String code = "code-" + status.get().codeKey();
        String phase = "phase-" + status.get().phaseKey();
        if (phrases.has(code)) {
            return phrases.say(language, code);
        }
        if (!status.get().code().isEmpty()) {
            return phrases.say(
                            language,
                            "code-unknown",
                            Map.of("code", status.get().code()))
                    + (phrases.has(phase) ? " " + phrases.say(language, phase) : "");
        }
        return phrases.say(language, phrases.has(phase) ? phase : "no-status");
    }

    private static String stopped(String text) {
        return text.matches(".*[.!?…]") ? text : text + ".";
    }

    private static String date(Language language, Instant at) {
        return BelgianTime.at(at)
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language.code())));
    }
}
