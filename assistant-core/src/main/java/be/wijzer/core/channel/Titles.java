package be.wijzer.core.channel;

import be.wijzer.core.message.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Cuts titles to a channel's length, between characters, and keeps them apart from each other.
final class Titles {
    private Titles() {}

    static List<Choice> cut(List<Choice> choices, int title, int description) {
        Set<String> taken = new HashSet<>();
        List<Choice> cut = new ArrayList<>();
        for (Choice choice : choices) {
            String shown = cut(choice.title(), title);
            for (int n = 2; !taken.add(shown.toLowerCase(Locale.ROOT)); n++) {
                String suffix = " (" + n + ")";
                shown = cut(choice.title(), title - suffix.length()) + suffix;
            }
            Optional<String> rest = shown.equals(choice.title())
                    ? choice.description()
                    : choice.description().or(() -> Optional.of(choice.title()));
            cut.add(new Choice(
                    choice.id(), shown, rest.map(d -> cut(d, description)).filter(d -> !d.isEmpty())));
        }
        return List.copyOf(cut);
    }

    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return length < 2
                ? ""
                : text.substring(0, wholeCharacters(text, length - 1)).stripTrailing() + "…";
    }

    /// The largest index up to `length` that isn't inside a surrogate pair or before a combining mark.
    static int wholeCharacters(String text, int length) {
        int end = Math.min(length, text.length());
        while (end > 1 && end < text.length() && joinsPrevious(text, end)) {
            end--;
        }
        return end;
    }

    private static boolean joinsPrevious(String text, int at) {
        char next = text.charAt(at);
        return Character.isLowSurrogate(next)
                || next == '\u200d'
                || next == '\ufe0f'
                || text.charAt(at - 1) == '\u200d'
                || Character.getType(next) == Character.NON_SPACING_MARK;
    }
}
