package be.wijzer.sandbox.mail;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The letters that came in.
@Controller
class MailController {
    private final Mailbox mailbox;

    MailController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mail")
    String page(Model model) {
        model.addAttribute("letters", mailbox.letters());
        return "mail";
    }

    @GetMapping("/received/mail")
    @ResponseBody
    List<Mailbox.Letter> received() {
        return mailbox.letters();
    }
}
