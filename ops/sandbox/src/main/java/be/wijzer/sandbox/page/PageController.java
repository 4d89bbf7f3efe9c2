package be.wijzer.sandbox.page;

import be.wijzer.sandbox.residents.Account;
import be.wijzer.sandbox.town.SandboxSettings;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Towns;
import be.wijzer.sandbox.twilio.TwilioAccess;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The pages people look at.
@Controller
class PageController {
    private final SandboxSettings settings;

    PageController(SandboxSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute
    void always(Model model) {
        model.addAttribute("assistant", settings.origin());
        model.addAttribute("towns", Towns.all());
        model.addAttribute("twilio", TwilioAccess.account(Towns.all().getFirst()));
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("accounts", Account.all());
        return "start";
    }

    @GetMapping("/website/{municipality}")
    String website(@PathVariable String municipality, Model model) {
        Town town = Towns.named(municipality).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("town", town);
        return "website";
    }

    @GetMapping("/whatsapp")
    String whatsapp() {
        return "whatsapp";
    }

    @GetMapping("/messenger")
    String messenger() {
        return "messenger";
    }

    @GetMapping("/sms")
    String sms() {
        return "sms";
    }

    @GetMapping("/phone")
    String phone() {
        return "phone";
    }

    @GetMapping("/traffic")
    String traffic() {
        return "traffic";
    }
}
