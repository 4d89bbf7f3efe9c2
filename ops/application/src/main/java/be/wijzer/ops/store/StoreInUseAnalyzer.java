package be.wijzer.ops.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says at start in two sentences, instead of a stack trace, that another node has the store.
final class StoreInUseAnalyzer extends AbstractFailureAnalyzer<StoreInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreInUse cause) {
        return new FailureAnalysis(cause.fact(), cause.advice(), cause);
    }
}
