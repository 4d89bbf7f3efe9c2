package be.wijzer.channels.phone;

import be.wijzer.core.message.Choice;
import java.util.List;
import java.util.Optional;

/// What can be chosen by a key, a few at a time: more than six nobody remembers.
///
/// @param page the one that is read aloud, from 0
public record Menu(List<Choice> choices, int page) {
    static final int PAGE = 6;
    static final Menu NONE = new Menu(List.of(), 0);

    public Menu {
        choices = List.copyOf(choices);
    }

    boolean isEmpty() {
        return choices.isEmpty();
    }

    /// The choices that are read aloud; the first one is key 1.
    List<Choice> shown() {
        int from = Math.min(page * PAGE, choices.size());
        return choices.subList(from, Math.min(from + PAGE, choices.size()));
    }

    boolean hasMore() {
        return choices.size() > PAGE;
    }

    /// The next page; after the last one the first.
    Menu turned() {
        return new Menu(choices, (page + 1) * PAGE < choices.size() ? page + 1 : 0);
    }

    Optional<Choice> at(String key) {
        return key.matches("[1-9]") && Integer.parseInt(key) <= shown().size()
                ? Optional.of(shown().get(Integer.parseInt(key) - 1))
                : Optional.empty();
    }
}
