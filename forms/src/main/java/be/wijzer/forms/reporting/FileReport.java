package be.wijzer.forms.reporting;

import be.wijzer.core.attachments.Retention;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.reports.Categories;
import be.wijzer.core.reports.Category;
import be.wijzer.core.reports.Contact;
import be.wijzer.core.reports.Follower;
import be.wijzer.core.reports.NewReport;
import be.wijzer.core.reports.Report;
import be.wijzer.core.reports.Reporting;
import be.wijzer.core.reports.Where;
import be.wijzer.core.skill.Turn;
import be.wijzer.forms.interview.Answer;
import be.wijzer.forms.interview.Pin;
import be.wijzer.forms.interview.Submission;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files the report once, and gives its number at once.
final class FileReport implements Submission {
    private final Reporting reporting;
    private final Categories categories;
    private final Retention retention;
    private final Optional<SignIn> signIn;
    private final Duration kept;
    private final Phrases phrases = Phrases.of("reporting");

    /// @param kept how long the photos of a report are kept
    FileReport(
            Reporting reporting, Categories categories, Retention retention, Optional<SignIn> signIn, Duration kept) {
        this.reporting = reporting;
        this.categories = categories;
        this.retention = retention;
        this.signIn = signIn;
        this.kept = kept;
    }

    @Override
    public List<Reply> submit(Turn turn, Map<String, Answer> answers) {
        Details details = Details.of(turn.draft().frames().getLast());
        Category category = categories.of(details.category());
        List<String> photos = answers.getOrDefault("photo", Answer.of("")).ids();
        Contact contact = new Contact(value(answers, "phone"), value(answers, "email"));
        boolean isAnonymous = details.isAnonymous()
                && contact.phone().isEmpty()
                && contact.email().isEmpty();
        Report report = reporting.file(new NewReport(
                turn.effectKey("report"),
                turn.municipality().id(),
                category.id(),
                value(answers, "description").orElse(""),
                where(answers),
                value(answers, "date").map(LocalDate::parse),
                photos,
                contact,
                turn.draft().before().address().channel(),
                isAnonymous ? Optional.empty() : Optional.of(follower(turn))));
        photos.forEach(photo -> retention.keepUntil(photo, turn.now().plus(kept)));
        turn.count("report_filed", Map.of("category", category.id(), "photos", Integer.toString(photos.size())));
        String said = phrases.say(
                turn.language(),
                isAnonymous ? "filed-anonymously" : turn.channel().spoken() ? "filed-in-a-call" : "filed",
                Map.of("reference", report.reference(), "service", category.service()));
        return List.of(new Reply.Text(said));
    }

    Follower follower(Turn turn) {
        return Follower.of(
                turn.municipality().id(),
                turn.conversation(),
                turn.draft().before().address(),
                signIn.flatMap(door -> door.resident(turn.conversation())));
    }

    static Where where(Map<String, Answer> answers) {
        return Optional.ofNullable(answers.get("street"))
                .flatMap(Answer::value)
                .map(Pin::where)
                .orElseGet(() -> new Where("", Optional.empty()));
    }

    private static Optional<String> value(Map<String, Answer> answers, String field) {
        return Optional.ofNullable(answers.get(field)).map(Answer::text).filter(text -> !text.isBlank());
    }
}
