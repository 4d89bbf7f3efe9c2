package be.wijzer.core.skill.repair;

import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Choosing;
import be.wijzer.core.skill.Outcome;
import be.wijzer.core.skill.Skill;
import be.wijzer.core.skill.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Another language, asked for by name or by a button; without a name, the ones on offer.
public final class LanguageChange implements Repair, Skill {
    private static final Map<Language, String> NAMES = Map.of(
            Language.NL, "nederlands|vlaams|dutch|neerlandais|niederlandisch|flemish|flamand",
            Language.FR, "frans|french|francais|franzosisch",
            Language.EN, "engels|english|anglais|englisch",
            Language.DE, "duits|german|allemand|deutsch");

    private final Phrases phrases;

    public LanguageChange(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Outcome repair(Scene scene) {
        return scene.commands("change_language") ? begin(scene.turn()) : new Outcome.NotMine();
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Set<String> intents() {
        return Set.of();
    }

    @Override
    public Outcome begin(Turn turn) {
        String words = Choosing.plain(turn.words());
        Optional<Language> named = Arrays.stream(Language.values())
                .filter(language -> language != turn.language())
                .filter(language -> words.matches(".*\\b(" + NAMES.get(language) + ")\\b.*"))
                .findFirst();
        return named.map(language -> speak(turn, language)).orElseGet(() -> offer(turn));
    }

    @Override
    public Outcome chosen(Turn turn, String payload) {
        return Language.of(payload).map(language -> speak(turn, language)).orElseGet(Outcome.NotMine::new);
    }

    private Outcome speak(Turn turn, Language language) {
        if (!turn.municipality().languages().contains(language)) {
            return offer(turn);
        }
        turn.draft().speak(language);
        turn.count("language_changed", Map.of("language", language.code()));
        return new Outcome.Done(new Reply.Text(phrases.say(language, "language-changed")));
    }

    private Outcome offer(Turn turn) {
        List<Choice> languages = turn.municipality().languages().stream()
                .map(language -> new Choice("language:" + language.code(), phrases.say(language, "language-name")))
                .toList();
        return new Outcome.Done(new Reply.Choices(phrases.say(turn.language(), "which-language"), languages));
    }
}
