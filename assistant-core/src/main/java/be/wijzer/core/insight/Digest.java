package be.wijzer.core.insight;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Municipality;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;

/// The week in one letter to the communication team: sent once for each town and week, on Monday from seven o'clock on,
/// by whichever node is first. A letter that couldn't be sent is tried again until the week is over; one whose node
/// died
/// while sending may arrive twice, and bears the same message id both times.
public final class Digest {
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LISTED = 5;

    private final Report report;
    private final Clusters clusters;
    private final Duties duties;
    private final Post post;
    private final Clock clock;

    public Digest(Report report, Clusters clusters, Duties duties, Post post, Clock clock) {
        this.report = report;
        this.clusters = clusters;
        this.duties = duties;
        this.post = post;
        this.clock = clock;
    }

    /// Brings letters away.
    public interface Post {
        /// @throws RuntimeException where nobody took it
        void send(Letter letter);
    }

    /// @param id the same for every copy
    public record Letter(String id, List<String> to, String subject, String text) {}

    /// Sends the letter of this week where that is due.
    ///
    /// @param desk the address of the desk
    public void sendIfDue(Municipality town, List<String> to, String desk) {
        ZonedDateTime now = BelgianTime.at(clock.instant());
        boolean early =
                now.getDayOfWeek() == DayOfWeek.MONDAY && now.toLocalTime().isBefore(FROM);
        String week =
                "%d-W%02d".formatted(now.get(IsoFields.WEEK_BASED_YEAR), now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        String duty = "digest/" + town.id() + "/" + week;
        if (to.isEmpty() || early || !duties.take(duty, clock.instant(), PATIENCE)) {
            return;
        }
        post.send(new Letter(
                "digest." + town.id() + "." + week + "@wijzer",
                to,
                "Wijzer " + town.name() + ": wat inwoners deze week vroegen",
                text(town, desk)));
        duties.done(duty);
    }

    String text(Municipality town, String desk) {
        Tally week = report.week(town.id(), 0);
        Tally before = report.week(town.id(), 1);
        List<ProductFigures> products = report.products(town.id());
        List<Clusters.Cluster> open =
                clusters.of(town.id()).map(Clusters.Kept::clusters).orElseGet(List::of);
        return """
        Dag team,

        De voorbije zeven dagen stelden inwoners van %s %d vragen aan de digitale assistent (de week ervoor %d).
        Beantwoord: %s (de week ervoor %s).
        Nuttig gevonden: %s (de week ervoor %s).

        Vragen zonder goed antwoord
        %s

        Pagina's die beter kunnen
        %s

        Opvallend meer gevraagd
        %s

        Verbeter een pagina en zie daarna het effect: %s

        Tot volgende week,
        Wijzer
        """.formatted(
                town.name(),
                week.count("question"),
                before.count("question"),
                Share.answered(week).percent(),
                Share.answered(before).percent(),
                Share.useful(week).percent(),
                Share.useful(before).percent(),
                lines(open.stream()
                        .map(cluster -> "%s (%d keer)".formatted(cluster.label(), cluster.asked()))
                        .toList()),
                lines(products.stream()
                        .filter(ProductFigures::isPoor)
                        .map(product -> "%s: %s vond het nuttig"
                                .formatted(product.title(), product.useful().percent()))
                        .toList()),
                lines(products.stream()
                        .filter(ProductFigures::isRising)
                        .map(product -> "%s: %d keer, anders %.0f per week"
                                .formatted(product.title(), product.thisWeek(), product.perWeekBefore()))
                        .toList()),
                desk);
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty()
                ? "- geen"
                : lines.stream().limit(LISTED).map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
