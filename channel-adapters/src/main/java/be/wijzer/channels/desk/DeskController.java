package be.wijzer.channels.desk;

import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.contactcentre.Inbox;
import be.wijzer.core.contactcentre.Views;
import be.wijzer.core.contactcentre.Waiting;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The pages of the desk. What an agent does is a form with an id of its own, so that sending it twice counts once.
@Controller
class DeskController {
    private static final int LONGEST = 4000;

    private final Desk desk;
    private final ContactCentre centre;
    private final Inbox inbox;
    private final Views views;
    private final Conversations conversations;
    private final ConversationPages pages;

    DeskController(
            Desk desk,
            ContactCentre centre,
            Inbox inbox,
            Views views,
            Conversations conversations,
            ConversationPages pages) {
        this.desk = desk;
        this.centre = centre;
        this.inbox = inbox;
        this.views = views;
        this.conversations = conversations;
        this.pages = pages;
    }

    @GetMapping("/desk")
    Mono<String> inbox(@AuthenticationPrincipal OidcUser user, Model model) {
        return desk.page(user, model, staff -> {
            model.addAttribute("rows", rows(staff));
            return "desk/inbox";
        });
    }

    /// The table of the inbox alone, for keeping an open page up to date.
    @GetMapping("/desk/inbox")
    Mono<String> table(@AuthenticationPrincipal OidcUser user, Model model) {
        return desk.page(user, model, staff -> {
            model.addAttribute("rows", rows(staff));
            return "desk/inbox :: rows";
        });
    }

    @GetMapping("/desk/search")
    Mono<String> search(
            @AuthenticationPrincipal OidcUser user, @RequestParam(defaultValue = "") String q, Model model) {
        return desk.page(user, model, staff -> {
            List<Waiting> found = new ArrayList<>();
            if (!q.isBlank()) {
                staff.towns().forEach(town -> found.addAll(inbox.search(town.id(), q)));
            }
            model.addAttribute("q", q);
            model.addAttribute("rows", found.stream().map(pages::row).toList());
            return "desk/search";
        });
    }

    @GetMapping("/desk/conversations/{id}")
    Mono<String> conversation(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        return desk.page(user, model, staff -> {
            Conversation conversation = allowed(staff, id);
            desk.viewed(staff, conversation.id(), "conversation");
            model.addAttribute("page", pages.page(conversation, staff));
            model.addAttribute("views", pages.views(views.of(conversation.id())));
            model.addAttribute("action", UUID.randomUUID().toString());
            model.addAttribute("refused", refused);
            return "desk/conversation";
        });
    }

    /// The lines after a sequence, for keeping an open page up to date.
    @GetMapping("/desk/conversations/{id}/lines")
    Mono<String> lines(
            @AuthenticationPrincipal OidcUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        return desk.page(user, model, staff -> {
            model.addAttribute("lines", pages.lines(allowed(staff, id), after));
            return "desk/conversation :: lines";
        });
    }

    @PostMapping("/desk/conversations/{id}/claim")
    Mono<ResponseEntity<Void>> claim(
            @AuthenticationPrincipal OidcUser user, @PathVariable String id, ServerWebExchange exchange) {
        return act(
                user,
                id,
                exchange,
                (staff, conversation, form) ->
                        centre.claim(conversation, form.action(), staff.account(), staff.name()));
    }

    @PostMapping("/desk/conversations/{id}/say")
    Mono<ResponseEntity<Void>> say(
            @AuthenticationPrincipal OidcUser user, @PathVariable String id, ServerWebExchange exchange) {
        return act(user, id, exchange, (staff, conversation, form) -> {
            if (form.text().isBlank() || form.text().length() > LONGEST) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Een bericht telt 1 tot 4000 tekens.");
            }
            return centre.say(conversation, form.action(), staff.account(), form.text());
        });
    }

    @PostMapping("/desk/conversations/{id}/hand-back")
    Mono<ResponseEntity<Void>> handBack(
            @AuthenticationPrincipal OidcUser user, @PathVariable String id, ServerWebExchange exchange) {
        return act(
                user,
                id,
                exchange,
                (staff, conversation, form) -> centre.handBack(conversation, form.action(), staff.account()));
    }

    @GetMapping(path = "/desk/signed-out", produces = MediaType.TEXT_HTML_VALUE)
    String signedOut(@RequestParam(defaultValue = "false") boolean failed, Model model) {
        model.addAttribute("failed", failed);
        return "desk/signed-out";
    }

    private interface Action {
        ContactCentre.Result take(StaffMember staff, ConversationId conversation, Form form);
    }

    private record Form(String action, String text) {}

    private Mono<ResponseEntity<Void>> act(OidcUser user, String id, ServerWebExchange exchange, Action action) {
        return desk.form(user, exchange, (staff, form) -> {
            Conversation conversation = allowed(staff, id);
            String key = Optional.ofNullable(form.getFirst("action"))
                    .filter(given -> given.matches("[0-9a-fA-F-]{8,64}"))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
            String text = Optional.ofNullable(form.getFirst("text")).orElse("");
            String outcome = switch (action.take(staff, conversation.id(), new Form(key, text))) {
                case ContactCentre.Result.Done _ -> "";
                case ContactCentre.Result.ClaimedBy _ -> "?refused=claimed";
                case ContactCentre.Result.NotClaimed _ -> "?refused=not-claimed";
                case ContactCentre.Result.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
            return URI.create("/desk/conversations/" + conversation.id() + outcome);
        });
    }

    private List<InboxRow> rows(StaffMember staff) {
        List<InboxRow> rows = new ArrayList<>();
        staff.towns().forEach(town -> inbox.open(town.id()).forEach(waiting -> rows.add(pages.row(waiting))));
        return rows;
    }

    /// A conversation of another town is as unknown as one that doesn't exist.
    private Conversation allowed(StaffMember staff, String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return conversations
                .find(new ConversationId(id))
                .filter(found -> staff.worksFor(found.municipality()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
