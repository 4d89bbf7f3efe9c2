package be.wijzer.channels.desk;

import java.util.List;

/// A conversation, ready to show.
///
/// @param claim who holds it: `none`, `me` or `other`
/// @param lastSequence of the lines shown
record ConversationPage(
        String id,
        String town,
        String resident,
        String channel,
        String language,
        String claim,
        String agent,
        List<ShownLine> lines,
        long lastSequence) {
    /// @param who `resident`, `assistant`, `agent` or `system`
    /// @param delivery how far the message came, in words; empty where nothing is known
    record ShownLine(
            long sequence, String who, String name, String time, String text, List<String> choices, String delivery) {}

    record ShownView(String account, String time) {}
}
