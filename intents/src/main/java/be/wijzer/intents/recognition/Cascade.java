package be.wijzer.intents.recognition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Two models of one town: the linear one answers alone where it is sure; where it isn't, and once the other is
/// trained, the one with sentence vectors does.
///
/// Residents often say the same few words: the latest judgements are remembered, but not those without a vector that
/// could have had one.
final class Cascade {
    static final double SURE = 0.95;
    private static final int REMEMBERED = 5_000;

    private final IntentModel linear;
    private final AtomicReference<Optional<IntentModel>> joined;
    private final Cache<String, Judgement> linearly = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .build();
    private final Cache<String, Judgement> deeply = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .build();

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
        joined.set(Optional.of(model.sharing(linear)));
    }

    boolean isDeep() {
        return joined.get().isPresent();
    }

    Judgement judge(String text, BoundedEmbedder embedder) {
        Judgement known = deeply.getIfPresent(text);
        if (known != null) {
            return known;
        }
        Judgement first = linearly.get(text, said -> linear.judge(said, null));
        Optional<IntentModel> second = joined.get();
        if (second.isEmpty() || first.intent().confidence() >= SURE) {
            return first;
        }
        return embedder.question(text)
                .map(meaning -> second.get().judge(text, meaning))
                .map(judgement -> {
                    deeply.put(text, judgement);
                    return judgement;
                })
                .orElse(first);
    }
}
