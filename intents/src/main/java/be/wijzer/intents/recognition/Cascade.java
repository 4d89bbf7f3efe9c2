package be.wijzer.intents.recognition;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Two models of one town: the linear one answers alone where it is sure; where it isn't, and once the other is
/// trained, the one with sentence vectors does.
final class Cascade {
    static final double SURE = 0.95;

    private final IntentModel linear;
    private final AtomicReference<Optional<IntentModel>> joined;

    Cascade(IntentModel linear) {
        this(linear, new AtomicReference<>(Optional.empty()));
    }

    private Cascade(IntentModel linear, AtomicReference<Optional<IntentModel>> joined) {
        this.linear = linear;
        this.joined = joined;
    }

    /// Another linear model before the same one with sentence vectors, also where that is still being trained.
    Cascade after(IntentModel other) {
        return new Cascade(other, joined);
    }

    IntentModel linear() {
        return linear;
    }

    /// From now on the model is asked where the linear one doubts.
    void deepen(IntentModel model) {
        joined.set(Optional.of(model));
    }

    boolean isDeep() {
        return joined.get().isPresent();
    }

    Judgement judge(String text, BoundedEmbedder embedder) {
        Judgement first = linear.judge(text, null);
        Optional<IntentModel> second = joined.get();
        if (second.isEmpty() || first.intent().confidence() >= SURE) {
            return first;
        }
        return embedder.question(text)
                .map(meaning -> second.get().judge(text, meaning))
                .orElse(first);
    }
}
