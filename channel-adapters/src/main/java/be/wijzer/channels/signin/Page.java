package be.wijzer.channels.signin;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/// The pages of signing in, ready to show. None is ever kept by a browser.
final class Page {
    private final Phrases phrases = Phrases.of("sign-in-page");

    /// The page of an invitation: what it signs in to, and the code where it is asked.
    Rendering welcome(Welcome shown, Language language, boolean wrongCode) {
        return page("signin/welcome", language, wrongCode ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .modelAttribute("shown", shown)
                .modelAttribute("wrongCode", wrongCode)
                .build();
    }

    /// Goes on to another site. A page of its own, since a browser doesn't let a form lead there.
    Rendering onward(URI to, Language language) {
        return page("signin/onward", language, HttpStatus.OK)
                .modelAttribute("to", to.toString())
                .build();
    }

    Rendering done(String town, String who, Language language) {
        return page("signin/done", language, HttpStatus.OK)
                .modelAttribute("town", town)
                .modelAttribute("who", who)
                .build();
    }

    /// What happened, what to do about it, and perhaps where to try again.
    Rendering told(String what, HttpStatus status, Language language, Map<String, String> retry) {
        return page("signin/told", language, status)
                .modelAttribute("what", what)
                .modelAttribute("retry", retry.getOrDefault("retry", ""))
                .build();
    }

    private Rendering.Builder<?> page(String view, Language language, HttpStatus status) {
        return Rendering.view(view)
                .status(status)
                .header("Cache-Control", "no-store")
                .modelAttribute("w", new Wording(language, phrases));
    }

    /// @param town its name
    /// @param channel where the conversation is held
    /// @param name what the resident calls themselves there, or nothing
    /// @param asksCode whether the browser isn't tied to the conversation yet
    record Welcome(String token, String town, String channel, String name, boolean asksCode) {}
}
