package be.wijzer.ops.insight;

import be.wijzer.core.insight.Digest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Letters by SMTP.
final class SmtpPost implements Digest.Post {
    private static final String PATIENCE = "10000";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final String from;

    SmtpPost(String host, MailSettings settings) {
        from = settings.from();
        server.setHost(host);
        server.setPort(settings.port());
        settings.username().ifPresent(server::setUsername);
        settings.password().ifPresent(server::setPassword);
        Properties properties = server.getJavaMailProperties();
        properties.put("mail.smtp.auth", settings.username().isPresent());
        properties.put("mail.smtp.starttls.enable", settings.startTls());
        properties.put("mail.smtp.starttls.required", settings.startTls());
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
    }

    @Override
    public void send(Digest.Letter letter) {
        try {
            MimeMessage message = new Numbered(server.getSession(), letter.id());
            MimeMessageHelper envelope = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            envelope.setFrom(from);
            envelope.setTo(letter.to().toArray(String[]::new));
            envelope.setSubject(letter.subject());
            envelope.setText(letter.text());
            server.send(message);
        } catch (MessagingException unfit) {
            throw new MailParseException(unfit);
        }
    }

    /// A message that keeps the id it was given.
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
