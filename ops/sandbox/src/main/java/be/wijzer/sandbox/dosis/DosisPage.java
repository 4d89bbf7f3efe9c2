package be.wijzer.sandbox.dosis;

import be.wijzer.sandbox.dosis.DosisStore.Behaviour;
import be.wijzer.sandbox.town.SandboxSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/dosis`: the dossiers that towns told of, and how the service behaves.
@Controller
class DosisPage {
    private final DosisStore store;
    private final SandboxSettings settings;

    DosisPage(DosisStore store, SandboxSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @GetMapping("/dosis")
    String show(Model model) {
        model.addAttribute("assistant", settings.origin());
        model.addAttribute("uploads", store.all());
        model.addAttribute("behaviours", Behaviour.values());
        model.addAttribute("behaviour", store.behaviour());
        return "dosis";
    }

    @PostMapping("/dosis/behaviour")
    String behave(@RequestParam Behaviour behaviour) {
        store.behave(behaviour);
        return "redirect:/dosis";
    }
}
