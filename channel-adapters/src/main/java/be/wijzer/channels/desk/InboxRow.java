package be.wijzer.channels.desk;

/// One conversation in a list, ready to show.
///
/// @param state in words
/// @param since how long ago, in words
record InboxRow(
        String id,
        String town,
        String resident,
        String channel,
        String language,
        String state,
        boolean isClaimed,
        String agent,
        String last,
        String since) {}
