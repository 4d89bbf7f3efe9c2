package be.wijzer.channels.whatsapp;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.Attachments;
import java.net.URI;
import java.util.Optional;

/// Files that are kept here, by the address residents get: Meta's servers can't fetch those that ask for a sign-in, so
/// they are handed over with the message.
interface OwnFiles {
    String FOLDER = "/files/";

    /// A file to hand over.
    record OwnFile(Attachment about, byte[] content) {}

    Optional<OwnFile> at(URI address);

    static OwnFiles in(Attachments attachments) {
        return address -> Optional.ofNullable(address.getPath())
                .filter(path -> path.startsWith(FOLDER))
                .map(path -> path.substring(FOLDER.length()))
                .flatMap(attachments::find)
                .flatMap(about -> attachments.content(about.id()).map(content -> new OwnFile(about, content)));
    }
}
