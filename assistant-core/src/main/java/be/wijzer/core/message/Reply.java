package be.wijzer.core.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What the assistant, or a person of the town, says. `text` is complete without the decoration.
public sealed interface Reply {
    String text();

    /// What can be chosen with it, in order; empty for most kinds.
    default List<Choice> choices() {
        return List.of();
    }

    /// A sentence or a few.
    record Text(String text) implements Reply {}

    /// A question with answers to choose from.
    record Choices(String text, List<Choice> choices) implements Reply {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// A page to open.
    record Link(String text, String title, URI url) implements Reply {}

    /// An answer with a heading, a page to open, and what can be done next.
    record Card(String title, String text, Optional<Page> page, List<Choice> choices) implements Reply {
        public Card {
            choices = List.copyOf(choices);
        }

        /// The page behind a card.
        public record Page(String title, URI url) {}
    }

    /// A picture; `text` describes it.
    record Image(String text, URI url) implements Reply {}

    /// A file to keep.
    record Document(String text, URI url, String filename) implements Reply {}

    /// A question that waits for something typed or shared.
    record Ask(String text, Wanted wanted) implements Reply {}

    /// A sign that an answer is on its way; never kept.
    record Typing() implements Reply {
        @Override
        public String text() {
            return "";
        }
    }

    /// What an open question waits for.
    enum Wanted {
        TEXT,
        NUMBER,
        DATE,
        EMAIL,
        PHONE,
        LOCATION,
        MEDIA
    }
}
