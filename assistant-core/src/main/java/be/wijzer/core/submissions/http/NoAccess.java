package be.wijzer.core.submissions.http;

import java.io.IOException;

/// The town is given no access.
final class NoAccess extends IOException {
    private static final long serialVersionUID = 1;

    private final String why;

    NoAccess(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    NoAccess(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
