package be.wijzer.channels.website;

/// Cleans what a resident typed: no control characters, no halves of characters; every script and emoji stays.
final class Wording {
    private Wording() {}

    static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .codePoints()
                .map(character -> character == '\r' ? '\n' : character)
                .filter(Wording::isWanted)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isWanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
