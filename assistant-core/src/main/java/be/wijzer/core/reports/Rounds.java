package be.wijzer.core.reports;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.ReportSystem.Answer;
import be.wijzer.core.reports.ReportSystem.Handed;
import be.wijzer.core.reports.ReportSystem.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goes by what is unfinished, again and again: passes reports on to the town's own system, and asks it how far they
/// are. Any number of nodes may do so at the same time.
public final class Rounds {
    /// After so long nobody is passing a report on any more.
    private static final Duration LOST = Duration.ofMinutes(2);
    private static final int AT_ONCE = 50;

    private final Reporting reporting;
    private final Reports reports;
    private final Map<MunicipalityId, ReportSystem> systems;
    private final Clock clock;

    public Rounds(Reporting reporting, Reports reports, Map<MunicipalityId, ReportSystem> systems, Clock clock) {
        this.reporting = reporting;
        this.reports = reports;
        this.systems = Map.copyOf(systems);
        this.clock = clock;
    }

    public void go() {
        systems.forEach((town, system) -> {
            List<Report> unfinished = reports.unfinished(town);
            unfinished.forEach(report -> passOn(report, system));
            ask(town, unfinished, system);
        });
    }

    private void passOn(Report report, ReportSystem system) {
        Instant now = clock.instant();
        switch (report.passage()) {
            case Passage.Waiting(Instant notBefore) when !now.isBefore(notBefore) -> hand(report, system);
            case Passage.OnItsWay(Instant since) when now.isAfter(since.plus(LOST)) -> lookUp(report, system);
            case Passage.Accepted(String token) -> arrived(report, system.redeem(token));
            case Passage.Waiting _, Passage.OnItsWay _, Passage.Here _, Passage.There _, Passage.Refused _ -> {}
        }
    }

    private void hand(Report report, ReportSystem system) {
        Report leaving = report.with(new Passage.OnItsWay(clock.instant()));
        if (reports.replace(leaving)) {
            arrived(report, system.hand(report));
        }
    }

    /// The node that passed it on has died, or got no answer: it is handed over again only where it didn't arrive.
    private void lookUp(Report report, ReportSystem system) {
        if (system.lookUp(report) instanceof Answer.Known(List<Seen> found)) {
            Passage next = found.isEmpty()
                    ? new Passage.Waiting(clock.instant())
                    : new Passage.There(found.getFirst().id());
            move(report, next);
        }
    }

    private void arrived(Report report, Handed handed) {
        switch (handed) {
            case Handed.Taken(String id) -> move(report, new Passage.There(id));
            case Handed.Promised(String token) -> move(report, new Passage.Accepted(token));
            case Handed.Refused(String reason) -> move(report, new Passage.Refused(reason));
            case Handed.NoAnswer() -> {}
        }
    }

    private void move(Report report, Passage to) {
        reporting.change(report.municipality(), report.reference(), now -> now.with(to));
    }

    private void ask(MunicipalityId town, List<Report> unfinished, ReportSystem system) {
        List<Report> there = unfinished.stream()
                .filter(report -> report.passage().externalId().isPresent() && report.isOpen())
                .toList();
        for (int i = 0; i < there.size(); i += AT_ONCE) {
            List<Report> part = there.subList(i, Math.min(there.size(), i + AT_ONCE));
            List<String> ids = part.stream()
                    .flatMap(report -> report.passage().externalId().stream())
                    .toList();
            if (system.ask(ids) instanceof Answer.Known(List<Seen> seen)) {
                part.forEach(report -> seen.stream()
                        .filter(one -> report.passage().externalId().equals(Optional.of(one.id())))
                        .findFirst()
                        .ifPresent(one -> follow(town, report, one)));
            }
        }
    }

    private void follow(MunicipalityId town, Report report, Seen seen) {
        Status status = seen.status().orElseGet(() -> fitting(report.status(), seen.isOpen()));
        boolean isNew = status != report.status()
                || seen.note().isPresent() && !seen.note().equals(report.lastNote());
        if (isNew) {
            reporting.change(
                    town,
                    report.reference(),
                    now -> now.status() == status && seen.note().equals(now.lastNote())
                            ? now
                            : now.with(new Change(
                                    clock.instant(), Change.Kind.STATUS, status, Optional.empty(), seen.note())));
        }
    }

    /// Where the word isn't known, only open or closed is sure.
    private static Status fitting(Status known, boolean isOpen) {
        if (known.isOpen() == isOpen) {
            return known;
        }
        return isOpen ? Status.RECEIVED : Status.DONE;
    }
}
