package be.wijzer.core.attachments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// The ids of files: unguessable, and telling whether opening one asks for a sign-in.
public final class FileIds {
    private static final String PROTECTED = "p.";
    private static final Pattern SHAPE = Pattern.compile("(?:p\\.)?[A-Za-z0-9_-]{20,80}");

    private FileIds() {}

    /// The same for the same file handed in by the same effect, so that a repeated turn keeps it once. As unguessable
    /// as the key, which holds the id of a conversation.
    public static String open(String effectKey, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("file\n" + effectKey + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The id of a file that only its resident may open, after signing in.
    public static String behindSignIn(String effectKey, byte[] content) {
        return PROTECTED + open(effectKey, content);
    }

    public static boolean asksSignIn(String id) {
        return id.startsWith(PROTECTED);
    }

    public static boolean isOne(String id) {
        return SHAPE.matcher(id).matches();
    }
}
