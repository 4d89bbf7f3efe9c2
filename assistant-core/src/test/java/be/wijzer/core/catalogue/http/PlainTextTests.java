package be.wijzer.core.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {
    @Test
    void givesParagraphsAndItemsALineEach() {
        assertThat(PlainText.lines(
                        "<p>Breng mee:</p><ul><li>je <b>kaart</b></li><li>een&nbsp;foto</li></ul>of bel<br>ons"))
                .containsExactly("Breng mee:", "je kaart", "een foto", "of bel", "ons");
    }

    @Test
    void saysWhereLinksLead() {
        assertThat(PlainText.paragraph("<p>Kijk op <a href=\"https://stad.example/x\">onze pagina</a></p>"))
                .isEqualTo("Kijk op onze pagina (https://stad.example/x).");
        assertThat(PlainText.paragraph("<a href=\"javascript:alert(1)\">klik</a>"))
                .isEqualTo("klik.");
    }

    @Test
    void dropsWhatIsNoText() {
        assertThat(PlainText.lines(
                        "<style>p{}</style><script>alert(1)</script><img src=x onerror=alert(1)><p>a &lt; b</p>"))
                .containsExactly("a < b");
        assertThat(PlainText.lines("")).isEmpty();
    }
}
