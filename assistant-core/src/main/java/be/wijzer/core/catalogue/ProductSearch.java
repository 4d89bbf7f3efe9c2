package be.wijzer.core.catalogue;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Optional;

/// Finds the product a question is about, and the part of it that answers. Never invents.
public interface ProductSearch {
    /// @param about the product the conversation was about, for follow-ups such as "en wat kost dat?"
    Findings search(MunicipalityId municipality, String question, Language language, Optional<Product> about);

    /// The direct answer about one known product: the catalogue's own text, with what we say around it in `language`.
    String answer(Product product, Aspect aspect, String question, Language language);
}
