package be.wijzer.core.catalogue.http;

import be.wijzer.core.catalogue.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// An instance of IPDC, by the names of its context (`naam`, `beschrijving`, `procedures` …), as a product of ours.
final class IpdcProduct {
    private static final int LONGEST_SUMMARY = 200;

    private final JsonNode node;
    private final IpdcSource source;
    private final LinkedText dutch;

    IpdcProduct(JsonNode node, IpdcSource source) {
        this.node = node;
        this.source = source;
        this.dutch = LinkedText.dutch(source.formal());
    }

    String number() {
        return value("productnummer");
    }

    /// What it is a version of: the same product may come several times.
    String identity() {
        return Stream.of("isVersionOf", "@id", "id")
                .map(this::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(number());
    }

    /// When this version came about.
    Instant version() {
        return Stream.of("generatedAtTime", "laatstGewijzigd", "laatstOntvangen")
                .flatMap(name -> moment(value(name)).stream())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /// In force, by its own dates and marks.
    boolean isOffered(Instant now) {
        return !node.path("gearchiveerd").asBoolean(false)
                && !node.path("uitgesloten").asBoolean(false)
                && moment(value("startDienstVerlening"))
                        .filter(start -> start.isAfter(now))
                        .isEmpty()
                && moment(value("eindeDienstVerlening"))
                        .filter(end -> !end.isAfter(now))
                        .isEmpty();
    }

    /// Empty without a number, a Dutch name or a description.
    Optional<Product> product() {
        String title = line(node.path("naam"));
        List<String> about = Stream.of("beschrijving", "verdereBeschrijving")
                .flatMap(name -> lines(node.path(name)).stream())
                .toList();
        Optional<String> page = page();
        if (number().isEmpty() || title.isEmpty() || about.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        List<String> contact = contact();
        return Optional.of(new Product(
                source.ids().getOrDefault(number(), "ipdc-" + number().toLowerCase(Locale.ROOT)),
                title,
                summary(about.getFirst()),
                String.join(
                        " ",
                        Stream.concat(about.stream(), contact.stream())
                                .map(IpdcProduct::ended)
                                .toList()),
                audience(),
                texts("themas").stream().findFirst().map(IpdcProduct::kebab).orElse(""),
                parts("procedures"),
                ordered("voorwaarden")
                        .flatMap(condition -> parts(condition.path("bewijs")).stream())
                        .toList(),
                String.join(" ", parts("kosten")),
                parts("voorwaarden"),
                lines(node.path("uitzonderingen")),
                String.join("; ", parts("regelgeving")),
                "",
                hasWebsite() ? List.of("online") : List.of("desk"),
                false,
                Optional.empty(),
                page.get(),
                keywords(),
                List.of(),
                List.of()));
    }

    /// The first sentences of its description, as far as they are short.
    private static String summary(String text) {
        String summary = "";
        for (String sentence : text.split("(?<=[.!?])\\s+")) {
            if (!summary.isEmpty() && summary.length() + sentence.length() > LONGEST_SUMMARY) {
                break;
            }
            summary = (summary + " " + sentence).strip();
        }
        return summary;
    }

    private List<String> audience() {
        return texts("doelgroepen").stream()
                .map(group -> group.equals("Organisatie") ? "vereniging" : kebab(group))
                .distinct()
                .toList();
    }

    private List<String> keywords() {
        return dutch.all(node.path("zoektermen")).stream()
                .flatMap(terms -> Stream.of(terms.split("[,;|\n]")))
                .map(PlainText::line)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> contact() {
        return ordered("contactgegevens")
                .map(contact -> Stream.of(
                                said("Bel ", contact.path("telefoonnummer")),
                                said("Mail ", contact.path("email")),
                                said("Openingsuren: ", contact.path("openingsuren")))
                        .flatMap(Optional::stream)
                        .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<String> said(String before, JsonNode value) {
        return value.isString() && !value.asString().isBlank()
                ? Optional.of(before + PlainText.line(value.asString()))
                : Optional.empty();
    }

    private Optional<String> page() {
        return Stream.concat(Stream.of(node.path("publicatieLink")), ordered("websites"))
                .map(site ->
                        site.isString() ? site.asString() : site.path("url").asString(""))
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .findFirst()
                .or(() -> source.page().map(pattern -> pattern.replace("{productnummer}", number())));
    }

    private boolean hasWebsite() {
        return ordered("procedures").anyMatch(each -> !each.path("websites").isEmpty());
    }

    private List<String> parts(String name) {
        return ordered(name).flatMap(part -> parts(part).stream()).toList();
    }

    /// Name and description of a part as one line.
    private List<String> parts(JsonNode part) {
        String name = line(part.path("naam"));
        String more = paragraph(part.path("beschrijving"));
        if (name.isEmpty() || more.isEmpty() || more.startsWith(name)) {
            return Stream.of(more, name)
                    .filter(text -> !text.isEmpty())
                    .limit(1)
                    .toList();
        }
        boolean sentence = Character.isUpperCase(more.charAt(0));
        return List.of((sentence ? ended(name) : name + ":") + " " + more);
    }

    private Stream<JsonNode> ordered(String name) {
        JsonNode list = node.path(name);
        Stream<JsonNode> items = list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                : list.isObject() ? Stream.of(list) : Stream.empty();
        return items.sorted(Comparator.comparingInt(item -> item.path("order").asInt(Integer.MAX_VALUE)));
    }

    private String paragraph(JsonNode text) {
        return dutch.of(text).map(PlainText::paragraph).orElse("");
    }

    private String line(JsonNode text) {
        return dutch.of(text).map(PlainText::line).orElse("");
    }

    private List<String> lines(JsonNode text) {
        return dutch.of(text).map(PlainText::lines).orElse(List.of());
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(each -> {
            if (each.isString()) {
                texts.add(each.asString().replaceAll(".*[/#:]", ""));
            }
        });
        return texts;
    }

    private String value(String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber()
                ? value.asString().strip()
                : value.path("@value").asString(value.path("@id").asString("")).strip();
    }

    private static String ended(String text) {
        return text.isEmpty() || text.matches("(?s).*[.!?:]") ? text : text + ".";
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// A moment, or the start of a day.
    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.length() == 10
                                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
