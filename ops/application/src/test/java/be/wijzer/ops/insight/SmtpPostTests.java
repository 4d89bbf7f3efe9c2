package be.wijzer.ops.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.insight.Digest.Letter;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

class SmtpPostTests {
    private static final Letter LETTER = new Letter(
            "digest.voorbeeldstad.2026-48@wijzer",
            List.of("een@stad.example", "twee@stad.example"),
            "Wat inwoners vroegen: één week",
            "Dag team,\n\nHoeveel kost een paspoort? 80 €\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPost post(boolean startTls, Optional<String> name) {
        return new SmtpPost(
                "127.0.0.1",
                new MailSettings(
                        Optional.of("127.0.0.1"),
                        server.getSmtp().getPort(),
                        name,
                        name.map(_ -> "geheim"),
                        startTls,
                        "wijzer@stad.example",
                        ""));
    }

    @Test
    void bringsALetterToEveryReader() throws Exception {
        post(false, Optional.empty()).send(LETTER);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage message = received[0];
        assertThat(message.getSubject()).isEqualTo("Wat inwoners vroegen: één week");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("wijzer@stad.example");
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("een@stad.example", "twee@stad.example");
        assertThat(message.getContent().toString().replace("\r\n", "\n").stripTrailing())
                .isEqualTo(LETTER.text().stripTrailing());
    }

    @Test
    void givesALetterItsOwnId() throws Exception {
        post(false, Optional.empty()).send(LETTER);
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + LETTER.id() + ">");
    }

    @Test
    void signsInWhereThereIsAName() {
        server.setUser("wijzer@stad.example", "wijzer", "geheim");
        post(false, Optional.of("wijzer")).send(LETTER);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void sendsNothingInTheOpenWhereItMustBeEncrypted() {
        assertThatThrownBy(() -> post(true, Optional.empty()).send(LETTER)).isInstanceOf(MailException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void tellsThatTheServerIsAway() {
        SmtpPost post = post(false, Optional.empty());
        server.stop();
        assertThatThrownBy(() -> post.send(LETTER)).isInstanceOf(MailException.class);
    }
}
