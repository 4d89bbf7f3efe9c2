package be.wijzer.channels.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table as a file for a spreadsheet: UTF-8 with its mark and semicolons, as Excel expects them in Belgium.
record CsvTable(List<String> heads, List<List<Object>> rows) {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    String text() {
        return "\uFEFF"
                + line(heads.stream().map(Object.class::cast).toList())
                + rows.stream().map(CsvTable::line).collect(Collectors.joining());
    }

    ResponseEntity<byte[]> download(String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(text().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /// What a resident typed must never run as a formula.
    private static String cell(Object value) {
        String text = String.valueOf(value);
        String safe = value instanceof Number || !text.matches("(?s)[=+\\-@\\t\\r].*") ? text : "'" + text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
