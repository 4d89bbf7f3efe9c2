package be.wijzer.sandbox.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page where staff sign in.
@Controller
class LoginController {
    @GetMapping(SignInConfiguration.LOGIN)
    String login(Model model) {
        model.addAttribute("accounts", StaffAccount.ALL);
        return "login";
    }
}
