package be.wijzer.core.insight;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.CatalogueTrial;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.insight.Rerun.Change;
import be.wijzer.core.insight.Rerun.Outcome;
import be.wijzer.core.insight.Rerun.State;
import be.wijzer.core.insight.Rerun.Verdict;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the questions of the last weeks to a changed catalogue and to the one in force, and tells where the answers
/// differ. Better is a surer answer, worse a less sure one; another answer that is as sure is for people to judge.
public final class Rerunning {
    private static final Logger log = LoggerFactory.getLogger(Rerunning.class);
    private static final Duration BACK = Duration.ofDays(60);
    private static final int MOST = 2000;
    private static final int DISTINCT = 600;

    private final CatalogueTrial trial;
    private final Asked asked;
    private final Reruns reruns;
    private final Clock clock;

    public Rerunning(CatalogueTrial trial, Asked asked, Reruns reruns, Clock clock) {
        this.trial = trial;
        this.asked = asked;
        this.reruns = reruns;
        this.clock = clock;
    }

    /// Starts in the background; the page of the rerun tells when it is done.
    public Rerun start(MunicipalityId town, String text, List<AddedExample> examples, String account) {
        Rerun begun = new Rerun(
                UUID.randomUUID().toString(), town, clock.instant(), account, State.RUNNING, text, "", 0, List.of());
        reruns.save(begun);
        Thread.ofVirtual().name("rerun").start(() -> {
            try {
                reruns.save(run(begun, examples));
            } catch (RuntimeException failed) {
                log.error("the questions of {} can't be put to another catalogue", town, failed);
            }
        });
        return begun;
    }

    Rerun run(Rerun begun, List<AddedExample> examples) {
        MunicipalityId town = begun.municipality();
        return switch (trial.read(town, begun.text(), examples)) {
            case CatalogueTrial.Reading.Unreadable(String reason) ->
                finished(begun, State.UNREADABLE, reason, 0, List.of());
            case CatalogueTrial.Reading.Readable(var _, ProductSearch now, ProductSearch then) -> {
                Map<String, List<AskedQuestion>> distinct = distinct(town);
                List<Change> changes = new ArrayList<>();
                distinct.values()
                        .forEach(times -> change(town, times, now, then).ifPresent(changes::add));
                changes.sort(Comparator.comparingInt(Change::times).reversed());
                yield finished(begun, State.DONE, "", distinct.size(), changes);
            }
        };
    }

    private Map<String, List<AskedQuestion>> distinct(MunicipalityId town) {
        Map<String, List<AskedQuestion>> distinct = new LinkedHashMap<>();
        for (AskedQuestion question :
                asked.latest(town, Asked.View.all(), clock.instant().minus(BACK), MOST)) {
            String plain = String.join(" ", WordVectors.words(question.text()));
            if (distinct.containsKey(plain) || distinct.size() < DISTINCT) {
                distinct.computeIfAbsent(plain, _ -> new ArrayList<>()).add(question);
            }
        }
        return distinct;
    }

    private static Optional<Change> change(
            MunicipalityId town, List<AskedQuestion> times, ProductSearch now, ProductSearch then) {
        AskedQuestion question = times.getFirst();
        Language language = Language.of(question.language()).orElse(Language.NL);
        Findings found = now.search(town, question.text(), language, Optional.empty());
        Findings other = then.search(town, question.text(), language, Optional.empty());
        Outcome before = outcome(found);
        Outcome after = outcome(other);
        int sooner = found.decision().compareTo(other.decision());
        if (sooner == 0 && (before.equals(after) || found.decision() == Findings.Decision.UNKNOWN)) {
            return Optional.empty();
        }
        Verdict verdict = sooner > 0 ? Verdict.BETTER : sooner < 0 ? Verdict.WORSE : Verdict.OTHER;
        return Optional.of(new Change(verdict, question.text(), times.size(), before, after));
    }

    private static Outcome outcome(Findings found) {
        String decision = found.decision().name().toLowerCase(java.util.Locale.ROOT);
        return found.results().stream()
                .findFirst()
                .map(best -> new Outcome(decision, best.product().id(), best.answer()))
                .orElseGet(() -> new Outcome(decision, "none", ""));
    }

    private static Rerun finished(Rerun begun, State state, String message, int questions, List<Change> changes) {
        return new Rerun(
                begun.id(),
                begun.municipality(),
                begun.at(),
                begun.account(),
                state,
                begun.text(),
                message,
                questions,
                changes);
    }
}
