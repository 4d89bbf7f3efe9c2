package be.wijzer.forms.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Headings and paragraphs on as many A4 pages as it takes, each marked as what it is (ISO 32000-1, 14.7 and 14.8).
final class TaggedPage implements AutoCloseable {
    private static final float MARGIN = 60;
    private static final float TEXT = 11;
    private static final float HEADING = 18;
    private static final float SPACING = 1.45f;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private final PDStructureElement root;
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;
    private float height;
    private int marks;

    TaggedPage(String title, Locale language) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        document.getDocumentInformation().setTitle(title);
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        content = open();
    }

    void heading(String text) throws IOException {
        write("H1", text, bold, HEADING);
    }

    void paragraph(String text) throws IOException {
        write("P", text, plain, TEXT);
    }

    byte[] bytes() throws IOException {
        content.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void write(String role, String text, PDFont font, float size) throws IOException {
        PDStructureElement element = new PDStructureElement(role, root);
        root.appendKid(element);
        for (String line : lines(printable(text, font), font, size)) {
            if (height < MARGIN + size) {
                content.close();
                page = new PDPage(PDRectangle.A4);
                content = open();
            }
            element.setPage(page);
            COSDictionary mark = new COSDictionary();
            mark.setInt(COSName.MCID, marks);
            content.beginMarkedContent(COSName.getPDFName(role), PDPropertyList.create(mark));
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(MARGIN, height);
            content.showText(line);
            content.endText();
            content.endMarkedContent();
            element.getCOSObject().setItem(COSName.PG, page);
            element.appendKid(COSInteger.get(marks++).intValue());
            height -= size * SPACING;
        }
        height -= size / 2;
    }

    private PDPageContentStream open() throws IOException {
        document.addPage(page);
        height = page.getMediaBox().getHeight() - MARGIN;
        marks = 0;
        return new PDPageContentStream(document, page);
    }

    private List<String> lines(String text, PDFont font, float size) throws IOException {
        float width = page.getMediaBox().getWidth() - 2 * MARGIN;
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /// Signs the font doesn't have become question marks.
    private static String printable(String text, PDFont font) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String written = Character.toString(sign);
            printable.append(Character.isWhitespace(sign) ? " " : isPrintable(written, font) ? written : "?");
        });
        return printable.toString();
    }

    private static boolean isPrintable(String sign, PDFont font) {
        try {
            font.encode(sign);
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
