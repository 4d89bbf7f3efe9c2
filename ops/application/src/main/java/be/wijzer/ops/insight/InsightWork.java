package be.wijzer.ops.insight;

import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.insight.Asked;
import be.wijzer.core.insight.AskedQuestion;
import be.wijzer.core.insight.Clustering;
import be.wijzer.core.insight.Clusters;
import be.wijzer.core.insight.Decision;
import be.wijzer.core.insight.Digest;
import be.wijzer.core.insight.Duties;
import be.wijzer.core.insight.Folding;
import be.wijzer.core.insight.Report;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// What goes on behind the report. Each node follows what is published; the rest one node does for all.
final class InsightWork implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InsightWork.class);
    private static final Duration FOLDING = Duration.ofSeconds(2);
    private static final Duration FOLLOWING = Duration.ofSeconds(3);
    private static final Duration HOUSEWORK = Duration.ofSeconds(30);
    private static final Duration CLUSTERING = Duration.ofMinutes(2);
    private static final Duration EFFECTS = Duration.ofHours(1);
    private static final Duration BACK = Duration.ofDays(35);
    private static final int MOST = 2000;

    private final Folding folding;
    private final Editions editions;
    private final List<Editions.Follower> followers;
    private final Asked asked;
    private final Clusters clusters;
    private final Clustering clustering;
    private final Report report;
    private final Optional<Digest> digest;
    private final Map<String, DigestSettings> readers;
    private final String desk;
    private final Duties duties;
    private final Municipalities municipalities;
    private final Clock clock;
    private final Map<MunicipalityId, Long> followed = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2,
            Thread.ofPlatform()
                    .name("insight-", 0)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .factory());
    private volatile boolean running;

    /// What is kept, and the shared ways to it.
    record Kept(Folding folding, Editions editions, Asked asked, Clusters clusters, Duties duties) {}

    InsightWork(
            Kept kept,
            List<Editions.Follower> followers,
            Clustering clustering,
            Report report,
            Optional<Digest> digest,
            Map<String, DigestSettings> readers,
            String desk,
            Municipalities municipalities,
            Clock clock) {
        folding = kept.folding();
        editions = kept.editions();
        asked = kept.asked();
        clusters = kept.clusters();
        duties = kept.duties();
        this.followers = List.copyOf(followers);
        this.clustering = clustering;
        this.report = report;
        this.digest = digest;
        this.readers = Map.copyOf(readers);
        this.desk = desk;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        every(FOLDING, this::fold);
        every(FOLLOWING, this::follow);
        every(HOUSEWORK, this::housework);
    }

    private void every(Duration pause, Runnable work) {
        timer.scheduleWithFixedDelay(() -> attempted(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempted(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable _) {
            // The next round tries again, and health says that the store is away.
        } catch (RuntimeException bug) {
            log.error("the report isn't kept up to date", bug);
        }
    }

    private void fold() {
        while (running && folding.isBehind() && duties.take("folding", clock.instant(), FOLDING.multipliedBy(5))) {
            try {
                folding.fold();
            } finally {
                duties.free("folding");
            }
        }
    }

    private void follow() {
        for (Municipality town : municipalities.all()) {
            Edition edition = editions.of(town.id());
            if (edition.number() != followed.getOrDefault(town.id(), 0L)) {
                followers.forEach(follower -> follower.published(edition));
                followed.put(town.id(), edition.number());
                log.info("edition {} of {} is live", edition.number(), town.id());
            }
        }
    }

    private void housework() {
        for (Municipality town : municipalities.all()) {
            attempted(() -> {
                if (duties.take("clusters/" + town.id(), clock.instant(), CLUSTERING)) {
                    putTogether(town.id());
                }
            });
            attempted(() -> {
                if (duties.take("effects/" + town.id(), clock.instant(), EFFECTS)) {
                    report.followUp(town.id());
                }
            });
            attempted(() -> digest.ifPresent(letters -> letters.sendIfDue(
                    town,
                    Optional.ofNullable(readers.get(town.id().value()))
                            .map(DigestSettings::digest)
                            .orElseGet(List::of),
                    desk)));
        }
    }

    /// Again only where there is something new, or the week has moved on.
    private void putTogether(MunicipalityId town) {
        List<AskedQuestion> questions = unanswered(town);
        Optional<Instant> last = clusters.of(town).map(Clusters.Kept::at);
        boolean news = !questions.isEmpty()
                && last.filter(at -> at.isAfter(clock.instant().minus(EFFECTS))
                                && !questions.getFirst().at().isAfter(at.minus(CLUSTERING)))
                        .isEmpty();
        if (news) {
            clusters.keep(town, clustering.of(questions, clock.instant()));
        }
    }

    private List<AskedQuestion> unanswered(MunicipalityId town) {
        Instant since = clock.instant().minus(BACK);
        List<AskedQuestion> all = new ArrayList<>();
        for (Asked.View view : List.of(
                Asked.View.decided(Decision.UNKNOWN),
                Asked.View.decided(Decision.UNSURE),
                Asked.View.decided(Decision.OUT_OF_SCOPE),
                Asked.View.useless())) {
            all.addAll(asked.latest(town, view, since, MOST));
        }
        return all.stream()
                .sorted(Comparator.comparing(AskedQuestion::at).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
