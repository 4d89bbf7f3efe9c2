package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may come in, and through which version of the Graph API.
final class GraphAccess {
    private static final Pattern VERSION = Pattern.compile("v([0-9]{1,3})\\.0");
    /// v21.0 stays until 21 January 2027, v26.0 is of 29 July 2026.
    private static final int OLDEST = 21;

    private static final int NEWEST = 26;

    private GraphAccess() {}

    static Optional<Town> town(@Nullable String authorization, @Nullable String queryToken) {
        return token(authorization, queryToken).flatMap(Towns::withToken);
    }

    static Optional<GraphError> refusal(String version, @Nullable String authorization, @Nullable String queryToken) {
        Matcher number = VERSION.matcher(version);
        if (!number.matches()
                || Integer.parseInt(number.group(1)) < OLDEST
                || Integer.parseInt(number.group(1)) > NEWEST) {
            return Optional.of(new GraphError(
                    400, 2500, null, "Unknown path components: /" + version + " (no such version, or expired)", null));
        }
        Optional<String> token = token(authorization, queryToken);
        if (token.isEmpty()) {
            return Optional.of(
                    new GraphError(401, 104, null, "An access token is required to request this resource.", null));
        }
        if (token.flatMap(Towns::withToken).isEmpty()) {
            return Optional.of(
                    new GraphError(401, 190, null, "Invalid OAuth access token - Cannot parse access token", null));
        }
        return Optional.empty();
    }

    static GraphError unknownNode(String id) {
        return new GraphError(
                        400,
                        100,
                        null,
                        "Unsupported request. Object with ID '" + id
                                + "' does not exist, cannot be loaded due to missing permissions, or does not support"
                                + " this operation.",
                        null)
                .withSubcode(33);
    }

    private static Optional<String> token(@Nullable String authorization, @Nullable String queryToken) {
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(authorization.substring(7).trim());
        }
        return Optional.ofNullable(queryToken);
    }
}
