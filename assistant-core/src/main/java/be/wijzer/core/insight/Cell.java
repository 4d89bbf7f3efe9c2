package be.wijzer.core.insight;

import java.util.List;

/// What a number counts.
///
/// @param kind `happened` (event, channel), `question` (channel, language, decision), `product` (product, and a
/// decision, `yes`, `no` or a reason), `version` (catalogue, decision), `useful` (channel, language, `yes` or `no`),
/// `reason` (channel, reason), `follow_up` (channel)
/// @param of the facts that set it apart from the other cells of its kind
public record Cell(String kind, List<String> of) {
    public Cell {
        of = List.copyOf(of);
    }

    public static Cell of(String kind, String... facts) {
        return new Cell(kind, List.of(facts));
    }
}
