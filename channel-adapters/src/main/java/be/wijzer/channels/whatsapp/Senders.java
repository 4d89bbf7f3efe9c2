package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Node;
import be.wijzer.core.channel.ChannelAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who sent a message: any of a phone number, a business-scoped user id and its parent's, from the message itself
/// and from the contact beside it. A name or username is never an id.
///
/// @param account the phone number id that was written to
/// @param contacts those of the same body
record Senders(String account, List<Node> contacts) {
    static final String CHANNEL = "whatsapp";
    static final String PHONE = "phone";
    static final String USER = "user";
    static final String PARENT = "user-parent";

    /// Empty where the message names nobody.
    Optional<ChannelAddress> of(Node message) {
        Optional<String> phone = message.text("from");
        Optional<String> user = message.text("from_user_id");
        Optional<Node> contact = contact(phone, user);
        return address(
                phone.or(() -> contact.flatMap(node -> node.text("wa_id"))),
                user.or(() -> contact.flatMap(node -> node.text("user_id"))),
                message.text("from_parent_user_id").or(() -> contact.flatMap(node -> node.text("parent_user_id"))),
                contact.flatMap(node -> node.at("profile").text("name")));
    }

    Optional<ChannelAddress> address(
            Optional<String> phone, Optional<String> user, Optional<String> parent, Optional<String> name) {
        Map<String, String> ids = new HashMap<>();
        phone.ifPresent(id -> ids.put(PHONE, id));
        user.ifPresent(id -> ids.put(USER, id));
        parent.ifPresent(id -> ids.put(PARENT, id));
        return ids.isEmpty() ? Optional.empty() : Optional.of(new ChannelAddress(CHANNEL, account, ids, name));
    }

    private Optional<Node> contact(Optional<String> phone, Optional<String> user) {
        if (phone.isEmpty() && user.isEmpty()) {
            return contacts.size() == 1 ? Optional.of(contacts.getFirst()) : Optional.empty();
        }
        return contacts.stream()
                .filter(contact -> phone.isPresent() && contact.text("wa_id").equals(phone)
                        || user.isPresent() && contact.text("user_id").equals(user))
                .findFirst();
    }
}
