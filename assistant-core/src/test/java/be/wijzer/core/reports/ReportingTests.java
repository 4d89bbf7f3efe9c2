package be.wijzer.core.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.reports.ReportSystem.Answer;
import be.wijzer.core.reports.ReportSystem.Handed;
import be.wijzer.core.reports.ReportSystem.Seen;
import be.wijzer.core.reports.mongo.MongoReports;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportingTests {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final Reports reports = new MongoReports(store.collections(), _ -> Duration.ofDays(365));
    private final Scripted system = new Scripted();
    private final Reporting here = new Reporting(reports, Map.of(), clock);
    private final Reporting elsewhere = new Reporting(reports, Map.of(Town.ID, system), clock);
    private final Rounds rounds = new Rounds(elsewhere, reports, Map.of(Town.ID, system), clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesTheSameNumberToTheSameEffect() {
        Report first = here.file(report("k1"));
        assertThat(here.file(report("k1"))).isEqualTo(first);
        assertThat(here.file(report("k2")).reference()).isNotEqualTo(first.reference());
        assertThat(reports.all(Town.ID)).hasSize(2);
        assertThat(Reference.in("hoe zit het met melding " + first.reference() + "?"))
                .contains(first.reference());
        assertThat(Reference.in(first.reference().replaceAll("\\D", ""))).contains(first.reference());
        assertThat(Reference.in("0470 12 34 56")).isEmpty();
    }

    @Test
    void findsOpenReportsOfTheSameKindNearby() {
        Report lamp = here.file(report("k1"));
        assertThat(here.nearby(Town.ID, "street_light", at(51.05010, 3.72000))).containsExactly(lamp);
        assertThat(here.nearby(Town.ID, "street_light", at(51.06, 3.72))).isEmpty();
        assertThat(here.nearby(Town.ID, "graffiti", at(51.05, 3.72))).isEmpty();
        assertThat(here.nearby(Town.ID, "street_light", new Where("kerkstraat 14", Optional.empty())))
                .containsExactly(lamp);
        here.handle(Town.ID, lamp.reference(), Status.DONE, "ann", Optional.empty());
        assertThat(here.nearby(Town.ID, "street_light", at(51.05, 3.72))).isEmpty();
    }

    @Test
    void isFollowedByTheFollowersOfWhatIsMergedIntoIt() {
        Report first = here.file(report("k1"));
        Report second = here.file(report("k2", new Follower(new ConversationId("c2"), List.of("two"))));
        here.merge(Town.ID, second.reference(), first.reference(), "ann");
        assertThat(reports.followedBy(Town.ID, List.of("two")))
                .extracting(Report::reference)
                .containsExactlyInAnyOrder(first.reference(), second.reference());
        assertThat(here.find(Town.ID, second.reference()).orElseThrow().isOpen())
                .isFalse();
        assertThat(here.merge(Town.ID, first.reference(), second.reference(), "ann"))
                .isEmpty();
    }

    @Test
    void isOpenAgainWhereTheResidentSaysSo() {
        Report report = here.file(report("k1"));
        here.handle(Town.ID, report.reference(), Status.DONE, "ann", Optional.of("Lamp vervangen."));
        Report again = here.reopen(Town.ID, report.reference(), Optional.of("nog stuk"))
                .orElseThrow();
        assertThat(again.status()).isEqualTo(Status.RECEIVED);
        assertThat(again.lastNote()).contains("Lamp vervangen.");
    }

    @Test
    void isPassedOnOnceAndFollowedThere() {
        Report report = elsewhere.file(report("k1"));
        system.handed = new Handed.Taken("77");
        rounds.go();
        rounds.go();
        assertThat(system.received).hasSize(1);
        system.known = List.of(seen(Status.IN_PROGRESS, "Ploeg komt donderdag."));
        rounds.go();
        rounds.go();
        Report followed = elsewhere.find(Town.ID, report.reference()).orElseThrow();
        assertThat(followed.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(followed.history()).hasSize(2);
        assertThat(followed.hasNews()).isTrue();
    }

    @Test
    void isAskedAboutBeforeItIsHandedOverAgain() {
        Report report = elsewhere.file(report("k1"));
        rounds.go();
        assertThat(system.received).hasSize(1);
        clock.move(Duration.ofMinutes(3));
        system.known = List.of(seen(Status.RECEIVED, ""));
        rounds.go();
        assertThat(system.received).hasSize(1);
        assertThat(elsewhere.find(Town.ID, report.reference()).orElseThrow().passage())
                .isEqualTo(new Passage.There("77"));
    }

    @Test
    void isHandedOverAgainWhereItNeverArrived() {
        Report report = elsewhere.file(report("k1"));
        rounds.go();
        clock.move(Duration.ofMinutes(3));
        rounds.go();
        system.handed = new Handed.Taken("78");
        rounds.go();
        assertThat(system.received).hasSize(2);
        assertThat(elsewhere.find(Town.ID, report.reference()).orElseThrow().passage())
                .isEqualTo(new Passage.There("78"));
    }

    @Test
    void findsWhatOnlyTheTownsOwnSystemHas() {
        Report ours = elsewhere.file(report("k1"));
        system.open = new Answer.Known(List.of(
                open("77", Optional.empty(), at(51.0501, 3.7201)),
                open("78", Optional.empty(), at(51.06, 3.72)),
                open("79", Optional.of(ours.reference()), at(51.05, 3.72)),
                open("80", Optional.empty(), new Where("Kerkstraat 3, 9000 Voorbeeldstad", Optional.empty()))));
        assertThat(elsewhere.reportedBefore(
                        Town.ID,
                        "street_light",
                        new Where("Kerkstraat", at(51.05, 3.72).point())))
                .extracting(Earlier::number, Earlier::isOurs)
                .containsExactly(tuple(ours.reference(), true), tuple("77", false), tuple("80", false));
        system.open = new Answer.Known(List.of(
                open("77", Optional.empty(), new Where("", at(51.05, 3.72).point()))));
        assertThat(elsewhere.reportedBefore(Town.ID, "street_light", at(51.05, 3.72)))
                .extracting(earlier -> earlier.where().text())
                .containsExactly("Kerkstraat", "51.05000, 3.72000");
        assertThat(elsewhere.reportedBefore(Town.ID, "graffiti", at(51.05, 3.72)))
                .isEmpty();
        system.open = new Answer.NoAnswer();
        assertThat(elsewhere.reportedBefore(Town.ID, "street_light", at(51.05, 3.72)))
                .extracting(Earlier::number)
                .containsExactly(ours.reference());
    }

    @Test
    void followsWhatOnlyTheTownsOwnSystemHasLikeItsOwn() {
        system.open = new Answer.Known(List.of(open("77", Optional.empty(), at(51.05, 3.72))));
        Earlier earlier = elsewhere
                .reportedBefore(Town.ID, "street_light", at(51.05, 3.72))
                .getFirst();
        Report followed = elsewhere.follow(Town.ID, earlier, follower("one")).orElseThrow();
        assertThat(elsewhere
                        .follow(Town.ID, earlier, follower("two"))
                        .orElseThrow()
                        .reference())
                .isEqualTo(followed.reference());
        assertThat(followed.description()).isEmpty();
        assertThat(followed.hasNews()).isFalse();
        assertThat(elsewhere.reportedBefore(Town.ID, "street_light", at(51.05, 3.72)))
                .extracting(Earlier::number)
                .containsExactly(followed.reference());

        system.known = List.of(seen(Status.IN_PROGRESS, "Ploeg komt donderdag."));
        rounds.go();
        assertThat(system.received).isEmpty();
        Report now = elsewhere.find(Town.ID, followed.reference()).orElseThrow();
        assertThat(now.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(now.hasNews()).isTrue();
        assertThat(now.followers()).extracting(Follower::identities).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void isOpenAgainWhereTheTownsOwnSystemHasItOpenAgain() {
        system.open = new Answer.Known(List.of(open("77", Optional.empty(), at(51.05, 3.72))));
        Earlier earlier = elsewhere
                .reportedBefore(Town.ID, "street_light", at(51.05, 3.72))
                .getFirst();
        elsewhere.follow(Town.ID, earlier, follower("one"));
        system.known = List.of(seen(Status.DONE, ""));
        rounds.go();
        Report again = elsewhere.follow(Town.ID, earlier, follower("two")).orElseThrow();
        assertThat(again.isOpen()).isTrue();
        assertThat(again.followers()).hasSize(2);
    }

    private static Follower follower(String name) {
        return new Follower(new ConversationId(name), List.of(name));
    }

    /// Filed the later the lower its number.
    private Seen open(String id, Optional<String> ours, Where where) {
        return new Seen(
                id,
                ours,
                true,
                Optional.of(Status.RECEIVED),
                Optional.empty(),
                Optional.empty(),
                where,
                Optional.of(clock.instant().minus(Duration.ofHours(Integer.parseInt(id)))));
    }

    private static Seen seen(Status status, String note) {
        return new Seen(
                "77",
                Optional.empty(),
                status.isOpen(),
                Optional.of(status),
                Optional.of(note).filter(text -> !text.isEmpty()),
                Optional.empty(),
                at(51.05, 3.72),
                Optional.empty());
    }

    private static NewReport report(String key) {
        return report(key, new Follower(new ConversationId("c1"), List.of("one")));
    }

    private static NewReport report(String key, Follower follower) {
        return new NewReport(
                key,
                Town.ID,
                "street_light",
                "de lamp brandt niet",
                new Where("Kerkstraat", Optional.of(new Point(51.05, 3.72))),
                Optional.empty(),
                List.of(),
                new Contact(Optional.of("+32470123456"), Optional.empty()),
                "website",
                Optional.of(follower));
    }

    private static Where at(double latitude, double longitude) {
        return new Where("hier", Optional.of(new Point(latitude, longitude)));
    }

    /// Answers what it is told to.
    private static final class Scripted implements ReportSystem {
        private final List<Report> received = new ArrayList<>();
        private Handed handed = new Handed.NoAnswer();
        private List<Seen> known = List.of();
        private Answer open = new Answer.Known(List.of());

        @Override
        public Handed hand(Report report) {
            received.add(report);
            return handed;
        }

        @Override
        public Answer lookUp(Report report) {
            return new Answer.Known(known);
        }

        @Override
        public Handed redeem(String token) {
            return handed;
        }

        @Override
        public Answer ask(Collection<String> ids) {
            return new Answer.Known(known);
        }

        @Override
        public Answer open(String category) {
            return category.equals("street_light") ? open : new Answer.Known(List.of());
        }
    }
}
