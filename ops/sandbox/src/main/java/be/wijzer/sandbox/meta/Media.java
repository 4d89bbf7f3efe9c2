package be.wijzer.sandbox.meta;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Files that residents and the assistant sent; the oldest are forgotten when together they are too big.
public final class Media {
    private static final int KEPT_BYTES = 24 * 1024 * 1024;

    private final Map<String, File> files = new LinkedHashMap<>();
    private int bytes;

    public synchronized File keep(String mimeType, byte[] content) {
        String id = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 999_999_999_999_999L));
        File file = new File(id, mimeType, content);
        files.put(id, file);
        bytes += content.length;
        for (Iterator<File> oldest = files.values().iterator(); bytes > KEPT_BYTES && files.size() > 1; ) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
        return file;
    }

    public synchronized Optional<File> with(String id) {
        return Optional.ofNullable(files.get(id));
    }

    @SuppressWarnings("ArrayRecordComponent")
    public record File(String id, String mimeType, byte[] content) {
        /// As Meta gives it: SHA-256 in base64.
        public String sha256() {
            try {
                return Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }
}
