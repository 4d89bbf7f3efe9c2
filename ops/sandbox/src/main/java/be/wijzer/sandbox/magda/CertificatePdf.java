package be.wijzer.sandbox.magda;

import be.wijzer.sandbox.residents.TestResident;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A certificate on one page, plainly a specimen.
final class CertificatePdf {
    private static final float LEFT = 72;
    private static final float TOP = 740;
    private static final float LINE = 22;

    private CertificatePdf() {}

    static byte[] of(String name, String language, TestResident about, List<String> lines, Instant at) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(name);
            document.getDocumentCatalog().setLanguage(language);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
            PDFont plain = new PDType1Font(FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(LEFT, TOP);
                write(content, bold, 18, "Voorbeeldstad");
                write(content, bold, 14, heading(language) + ": " + name);
                write(content, plain, 11, "");
                write(content, plain, 11, about.name() + ", geboren op " + about.born());
                for (String line : lines) {
                    write(content, plain, 11, line);
                }
                write(content, plain, 11, "");
                write(content, plain, 11, "Voorbeeldstad, " + date(at));
                write(content, bold, 11, "SPECIMEN");
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void write(PDPageContentStream content, PDFont font, int size, String text) throws IOException {
        content.setFont(font, size);
        content.showText(text);
        content.newLineAtOffset(0, -LINE);
    }

    private static String heading(String language) {
        return switch (language) {
            case "fr" -> "Attestation";
            case "de" -> "Bescheinigung";
            default -> "Attest";
        };
    }

    private static String date(Instant at) {
        return at.atZone(ZoneId.of("Europe/Brussels")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
