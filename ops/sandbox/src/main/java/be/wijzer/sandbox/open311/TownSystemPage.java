package be.wijzer.sandbox.open311;

import be.wijzer.sandbox.open311.TownSystem.Behaviour;
import be.wijzer.sandbox.town.SandboxSettings;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/open311`: the reports in the town's system, to be handled by hand, and how it behaves.
@Controller
class TownSystemPage {
    private static final List<String> WORDS = List.of("PENDING", "RECEIVED", "IN_PROCESS", "PROCESSED", "REJECTED");

    private final TownSystem system;
    private final SandboxSettings settings;

    TownSystemPage(TownSystem system, SandboxSettings settings) {
        this.system = system;
        this.settings = settings;
    }

    @GetMapping("/open311")
    String show(Model model) {
        model.addAttribute("assistant", settings.origin());
        model.addAttribute("requests", system.all());
        model.addAttribute("words", WORDS);
        model.addAttribute("behaviours", Behaviour.values());
        model.addAttribute("behaviour", system.behaviour());
        return "open311";
    }

    @PostMapping("/open311/requests/{id}")
    String move(@PathVariable String id, @RequestParam String status, @RequestParam(defaultValue = "") String notes) {
        if (WORDS.contains(status)) {
            system.move(id, status, notes);
        }
        return "redirect:/open311";
    }

    @PostMapping("/open311/behaviour")
    String behave(@RequestParam Behaviour behaviour) {
        system.behave(behaviour);
        return "redirect:/open311";
    }
}
