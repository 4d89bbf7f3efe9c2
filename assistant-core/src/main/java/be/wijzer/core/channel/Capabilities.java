package be.wijzer.core.channel;

/// What a channel can show. Answers depend on this, never on a channel's name.
///
/// @param textLength longest text of one message, in UTF-16 units
/// @param bodyLength longest text beside buttons, a list or a link
/// @param buttons most buttons under one message; 0 where there are none
/// @param buttonTitle longest title of a button
/// @param rows most rows of a list; 0 where there are none
/// @param rowTitle longest title of a row
/// @param rowDescription longest description of a row
/// @param linkButtons whether a link is a button of its own; else the address stands in the text
/// @param locationRequest whether a location can be asked for
/// @param media whether pictures and files can be shown
/// @param spoken whether everything is read aloud: no addresses, numbers to press
/// @param fetched whether the resident's side fetches what is said; else it is sent
public record Capabilities(
        int textLength,
        int bodyLength,
        int buttons,
        int buttonTitle,
        int rows,
        int rowTitle,
        int rowDescription,
        boolean linkButtons,
        boolean locationRequest,
        boolean media,
        boolean spoken,
        boolean fetched) {

    /// How many choices can be shown as something to press.
    public int pressable() {
        return Math.max(buttons, rows);
    }
}
