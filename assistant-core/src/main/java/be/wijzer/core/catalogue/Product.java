package be.wijzer.core.catalogue;

import java.util.List;
import java.util.Optional;

/// A product or service of the town as its catalogue describes it. Texts are in the catalogue's language, Dutch.
///
/// @param id stable key, kebab-case
/// @param audience `burger`, `onderneming`, `vereniging`
/// @param channels `online`, `appointment`, `desk`, `video`, `phone`
/// @param form key of the town's own smart form, where one exists
public record Product(
        String id,
        String title,
        String summary,
        String description,
        List<String> audience,
        String theme,
        List<String> procedure,
        List<String> bring,
        String cost,
        List<String> conditions,
        List<String> exceptions,
        String legislation,
        String department,
        List<String> channels,
        boolean byAppointment,
        Optional<String> form,
        String url,
        List<String> keywords,
        List<String> related,
        List<QuestionAndAnswer> questions) {

    /// A typical question of residents with its direct answer.
    public record QuestionAndAnswer(String question, String answer) {}

    /// The same with these questions in place of its own.
    public Product withQuestions(List<QuestionAndAnswer> others) {
        return new Product(
                id,
                title,
                summary,
                description,
                audience,
                theme,
                procedure,
                bring,
                cost,
                conditions,
                exceptions,
                legislation,
                department,
                channels,
                byAppointment,
                form,
                url,
                keywords,
                related,
                List.copyOf(others));
    }
}
