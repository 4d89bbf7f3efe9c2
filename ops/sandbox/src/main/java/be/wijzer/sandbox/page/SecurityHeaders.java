package be.wijzer.sandbox.page;

import be.wijzer.sandbox.town.SandboxSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A page may load what the sandbox and the assistant serve, and nothing else. After signing in the form leads back to
/// the assistant, on whichever port of this machine it is.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
    private final String policy;

    SecurityHeaders(SandboxSettings settings) {
        String us = "'self' " + settings.origin();
        policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src " + us,
                "style-src " + us,
                "img-src " + us + " data:",
                "font-src " + us,
                "connect-src " + us,
                "form-action 'self' http://localhost:* http://127.0.0.1:* " + settings.origin(),
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }
}
