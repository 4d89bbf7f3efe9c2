package be.wijzer.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailboxTests {
    @Test
    void showsWhatWasSentToAnybody() throws Exception {
        try (Mailbox mailbox = new Mailbox(0)) {
            mailbox.open();
            Properties properties = new Properties();
            properties.put("mail.smtp.host", "127.0.0.1");
            properties.put("mail.smtp.port", mailbox.port());
            MimeMessage message = new MimeMessage(Session.getInstance(properties));
            message.setFrom(new InternetAddress("wijzer@voorbeeldstad.example"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress("team@voorbeeldstad.example"));
            message.setSubject("Wat inwoners vroegen");
            message.setText("Dag team,\nbeantwoord: één vraag", "UTF-8");
            Transport.send(message);
            assertThat(mailbox.letters()).singleElement().satisfies(letter -> {
                assertThat(letter.to()).isEqualTo("team@voorbeeldstad.example");
                assertThat(letter.subject()).isEqualTo("Wat inwoners vroegen");
                assertThat(letter.text()).contains("Dag team,\nbeantwoord: één vraag");
            });
        }
    }
}
