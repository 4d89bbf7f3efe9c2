package be.wijzer.channels.signin;

import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.attachments.FileAccess;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import java.util.Map;
import java.util.Optional;

/// Opens a file for the resident it is of, in the browser they are signed in with.
final class OwnFiles implements FileAccess {
    private final Cookies cookies;
    private final SignIn signIn;

    OwnFiles(Cookies cookies, SignIn signIn) {
        this.cookies = cookies;
        this.signIn = signIn;
    }

    @Override
    public boolean admits(Attachment attachment, Map<String, String> sent) {
        Optional<Resident> resident = cookies.signedIn(sent)
                .filter(parts -> parts[0].equals(attachment.municipality().value()))
                .flatMap(parts -> signIn.resident(new ConversationId(parts[1])));
        return resident.map(Resident::key)
                .filter(key -> attachment.owner().equals(Optional.of(key)))
                .isPresent();
    }
}
