package be.wijzer.intents.recognition;

import be.wijzer.core.understanding.Intent;
import java.util.List;

/// What a model makes of a sentence: the decision first, then every other candidate by confidence.
record Judgement(List<Intent> ranking) {
    Intent intent() {
        return ranking.getFirst();
    }
}
