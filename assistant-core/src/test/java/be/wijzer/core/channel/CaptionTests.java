package be.wijzer.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.message.Reply;
import be.wijzer.core.testkit.CollectingChannel;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionTests {
    private static final URI URL = URI.create("https://voorbeeldstad.be/plan.png");

    @Test
    void saysWhatDoesNotFitUnderAPictureBeforeIt() {
        String text = "Een zin. ".repeat(200).strip();
        List<Reply> parts = new Rendering(CollectingChannel.BUTTONS).fit(new Reply.Image(text, URL));
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).isInstanceOf(Reply.Text.class);
        assertThat(parts.getLast()).isInstanceOf(Reply.Image.class);
        assertThat(parts.getFirst().text() + " " + parts.getLast().text()).isEqualTo(text);
    }

    @Test
    void writesTheAddressOfAPictureWhereNoneCanBeShown() {
        assertThat(new Rendering(CollectingChannel.TEXT).fit(new Reply.Image("Plan", URL)))
                .containsExactly(new Reply.Text("Plan\n" + URL));
    }
}
