package be.wijzer.channels.meta;

import java.util.Optional;

/// A refusal in the words of the Graph API, without its texts: those change, and can name people.
///
/// @param subcode 0 where there is none
/// @param isTransient whether Meta itself says that a later try can work
public record GraphError(int code, int subcode, boolean isTransient) {
    static Optional<GraphError> in(Node body) {
        Node error = body.at("error");
        return error.whole("code")
                .map(code -> new GraphError(
                        code.intValue(),
                        error.whole("error_subcode").orElse(0L).intValue(),
                        error.isTrue("is_transient")));
    }

    /// The code as figures show it.
    public String name() {
        return subcode == 0 ? Integer.toString(code) : code + "/" + subcode;
    }
}
