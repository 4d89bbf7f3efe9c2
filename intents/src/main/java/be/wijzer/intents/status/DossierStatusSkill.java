package be.wijzer.intents.status;

import be.wijzer.core.conversation.Frame;
import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.Dossiers.Found;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells a resident who is signed in how their dossiers stand.
final class DossierStatusSkill implements Skill {
    static final String NAME = "dossier_status";
    static final String ALL = "all";
    private static final String ABOUT = "about";
    private static final String WHICH = "which";
    private static final int LONGEST_WORDS = 200;
    private static final int MOST = 9;
    private static final URI OWN_PAGES = URI.create("https://www.burgerprofiel.be");

    private final SignIn signIn;
    private final Dossiers dossiers;
    private final ToldDossiers told;
    private final Map<MunicipalityId, AssuranceLevel> levels;
    private final Phrases phrases = Phrases.of("status");
    private final Wording wording = new Wording(phrases);

    DossierStatusSkill(
            SignIn signIn, Dossiers dossiers, ToldDossiers told, Map<MunicipalityId, AssuranceLevel> levels) {
        this.signIn = signIn;
        this.dossiers = dossiers;
        this.told = told;
        this.levels = Map.copyOf(levels);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> intents() {
        return Set.of("dossier_status");
    }

    @Override
    public Outcome begin(Turn turn) {
        String words = turn.words();
        return go(turn, Map.of(ABOUT, words.substring(0, Math.min(words.length(), LONGEST_WORDS))));
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return payload.matches("[0-9a-f]{12}") || payload.equals(ALL)
                ? go(turn, Map.of(WHICH, payload))
                : new Outcome.NotMine();
    }

    @Override
    public Outcome resumed(Turn turn, Frame frame) {
        return signedIn(turn).map(resident -> tell(turn, frame, resident)).orElseGet(() -> say(turn, "not-signed-in"));
    }

    /// Those who never asked are left in peace.
    @Override
    public Optional<Reply> atSignIn(Turn turn) {
        return signedIn(turn)
                .filter(resident -> resident.nationalNumber().isPresent())
                .map(resident -> changed(turn, resident))
                .filter(changed -> changed > 0)
                .<Reply>map(changed -> new Reply.Choices(
                        changed == 1
                                ? phrases.say(turn.language(), "news-one")
                                : phrases.say(turn.language(), "news", Map.of("count", Long.toString(changed))),
                        List.of(new Choice(NAME + ":" + ALL, phrases.say(turn.language(), "news-tell")))));
    }

    /// How many dossiers changed since they were last told.
    private long changed(Turn turn, Resident resident) {
        Map<String, String> before = told.before(turn.municipality().id(), resident.key(), turn.effectKey("status"));
        if (before.isEmpty()) {
            return 0;
        }
        return switch (dossiers.of(
                turn.municipality().id(), resident.nationalNumber().orElseThrow())) {
            case Found.Answered(List<Dossier> found, List<String> _) ->
                found.stream()
                        .filter(dossier -> !dossier.isWithheld())
                        .filter(dossier -> isNews(dossier, before))
                        .count();
            case Found.Unavailable() -> 0;
        };
    }

    private Optional<Resident> signedIn(Turn turn) {
        return signIn.resident(turn.conversation())
                .filter(resident -> resident.level().meets(level(turn)));
    }

    private Outcome go(Turn turn, Map<String, Object> state) {
        Frame frame = new Frame(NAME, state);
        return signedIn(turn)
                .map(resident -> tell(turn, frame, resident))
                .orElseGet(() -> new Outcome.SignInNeeded(frame, level(turn), phrases.say(turn.language(), "purpose")));
    }

    private AssuranceLevel level(Turn turn) {
        return levels.getOrDefault(turn.municipality().id(), AssuranceLevel.SUBSTANTIAL);
    }

    private Outcome tell(Turn turn, Frame frame, Resident resident) {
        Optional<NationalNumber> person = resident.nationalNumber();
        if (person.isEmpty()) {
            turn.count("status_not_told", Map.of("reason", "no_national_number"));
            return say(turn, "no-number");
        }
        return switch (dossiers.of(turn.municipality().id(), person.get())) {
            case Found.Unavailable() -> {
                turn.count("status_not_told", Map.of("reason", "unavailable"));
                yield new Outcome.Done(new Reply.Link(
                        phrases.say(turn.language(), "unavailable"),
                        phrases.say(turn.language(), "own-pages"),
                        OWN_PAGES));
            }
            case Found.Answered(List<Dossier> found, List<String> silent) ->
                new Outcome.Done(told(turn, frame, resident, found, silent));
        };
    }

    private List<Reply> told(Turn turn, Frame frame, Resident resident, List<Dossier> found, List<String> silent) {
        String key = turn.effectKey("status");
        Map<String, String> before = told.before(turn.municipality().id(), resident.key(), key);
        List<Dossier> open = found.stream()
                .filter(dossier -> !dossier.isWithheld())
                .sorted(Comparator.comparing((Dossier dossier) -> !dossier.needsAction())
                        .thenComparing(dossier -> !isNews(dossier, before))
                        .thenComparing(
                                dossier -> dossier.since().orElse(java.time.Instant.MIN), Comparator.reverseOrder()))
                .toList();
        List<Dossier> asked = asked(frame, open);
        List<Dossier> telling = asked.stream().limit(MOST).toList();
        List<Reply> replies = new ArrayList<>();
        if (telling.size() == 1) {
            replies.add(wording.one(turn, telling.getFirst(), isNews(telling.getFirst(), before)));
        } else if (telling.size() > 1) {
            replies.add(wording.list(
                    turn,
                    telling,
                    asked.size() - telling.size(),
                    telling.stream().filter(dossier -> isNews(dossier, before)).toList()));
        } else if (silent.isEmpty()) {
            replies.add(new Reply.Text(phrases.say(turn.language(), found.isEmpty() ? "none" : "none-to-show")));
        }
        told.tell(turn.municipality().id(), resident.key(), key, versions(telling), turn.now());
        telling.forEach(dossier -> count(turn, dossier, before));
        silent.forEach(source -> turn.count("status_source_silent", Map.of("source", source)));
        wording.silent(turn, silent, found.isEmpty()).ifPresent(replies::add);
        if (found.stream().anyMatch(Dossier::isWithheld)) {
            replies.add(new Reply.Link(
                    phrases.say(turn.language(), "withheld"), phrases.say(turn.language(), "own-pages"), OWN_PAGES));
        }
        further(turn, open, telling).ifPresent(replies::add);
        return replies;
    }

    /// The one that was chosen, or that the resident's words name; else all.
    private static List<Dossier> asked(Frame frame, List<Dossier> open) {
        String which = frame.get(WHICH);
        List<Dossier> chosen = open.stream()
                .filter(dossier -> dossier.id().key().equals(which))
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<Dossier> named = open.stream()
                .filter(dossier -> Naming.names(frame.get(ABOUT), dossier.name()))
                .toList();
        return named.size() == 1 ? named : open;
    }

    private Optional<Reply> further(Turn turn, List<Dossier> open, List<Dossier> telling) {
        if (telling.size() > 1) {
            List<Choice> choices = telling.stream()
                    .map(dossier -> new Choice(NAME + ":" + dossier.id().key(), wording.title(turn, dossier)))
                    .toList();
            return Optional.of(new Reply.Choices(phrases.say(turn.language(), "which"), choices));
        }
        if (telling.size() == 1 && open.size() > 1) {
            String others = open.size() == 2
                    ? phrases.say(turn.language(), "other-one")
                    : phrases.say(turn.language(), "others", Map.of("count", Integer.toString(open.size() - 1)));
            return Optional.of(new Reply.Choices(
                    others, List.of(new Choice(NAME + ":" + ALL, phrases.say(turn.language(), "all-of-them")))));
        }
        return Optional.empty();
    }

    private static Map<String, String> versions(List<Dossier> telling) {
        Map<String, String> versions = new HashMap<>();
        telling.forEach(dossier -> versions.put(dossier.id().key(), dossier.version()));
        return versions;
    }

    private static void count(Turn turn, Dossier dossier, Map<String, String> before) {
        turn.count(
                "status_told",
                Map.of(
                        "source", dossier.id().source(),
                        "code", dossier.status().map(status -> status.codeKey()).orElse(""),
                        "action", Boolean.toString(dossier.needsAction()),
                        "news", Boolean.toString(isNews(dossier, before))));
    }

    private static boolean isNews(Dossier dossier, Map<String, String> before) {
        return !before.isEmpty()
                && !dossier.version().equals(before.get(dossier.id().key()));
    }

    private Outcome say(Turn turn, String key) {
        return new Outcome.Done(new Reply.Text(phrases.say(turn.language(), key)));
    }
}
