package be.wijzer.core.certificates;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import be.wijzer.core.certificates.Certificates.Issued;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.NationalNumber;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Brings a certificate into a conversation, as a file that is kept for a short time. The same key brings it once.
public final class Delivery {
    private final Certificates certificates;
    private final Attachments attachments;
    private final IssuedCertificates issued;
    private final Duration kept;

    public Delivery(Certificates certificates, Attachments attachments, IssuedCertificates issued, Duration kept) {
        this.certificates = certificates;
        this.attachments = attachments;
        this.issued = issued;
        this.kept = kept;
    }

    /// @param person of the resident
    public Delivered deliver(
            String key, Place place, Resident resident, NationalNumber person, Certificate certificate) {
        String id = issued.file(key, place.municipality(), resident.key(), certificate, place.now());
        Optional<Attachment> there = attachments.find(id);
        if (there.isPresent()) {
            return new Delivered.File(there.get());
        }
        UUID reference = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return switch (certificates.issue(
                new Certificates.Asked(reference, place.municipality(), person, certificate, place.language()))) {
            case Issued.Document(byte[] pdf) -> {
                Attachment file = new Attachment(
                        id,
                        place.municipality(),
                        place.conversation(),
                        filename(certificate),
                        "application/pdf",
                        pdf.length,
                        place.now().plus(kept),
                        Optional.of(resident.key()));
                attachments.keep(file, pdf);
                yield new Delivered.File(file);
            }
            case Issued.Refused(Certificates.Reason reason) -> new Delivered.Refused(reason);
            case Issued.Unavailable() -> new Delivered.Unavailable();
        };
    }

    private static String filename(Certificate certificate) {
        return certificate.title().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-") + ".pdf";
    }

    /// Where it is brought.
    ///
    /// @param language of the conversation
    public record Place(MunicipalityId municipality, ConversationId conversation, Language language, Instant now) {}

    /// What came of it.
    public sealed interface Delivered {
        record File(Attachment attachment) implements Delivered {}

        record Refused(Certificates.Reason reason) implements Delivered {}

        record Unavailable() implements Delivered {}
    }
}
