package be.wijzer.channels.website;

import be.wijzer.channels.api.Refused;
import be.wijzer.channels.api.VirtualThreads;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.municipality.Municipality;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/// Lets in whoever bears the token of a conversation: 401 without one of ours, 403 with another's.
final class Gate {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(\\S{1,300}) *");

    private final Conversations conversations;
    private final Mono<Tokens> tokens;

    Gate(TokenKey key, Conversations conversations) {
        this.conversations = conversations;
        tokens = VirtualThreads.call(() -> new Tokens(key.secret())).cacheInvalidateIf(_ -> false);
    }

    Mono<String> tokenFor(Municipality town, ConversationId conversation) {
        return tokens.map(known -> known.issue(new Tokens.Grant(town.id(), conversation)));
    }

    /// The conversation of the address, once the bearer has shown to hold it.
    Mono<ConversationId> open(ServerRequest request, Municipality town) {
        return tokens.flatMap(known -> bearer(request)
                .flatMap(known::read)
                .map(grant -> check(grant, town, request.pathVariable("conversation")))
                .orElseGet(() -> Mono.error(Refused.because(
                        HttpStatus.UNAUTHORIZED, "The Authorization header must bear the conversation's token."))));
    }

    private Mono<ConversationId> check(Tokens.Grant grant, Municipality town, String conversation) {
        return grant.municipality().equals(town.id())
                        && grant.conversation().value().equals(conversation)
                ? Mono.just(grant.conversation())
                : VirtualThreads.call(() -> exists(conversation)).flatMap(exists -> Mono.error(refusal(exists)));
    }

    private static Refused refusal(boolean exists) {
        return exists
                ? Refused.because(HttpStatus.FORBIDDEN, "This token belongs to another conversation.")
                : noSuchConversation();
    }

    static Refused noSuchConversation() {
        return Refused.because(HttpStatus.NOT_FOUND, "There is no such conversation.");
    }

    private boolean exists(String conversation) {
        return conversation.length() <= 64
                && !conversation.isBlank()
                && conversations.find(new ConversationId(conversation)).isPresent();
    }

    private static Optional<String> bearer(ServerRequest request) {
        return Optional.ofNullable(request.headers().firstHeader(HttpHeaders.AUTHORIZATION))
                .map(BEARER::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
