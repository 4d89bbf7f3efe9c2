package be.wijzer.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.phrases.Phrases;
import be.wijzer.core.submissions.Submitted;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReceiptTests {
    private static Submitted form(int answers) {
        return new Submitted(
                "c1/t1/form",
                new MunicipalityId("voorbeeldstad"),
                new ConversationId("c1"),
                "parking_card",
                "Een bewonerskaart aanvragen",
                Language.NL,
                IntStream.range(0, answers)
                        .mapToObj(line -> new Submitted.Line(
                                "f" + line,
                                "Vraag " + line,
                                Optional.of("x"),
                                "één antwoord van € 5 met een 😀 en wel meer woorden dan er op een enkele regel van een blad passen",
                                "resident"))
                        .toList(),
                Instant.parse("2026-11-24T09:15:00Z"),
                Optional.empty());
    }

    @Test
    void canBeReadAndReadAloud() throws Exception {
        byte[] pdf = new Receipt(Phrases.of("submission"), "Voorbeeldstad").of(form(60));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Een bewonerskaart aanvragen", "Voorbeeldstad op 24 november 2026, 10:15")
                    .contains(form(0).reference(), "Vraag 59: één antwoord van € 5 met een ? en");
        }
    }
}
