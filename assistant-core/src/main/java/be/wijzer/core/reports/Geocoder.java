package be.wijzer.core.reports;

import java.util.List;

/// Finds addresses by their words, and by a point on the map. Blocks, and throws for nothing the other side does.
public interface Geocoder {
    /// The addresses that words may mean, likeliest first; of other towns too.
    Answer find(String words);

    /// The addresses around a point, nearest first; none where there are none for a long way.
    Answer around(Point point);

    /// What it knows.
    sealed interface Answer {
        record Known(List<Address> addresses) implements Answer {
            public Known {
                addresses = List.copyOf(addresses);
            }
        }

        /// It didn't answer in time, or nothing that can be understood.
        record NoAnswer() implements Answer {}
    }
}
