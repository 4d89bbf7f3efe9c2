package be.wijzer.core.insight.mongo;

import be.wijzer.core.insight.Cell;
import be.wijzer.core.insight.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// A tally as a list: kind, facts and number of each cell.
final class TallyDocuments {
    private TallyDocuments() {}

    static List<List<Object>> cells(Tally tally) {
        List<List<Object>> cells = new ArrayList<>();
        tally.counts().forEach((cell, n) -> {
            List<Object> line = new ArrayList<>();
            line.add(n);
            line.add(cell.kind());
            line.addAll(cell.of());
            cells.add(line);
        });
        return cells;
    }

    static Tally tally(Document document) {
        Map<Cell, Long> counts = new HashMap<>();
        for (Object line : document.getList("cells", Object.class, List.of())) {
            List<?> parts = (List<?>) line;
            List<String> facts =
                    parts.subList(2, parts.size()).stream().map(String::valueOf).toList();
            counts.put(new Cell(String.valueOf(parts.get(1)), facts), ((Number) parts.getFirst()).longValue());
        }
        return new Tally(counts);
    }
}
