package be.wijzer.intents.status;

import be.wijzer.core.dossiers.Dossier;
import be.wijzer.core.dossiers.Dossiers;
import be.wijzer.core.dossiers.Dossiers.Found;
import be.wijzer.core.dossiers.ToldDossiers;
import be.wijzer.core.identity.AtSignIn;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.skill.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Offers what changed in a resident's dossiers since they were last told. Those who never asked are left in peace.
final class DossierNews implements AtSignIn {
    private final Dossiers dossiers;
    private final ToldDossiers told;
    private final Phrases phrases = Phrases.of("status");

    DossierNews(Dossiers dossiers, ToldDossiers told) {
        this.dossiers = dossiers;
        this.told = told;
    }

    @Override
    public Optional<Reply> news(Turn turn, Resident resident) {
        Map<String, String> before = told.before(turn.municipality().id(), resident.key(), turn.effectKey("status"));
        if (before.isEmpty() || resident.nationalNumber().isEmpty()) {
            return Optional.empty();
        }
        long changed =
                switch (dossiers.of(
                        turn.municipality().id(), resident.nationalNumber().get())) {
                    case Found.Answered(List<Dossier> found, List<String> _) ->
                        found.stream()
                                .filter(dossier -> !dossier.isWithheld())
                                .filter(dossier -> !dossier.version()
                                        .equals(before.get(dossier.id().key())))
                                .count();
                    case Found.Unavailable() -> 0;
                };
        return changed == 0 ? Optional.empty() : Optional.of(offer(turn, changed));
    }

    private Reply offer(Turn turn, long changed) {
        String text = changed == 1
                ? phrases.say(turn.language(), "news-one")
                : phrases.say(turn.language(), "news", Map.of("count", Long.toString(changed)));
        return new Reply.Choices(
                text,
                List.of(new Choice(
                        DossierStatusSkill.NAME + ":" + DossierStatusSkill.ALL,
                        phrases.say(turn.language(), "news-tell"))));
    }
}
