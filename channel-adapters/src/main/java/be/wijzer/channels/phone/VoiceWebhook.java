package be.wijzer.channels.phone;

import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.channels.twilio.TwilioForm;
import be.wijzer.channels.twilio.TwilioWebhook;
import be.wijzer.core.conversation.Assistant;
import be.wijzer.core.conversation.Inbound;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.store.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// What Twilio asks during a call: the call comes in, each of its steps, and its end. Twilio hangs up after 15 s
/// without an answer, so a turn that takes long is asked for again.
final class VoiceWebhook {
    static final String CALL = "/webhooks/twilio/voice";
    static final String STEP = CALL + "/step";

    private static final Logger log = LoggerFactory.getLogger(VoiceWebhook.class);
    private static final MediaType TWIML = new MediaType("text", "xml", StandardCharsets.UTF_8);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Set<String> OVER = Set.of("completed", "busy", "failed", "no-answer", "canceled");
    private static final Executor VIRTUAL_THREADS =
            work -> Thread.ofVirtual().name("call").start(work);

    private final TwilioWebhook door;
    private final Answering answering;
    private final Calls calls;
    private final LinkBySms sms;
    private final Assistant assistant;
    private final Clock clock;
    private final Duration patience;
    private final Twiml twiml = new Twiml();

    /// @param patience how long a turn may take before the caller is asked for a moment
    VoiceWebhook(
            TwilioWebhook door,
            Answering answering,
            Calls calls,
            LinkBySms sms,
            Assistant assistant,
            Clock clock,
            Duration patience) {
        this.door = door;
        this.answering = answering;
        this.calls = calls;
        this.sms = sms;
        this.assistant = assistant;
        this.clock = clock;
        this.patience = patience;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(CALL, request -> door.take(request, (form, accounts) -> begin(request, form, accounts)))
                .POST(STEP, request -> door.take(request, (form, accounts) -> step(request, form, accounts)))
                .POST(CALL + "/status", request -> door.take(request, this::status))
                .build();
    }

    private Mono<ServerResponse> begin(ServerRequest request, TwilioForm form, List<TwilioAccount> accounts) {
        Optional<Call> call = Call.of(form, accounts);
        if (call.isEmpty()) {
            door.ignored("unknown-number");
            return said(Twiml.rejection());
        }
        return answered(call.get(), 0, Language.NL, request, () -> answering.begin(call.get()));
    }

    private Mono<ServerResponse> step(ServerRequest request, TwilioForm form, List<TwilioAccount> accounts) {
        Optional<Integer> step = request.queryParam("step")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        if (step.isEmpty()) {
            return ServerResponse.badRequest().build();
        }
        Optional<Call> call = Call.of(form, accounts);
        if (call.isEmpty()) {
            door.ignored("unknown-number");
            return said(Twiml.rejection());
        }
        return onVirtualThread(() -> calls.find(call.get().sid(), step.get())).flatMap(found -> {
            if (found.isEmpty()) {
                door.ignored("unknown-step");
                return said(twiml.failure(call.get(), Language.NL));
            }
            Prompt prompt = found.get();
            return answered(
                    call.get(),
                    prompt.step(),
                    prompt.language(),
                    request,
                    () -> answering.next(call.get(), prompt, Answer.of(form)));
        });
    }

    /// The step after `step`, as it was kept or as it is made now.
    private Mono<ServerResponse> answered(
            Call call, int step, Language language, ServerRequest request, Supplier<Prompt> made) {
        boolean waited = request.queryParam("waited").isPresent();
        return onVirtualThread(() -> kept(call, step + 1, waited).orElseGet(() -> calls.keep(made.get())))
                .map(prompt -> twiml.of(call, prompt, sms.reaches(call)))
                .timeout(patience, Mono.fromSupplier(() -> twiml.wait(call, step, language)))
                .onErrorResume(failure -> !(failure instanceof StoreUnavailable), failure -> {
                    log.error("a call can't go on", failure);
                    return Mono.just(twiml.failure(call, language));
                })
                .flatMap(VoiceWebhook::said);
    }

    /// After an answer that took long, the one who makes it is given time to finish.
    private Optional<Prompt> kept(Call call, int step, boolean waited) {
        Optional<Prompt> found = calls.find(call.sid(), step);
        long polls = waited ? patience.dividedBy(POLL) - 2 : 0;
        for (long poll = 0; found.isEmpty() && poll < polls; poll++) {
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = calls.find(call.sid(), step);
        }
        return found;
    }

    /// Only the end of a call means something to the conversation, whenever and however often it is told.
    private Mono<ServerResponse> status(TwilioForm form, List<TwilioAccount> accounts) {
        Optional<Call> call = Call.of(form, accounts);
        if (call.isEmpty() || !OVER.contains(form.first("CallStatus").orElse(""))) {
            door.ignored(call.isEmpty() ? "unknown-number" : "call-status");
            return ServerResponse.ok().build();
        }
        return onVirtualThread(() -> {
                    if (calls.find(call.get().sid(), 1).isEmpty()) {
                        door.ignored("unknown-call");
                        return false;
                    }
                    left(call.get());
                    return true;
                })
                .then(ServerResponse.ok().build());
    }

    private void left(Call call) {
        assistant
                .receive(
                        call.conversation(),
                        new Inbound(
                                call.account().municipality(),
                                call.address(),
                                call.sid() + "/left",
                                clock.instant(),
                                new Utterance.Left(),
                                Optional.empty()))
                .join();
    }

    private static <T> Mono<T> onVirtualThread(Supplier<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, VIRTUAL_THREADS), true)
                .onErrorMap(CompletionException.class, VoiceWebhook::cause);
    }

    private static Throwable cause(CompletionException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static Mono<ServerResponse> said(String document) {
        return ServerResponse.ok().contentType(TWIML).bodyValue(document);
    }
}
