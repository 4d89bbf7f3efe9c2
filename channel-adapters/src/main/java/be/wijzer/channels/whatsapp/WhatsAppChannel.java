package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.GraphAnswer;
import be.wijzer.channels.meta.Node;
import be.wijzer.channels.meta.Sending;
import be.wijzer.core.channel.Capabilities;
import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.message.Reply;
import java.time.Duration;
import java.util.Optional;

/// Sends over the Cloud API: one message, one request, never faster than Meta takes them.
final class WhatsAppChannel implements Channel {
    private static final Capabilities CAPABILITIES =
            new Capabilities(4096, 1024, 3, 20, 10, 24, 72, true, true, true, false, false);
    private static final Duration UPLOAD_AGAIN = Duration.ofSeconds(5);
    private static final SendResult CLOSED = new SendResult.GaveUp(Integer.toString(Refusals.WINDOW), "window");

    private final Accounts<WhatsAppNumber> numbers;
    private final Graph graph;
    private final Pace pace;
    private final ServiceWindow window;
    private final AccountTrouble trouble;
    private final OwnFiles files;
    private final Sending sending = new Sending();

    WhatsAppChannel(
            Accounts<WhatsAppNumber> numbers,
            Graph graph,
            Pace pace,
            ServiceWindow window,
            AccountTrouble trouble,
            OwnFiles files) {
        this.files = files;
        this.numbers = numbers;
        this.graph = graph;
        this.pace = pace;
        this.window = window;
        this.trouble = trouble;
    }

    @Override
    public String name() {
        return Senders.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /// Meta, "Error codes": re-engagement message. It comes with a status too, after the message was taken.
    @Override
    public boolean closesWindow(String code) {
        return code.equals(Integer.toString(Refusals.WINDOW));
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        if (outgoing.reply() instanceof Reply.Typing) {
            return new SendResult.Accepted(outgoing.key());
        }
        Optional<WhatsAppNumber> number = numbers.find(outgoing.to().account())
                .filter(owned -> owned.municipality().equals(outgoing.municipality()))
                .map(Accounts.Owned::account);
        return number.map(ours -> send(ours, outgoing)).orElseGet(() -> new SendResult.GaveUp("no-account", "account"));
    }

    private SendResult send(WhatsAppNumber number, Outgoing outgoing) {
        String resident = number.id() + "/" + outgoing.to().ids();
        boolean open = window.isOpen(resident, outgoing);
        Optional<WhatsAppNumber.Template> template = open ? Optional.empty() : number.template();
        if (!open && template.isEmpty()) {
            return CLOSED;
        }
        try {
            Optional<Duration> later = pace.await(number, resident);
            if (later.isPresent()) {
                return new SendResult.TryLater("pace", later.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new SendResult.TryLater("interrupted", Duration.ofSeconds(1));
        }
        if (template.isPresent() && !template.get().withText() && window.isTemplated(resident, outgoing)) {
            return CLOSED;
        }
        if (template.isEmpty() && outgoing.reply() instanceof Reply.Document document) {
            Optional<OwnFiles.OwnFile> file = files.at(document.url());
            if (file.isPresent()) {
                return handOver(number, resident, outgoing, document, file.get());
            }
        }
        byte[] body =
                template.map(approved -> Body.template(outgoing, approved)).orElseGet(() -> Body.message(outgoing));
        return result(number, resident, outgoing, graph.post(number, number.id() + "/messages", body));
    }

    /// Hands the file over and sends it. Handed over twice it is still sent once.
    private SendResult handOver(
            WhatsAppNumber number, String resident, Outgoing outgoing, Reply.Document document, OwnFiles.OwnFile file) {
        GraphAnswer answer = graph.upload(
                number,
                number.id() + "/media",
                document.filename(),
                file.about().mimeType(),
                file.content());
        Optional<String> id = answer instanceof GraphAnswer.Done(Node body) ? body.text("id") : Optional.empty();
        if (id.isEmpty() && !(answer instanceof GraphAnswer.Refused)) {
            return new SendResult.TryLater("upload", UPLOAD_AGAIN);
        }
        byte[] body = id.map(media -> Body.document(outgoing, document, media)).orElseGet(() -> Body.message(outgoing));
        return result(number, resident, outgoing, graph.post(number, number.id() + "/messages", body));
    }

    private SendResult result(WhatsAppNumber number, String resident, Outgoing outgoing, GraphAnswer answer) {
        SendResult result = sending.result(outgoing.key(), answer, WhatsAppChannel::messageId, Refusals::verdict);
        if (result instanceof SendResult.GaveUp(String code, String reason)) {
            switch (reason) {
                case "account" -> trouble.tell(name(), outgoing.municipality(), number.id(), code);
                case "window" -> {
                    boolean wasOpen = window.isOpen(resident, outgoing);
                    window.close(resident, outgoing);
                    if (wasOpen && number.template().isPresent()) {
                        return new SendResult.TryLater(code, Duration.ZERO);
                    }
                }
                default -> {}
            }
        }
        return result;
    }

    private static Optional<String> messageId(Node body) {
        return body.items("messages").stream()
                .flatMap(message -> message.text("id").stream())
                .findFirst();
    }
}
