package be.wijzer.sandbox.residents;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever signed in with less than is asked now, or wants another capacity, signs in again.
final class StepUp extends OncePerRequestFilter {
    /// Base64 of `{"switch_id": true}`.
    static final String SWITCH = "eyJzd2l0Y2hfaWQiOiB0cnVlfQ==";

    private static final String SWITCHED = StepUp.class.getName();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null
                && known.isAuthenticated()
                && (!Means.allowed(request.getParameter("acr_values")).contains(ChosenAccount.means(known))
                        || switches(request))) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    /// Once for each request: it comes back after the choice.
    private static boolean switches(HttpServletRequest request) {
        String state = String.valueOf(request.getParameter("state"));
        if (!SWITCH.equals(request.getParameter("login_hint"))
                || state.equals(request.getSession().getAttribute(SWITCHED))) {
            return false;
        }
        request.getSession().setAttribute(SWITCHED, state);
        return true;
    }
}
