package be.wijzer.forms.reporting;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Earlier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The questions about a report that its form doesn't ask, and what is added to those it does.
final class Wording {
    private final Phrases phrases;
    private final Phrases statuses = Phrases.of("reports");
    private final Categories categories;

    Wording(Phrases phrases, Categories categories) {
        this.phrases = phrases;
        this.categories = categories;
    }

    String say(Language language, String key) {
        return phrases.say(language, key);
    }

    Reply category(Language language, List<Category> likely) {
        List<Choice> choices = new ArrayList<>();
        likely.stream()
                .filter(category -> !category.isOther())
                .forEach(category -> choices.add(new Choice("category/" + category.id(), category.in(language))));
        Category other = categories.of(Category.OTHER);
        choices.add(new Choice("category/" + other.id(), other.in(language)));
        return new Reply.Choices(phrases.say(language, "ask-category"), choices);
    }

    Reply nearby(Language language, List<Earlier> near, Instant now) {
        if (near.size() == 1) {
            return new Reply.Choices(
                    phrases.say(language, "ask-same", Map.of("report", described(language, near.getFirst(), now))),
                    List.of(
                            new Choice("same/" + near.getFirst().number(), phrases.say(language, "choice-same")),
                            new Choice("different", phrases.say(language, "choice-different"))));
        }
        StringBuilder list = new StringBuilder();
        List<Choice> choices = new ArrayList<>();
        for (Earlier report : near) {
            list.append("\n- ").append(report.number()).append(": ").append(described(language, report, now));
            choices.add(new Choice("same/" + report.number(), report.number()));
        }
        choices.add(new Choice("different", phrases.say(language, "choice-different")));
        return new Reply.Choices(phrases.say(language, "ask-one-of", Map.of("reports", list.toString())), choices);
    }

    /// Kind, place, age and status: never another resident's own words.
    private String described(Language language, Earlier report, Instant now) {
        long days = Duration.between(report.filed(), now).toDays();
        String age = days == 0
                ? phrases.say(language, "today")
                : phrases.say(language, days == 1 ? "day-ago" : "days-ago", Map.of("days", Long.toString(days)));
        String status = statuses.say(language, "status-" + report.status().key());
        return categories.of(report.category()).in(language) + ", "
                + report.where().text() + ", " + age + " (" + status + ")";
    }

    /// @param reach how the resident can be reached without more ado
    Reply contact(Language language, Reach reach) {
        Choice contact = new Choice("contact", phrases.say(language, "choice-contact"));
        Choice anonymous = new Choice("anonymous", phrases.say(language, "choice-anonymous"));
        List<Choice> choices = switch (reach) {
            case Reach.Here() -> List.of(new Choice("here", phrases.say(language, "choice-here")), contact, anonymous);
            case Reach.Number _ ->
                List.of(new Choice("here", phrases.say(language, "choice-number")), contact, anonymous);
            case Reach.Nowhere() -> List.of(contact, anonymous);
        };
        return new Reply.Choices(phrases.say(language, "ask-contact"), choices);
    }

    /// The summary of the form, with what else is known in it.
    Reply summary(Language language, Details details, Reply confirm) {
        if (!(confirm instanceof Reply.Choices(String text, List<Choice> choices))) {
            return confirm;
        }
        int question = text.lastIndexOf('\n');
        int title = text.indexOf('\n');
        if (question <= title) {
            return confirm;
        }
        Category category = categories.of(details.category());
        String lines = line(language, "line-kind", category.in(language))
                + (details.isAnonymous() ? line(language, "line-anonymous", "") : "");
        return new Reply.Choices(text.substring(0, question) + lines + text.substring(question), choices);
    }

    private String line(Language language, String key, String value) {
        return "\n– " + phrases.say(language, key, Map.of("value", value));
    }
}
