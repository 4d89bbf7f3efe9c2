package be.wijzer.sandbox.residents;

import be.wijzer.sandbox.signin.LocalRedirects;
import be.wijzer.sandbox.town.SandboxSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The page where one chooses which resident to be, and the end of being one.
@Controller
class ResidentsController {
    private final SandboxSettings settings;

    ResidentsController(SandboxSettings settings) {
        this.settings = settings;
    }

    @GetMapping(ResidentsConfiguration.LOGIN)
    String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
        String[] acr = wanted == null ? null : wanted.getParameterValues("acr_values");
        model.addAttribute("accounts", Account.ALL);
        model.addAttribute("means", Means.allowed(acr == null || acr.length == 0 ? null : acr[0]));
        return "residents";
    }

    @GetMapping(ResidentsConfiguration.LOGOUT)
    String logout(
            @RequestParam(name = "post_logout_redirect_uri", required = false) @Nullable String back,
            HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ResidentsConfiguration.SESSION);
        }
        if (!LocalRedirects.isAllowed(back, List.of(settings.origin() + ResidentsConfiguration.SIGNED_OUT))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "post_logout_redirect_uri is not registered");
        }
        return "redirect:" + back;
    }
}
