package be.wijzer.sandbox.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An SMTP server that refuses nobody and sends nothing on.
final class Mailbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final GreenMail server;

    /// @param port 0 for any that is free
    Mailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /// Starts listening. The sandbox goes on without a mailbox where the port is taken.
    void open() {
        try {
            server.start();
        } catch (IllegalStateException taken) {
            log.warn("no mailbox: {}", taken.getMessage());
        }
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /// One letter, ready to show.
    record Letter(String id, String from, String to, String subject, String text) {}

    /// The latest first.
    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            try {
                letters.addFirst(letter(message));
            } catch (MessagingException | IOException unreadable) {
                log.warn("a letter can't be read: {}", unreadable.getMessage());
            }
        }
        return letters;
    }

    private static Letter letter(MimeMessage message) throws MessagingException, IOException {
        return new Letter(
                Optional.ofNullable(message.getMessageID()).orElse(""),
                addresses(message.getFrom()),
                addresses(message.getAllRecipients()),
                Optional.ofNullable(message.getSubject()).orElse(""),
                String.valueOf(message.getContent()).replace("\r\n", "\n"));
    }

    private static String addresses(jakarta.mail.Address[] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        server.stop();
    }
}
