package be.wijzer.core.reports;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.identity.Resident;
import be.wijzer.core.municipality.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Someone who wants to know how a report goes on.
///
/// @param identities by which they are known again: hashes of their ids on a channel, and of who they are once signed
/// in
public record Follower(ConversationId conversation, List<String> identities) {
    public Follower {
        identities = List.copyOf(identities);
    }

    public static Follower of(
            MunicipalityId municipality,
            ConversationId conversation,
            ChannelAddress address,
            Optional<Resident> resident) {
        List<String> identities = new ArrayList<>();
        identities.add(hash(municipality + "\nconversation\n" + conversation));
        address.ids()
                .forEach((kind, id) ->
                        identities.add(hash(String.join("\n", municipality.value(), address.channel(), kind, id))));
        resident.ifPresent(known -> identities.add(hash(municipality + "\nresident\n" + known.key())));
        return new Follower(conversation, identities);
    }

    public boolean isOneOf(Collection<String> others) {
        return identities.stream().anyMatch(others::contains);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
