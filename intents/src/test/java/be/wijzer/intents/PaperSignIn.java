package be.wijzer.intents;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.AssuranceLevel;
import be.wijzer.core.identity.Invitation;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.identity.SignIn;
import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Invites, but nobody ever comes.
final class PaperSignIn implements SignIn {
    @Override
    public Optional<Resident> resident(ConversationId conversation) {
        return Optional.empty();
    }

    @Override
    public Invitation invite(
            String effectKey, MunicipalityId municipality, ConversationId conversation, AssuranceLevel level) {
        return new Invitation(URI.create("https://voorbeeldstad.test/signin/x"), "123456", Instant.MAX);
    }

    @Override
    public void signOut(ConversationId conversation) {}
}
