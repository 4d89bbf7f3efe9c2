package be.wijzer.core.catalogue.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// HTML of the catalogue as text that any channel can show and a voice can say: nothing is kept of it but words, lines
/// and where links lead.
final class PlainText {
    private static final Safelist KEPT = new Safelist()
            .addTags("p", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div", "tr", "td", "th", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https");
    private static final String LINE = "\uE000";

    private PlainText() {}

    /// Its paragraphs and the items of its lists, in order.
    static List<String> lines(String html) {
        Document clean = new Cleaner(KEPT).clean(Jsoup.parse(html));
        for (Element link : clean.select("a[href]")) {
            String address = link.attr("href");
            if (!link.text().isBlank() && !link.text().contains(address)) {
                link.appendText(" (" + address + ")");
            }
        }
        clean.select("br").before(LINE);
        clean.select("p, li, div, tr, h1, h2, h3, h4, h5, h6").before(LINE).append(LINE);
        clean.select("td, th").append(" ");
        List<String> lines = new ArrayList<>();
        Arrays.stream(clean.body().text().split(LINE))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    /// A name or a term: all of it on one line.
    static String line(String html) {
        return String.join(" ", lines(html));
    }

    /// All of it in one paragraph, each line a sentence.
    static String paragraph(String html) {
        return String.join(" ", lines(html).stream().map(PlainText::ended).toList());
    }

    private static String ended(String line) {
        return line.matches(".*[.!?:;,]") ? line : line + ".";
    }
}
