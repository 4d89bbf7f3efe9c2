package be.wijzer.core.formpage;

import be.wijzer.core.message.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as a page shows it, with what was answered.
///
/// @param form its name
/// @param title what it is for
/// @param version changes with every answer
public record Sheet(String form, String title, String version, List<Entry> entries) {
    public Sheet {
        entries = List.copyOf(entries);
    }

    /// How a question is put on a page.
    public enum Kind {
        LINE,
        LINES,
        DATE,
        TIME,
        /// A day and a time.
        MOMENT,
        /// The first day and the last.
        DAYS,
        /// When it begins and when it ends.
        HOURS,
        NUMBER,
        /// A number that need not be whole.
        DECIMAL,
        /// A sum in euros.
        AMOUNT,
        EMAIL,
        PHONE,
        /// One of the options.
        ONE,
        /// Any of the options.
        ANY,
        PHOTOS,
        FILES,
        /// A box to tick.
        AGREEMENT,
        /// Can't be changed here.
        FIXED
    }

    /// One question.
    ///
    /// @param help what is good to know; why it is asked, where the form says so
    /// @param most how many values it takes
    /// @param values the answer, or the ids of what was chosen or handed in
    public record Entry(
            String field,
            Kind kind,
            String label,
            String question,
            List<String> help,
            boolean required,
            int most,
            List<Choice> options,
            List<String> values,
            List<HandedIn> files,
            Optional<String> error) {
        public String value() {
            return String.join(", ", values);
        }

        /// One of several; empty where there are fewer.
        public String value(int at) {
            return at < values.size() ? values.get(at) : "";
        }

        public boolean has(String id) {
            return values.contains(id);
        }
    }

    /// A file that was handed in.
    public record HandedIn(String id, String name) {}

    /// The questions with something wrong in them.
    public List<Entry> wrong() {
        return entries.stream().filter(entry -> entry.error().isPresent()).toList();
    }

    /// What a browser sends.
    ///
    /// @param version of the sheet it was filled in on
    /// @param shown the fields that were on it
    /// @param values by field
    /// @param files newly handed in, by field
    public record Entered(
            String version, List<String> shown, Map<String, List<String>> values, Map<String, List<Upload>> files) {
        /// The same for the same sheet sent twice.
        String print() {
            List<String> names = files.values().stream()
                    .flatMap(List::stream)
                    .map(file -> file.filename() + "/"
                            + file.content().map(bytes -> bytes.length).orElse(-1))
                    .toList();
            return version + "/" + Integer.toHexString(List.of(values, names).hashCode());
        }
    }

    /// One file from a browser; without bytes where there were too many.
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String filename, Optional<byte[]> content) {}
}
