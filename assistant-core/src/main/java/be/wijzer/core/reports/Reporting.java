package be.wijzer.core.reports;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.reports.ReportSystem.Seen;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What is done with reports: filing, following, handling. Whoever follows one is told by `Tidings`, afterwards.
public final class Reporting {
    private static final int ATTEMPTS = 20;
    private static final int RACES = 20;
    private static final int MOST_NEARBY = 3;

    private final Reports reports;
    private final Map<MunicipalityId, ReportSystem> systems;
    private final Clock clock;

    /// @param systems of the towns that have one of their own
    public Reporting(Reports reports, Map<MunicipalityId, ReportSystem> systems, Clock clock) {
        this.reports = reports;
        this.systems = Map.copyOf(systems);
        this.clock = clock;
    }

    /// Takes in a report and gives it its number, once for each key. The town's own system gets it soon after.
    public Report file(NewReport filed) {
        Instant now = clock.instant();
        Passage passage = systems.containsKey(filed.municipality()) ? new Passage.Waiting(now) : new Passage.Here();
        Change filing = new Change(now, Change.Kind.FILED, Status.RECEIVED, Optional.empty(), Optional.empty());
        return keep(filed, List.of(filing), passage);
    }

    /// @param history that nobody needs to be told
    private Report keep(NewReport filed, List<Change> history, Passage passage) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String reference = Reference.of(filed.key(), attempt);
            Optional<Report> there = reports.find(filed.municipality(), reference);
            if (there.isPresent() && there.get().key().equals(filed.key())) {
                return there.get();
            }
            Report report = new Report(
                    reference,
                    filed.key(),
                    filed.municipality(),
                    filed.category(),
                    filed.description(),
                    filed.where(),
                    filed.since(),
                    filed.photos(),
                    filed.contact(),
                    filed.channel(),
                    filed.follower().stream().toList(),
                    history,
                    history.size(),
                    Optional.empty(),
                    Optional.empty(),
                    passage,
                    1);
            if (there.isEmpty() && reports.add(report)) {
                return report;
            }
        }
        throw new IllegalStateException("no number left for a report");
    }

    public Optional<Report> find(MunicipalityId municipality, String reference) {
        return reports.find(municipality, reference);
    }

    /// Open reports of the same kind at about the same place, newest first, at most three.
    public List<Report> nearby(MunicipalityId municipality, String category, Where where) {
        return reports.open(municipality, category).stream()
                .filter(report -> report.where().isNear(where))
                .limit(MOST_NEARBY)
                .toList();
    }

    /// The same, with those that only the town's own system has. Asks that system once.
    public List<Earlier> reportedBefore(MunicipalityId municipality, String category, Where where) {
        List<Report> ours = reports.open(municipality, category);
        return Stream.concat(
                        ours.stream()
                                .filter(report -> report.where().isNear(where))
                                .map(Earlier::of),
                        openThere(municipality, category).stream()
                                .filter(seen -> seen.isOpen() && seen.where().isNear(where))
                                .filter(seen -> !isOurs(municipality, seen, ours))
                                .map(seen -> earlier(category, seen)))
                .sorted(Comparator.comparing(Earlier::filed).reversed())
                .limit(MOST_NEARBY)
                .toList();
    }

    private List<Seen> openThere(MunicipalityId municipality, String category) {
        return Optional.ofNullable(systems.get(municipality))
                .map(system -> system.open(category))
                .map(answer -> answer instanceof ReportSystem.Answer.Known(List<Seen> seen) ? seen : List.<Seen>of())
                .orElse(List.of());
    }

    private boolean isOurs(MunicipalityId municipality, Seen seen, List<Report> open) {
        return open.stream().anyMatch(report -> report.passage().externalId().equals(Optional.of(seen.id())))
                || seen.ours()
                        .flatMap(reference -> reports.find(municipality, reference))
                        .isPresent();
    }

    private Earlier earlier(String category, Seen seen) {
        return new Earlier(
                seen.id(),
                false,
                category,
                seen.where().named(),
                seen.filed().orElseGet(clock::instant),
                seen.status().orElse(Status.RECEIVED),
                seen.note());
    }

    /// The reports somebody follows, newest first.
    public List<Report> followedBy(MunicipalityId municipality, Follower follower) {
        return reports.followedBy(municipality, follower.identities());
    }

    /// Somebody follows a report from now on. Empty where it isn't there.
    public Optional<Report> follow(MunicipalityId municipality, String reference, Follower follower) {
        return change(municipality, reference, report -> report.followedBy(List.of(follower)));
    }

    /// Somebody follows what was reported before. What only the town's own system has gets a number here, and is asked
    /// about like our own; what others wrote there stays there.
    public Optional<Report> follow(MunicipalityId municipality, Earlier earlier, Follower follower) {
        if (earlier.isOurs()) {
            return follow(municipality, earlier.number(), follower);
        }
        Change filing =
                new Change(earlier.filed(), Change.Kind.FILED, Status.RECEIVED, Optional.empty(), Optional.empty());
        Change now = change(Change.Kind.STATUS, earlier.status(), Optional.empty(), earlier.note());
        NewReport there = new NewReport(
                "there/" + municipality + "/" + earlier.number(),
                municipality,
                earlier.category(),
                "",
                earlier.where(),
                Optional.empty(),
                List.of(),
                Contact.none(),
                "town",
                Optional.of(follower));
        Report kept = keep(there, List.of(filing, now), new Passage.There(earlier.number()));
        return change(
                municipality,
                kept.reference(),
                report -> report.isOpen()
                        ? report.followedBy(List.of(follower))
                        : report.with(now).followedBy(List.of(follower)));
    }

    /// The town says how far it is. What it said already changes nothing.
    public Optional<Report> handle(
            MunicipalityId municipality, String reference, Status status, String account, Optional<String> note) {
        return change(
                municipality,
                reference,
                report -> report.status() == status && (note.isEmpty() || note.equals(report.lastNote()))
                        ? report
                        : report.with(change(Change.Kind.STATUS, status, Optional.of(account), note)));
    }

    /// A resident adds something.
    public Optional<Report> react(MunicipalityId municipality, String reference, String words) {
        return change(
                municipality,
                reference,
                report -> report.with(
                        change(Change.Kind.REACTION, report.status(), Optional.empty(), Optional.of(words))));
    }

    /// A resident says that it isn't solved.
    public Optional<Report> reopen(MunicipalityId municipality, String reference, Optional<String> words) {
        return change(
                municipality,
                reference,
                report -> report.status().isOpen()
                        ? report
                        : report.with(change(Change.Kind.REOPENED, Status.RECEIVED, Optional.empty(), words)));
    }

    public Optional<Report> assign(MunicipalityId municipality, String reference, Optional<String> account) {
        return change(municipality, reference, report -> report.assignedTo(account));
    }

    /// A report turns out to be the same as another: whoever follows it follows that one too. Empty where either isn't
    /// there, where they are one, or where the other is merged itself.
    public Optional<Report> merge(MunicipalityId municipality, String reference, String into, String account) {
        Optional<Report> merged = reports.find(municipality, reference);
        boolean fits = !reference.equals(into)
                && merged.isPresent()
                && reports.find(municipality, into)
                        .filter(other -> other.mergedInto().isEmpty())
                        .isPresent();
        if (!fits) {
            return Optional.empty();
        }
        change(municipality, into, other -> other.followedBy(merged.get().followers()));
        return change(
                municipality,
                reference,
                report -> report.mergedInto().isPresent()
                        ? report
                        : report.mergedInto(
                                into,
                                change(Change.Kind.MERGED, report.status(), Optional.of(account), Optional.of(into))));
    }

    /// Whether the town handles its reports in a system of its own.
    public boolean isElsewhere(MunicipalityId municipality) {
        return systems.containsKey(municipality);
    }

    private Change change(Change.Kind kind, Status status, Optional<String> account, Optional<String> note) {
        return new Change(clock.instant(), kind, status, account, note);
    }

    /// Changes a report once, on top of whatever came in between.
    Optional<Report> change(MunicipalityId municipality, String reference, UnaryOperator<Report> change) {
        for (int race = 0; race < RACES; race++) {
            Optional<Report> found = reports.find(municipality, reference);
            if (found.isEmpty()) {
                return found;
            }
            Report changed = change.apply(found.get());
            if (changed.equals(found.get()) || reports.replace(changed)) {
                return Optional.of(changed);
            }
        }
        throw new IllegalStateException("too many changes of one report at once");
    }
}
