package be.wijzer.core.magda.http;

import be.wijzer.core.magda.MagdaException;
import java.util.List;
import java.util.Optional;

/// What came of asking.
public sealed interface MagdaAnswer {
    /// An answer that can be read: contents, exceptions, or both.
    record Given(Optional<Branch> contents, List<MagdaException> exceptions) implements MagdaAnswer {
        public Given {
            exceptions = List.copyOf(exceptions);
        }
    }

    /// Nothing came that can be read.
    ///
    /// @param reason for the log; holds nothing of the question or the answer
    record Silence(String reason) implements MagdaAnswer {}
}
