package be.wijzer.core.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The kinds of file that are taken in, told by what is in them. An archive is none of them, whatever it is called.
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf");

    /// A picture of more pixels would need gigabytes to be drawn, however small its file is.
    private static final long MOST_PIXELS = 120_000_000;

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final int SHORTEST = 16;

    private final String mimeType;
    private final String extension;

    FileType(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    public String mimeType() {
        return mimeType;
    }

    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return this != PDF;
    }

    public static Optional<FileType> named(String mimeType) {
        return Arrays.stream(values())
                .filter(type -> type.mimeType.equals(mimeType))
                .findFirst();
    }

    /// Empty for anything else, and for a picture that is too large to be drawn.
    public static Optional<FileType> of(byte[] content) {
        if (content.length < SHORTEST) {
            return Optional.empty();
        }
        return signed(content).filter(type -> !type.isPicture() || PictureSize.of(type, content) <= MOST_PIXELS);
    }

    private static Optional<FileType> signed(byte[] content) {
        if (starts(content, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, "GIF87a") || starts(content, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (starts(content, 4, "ftyp") && HEIC_BRANDS.contains(text(content, 8, 4))) {
            return Optional.of(HEIC);
        }
        return starts(content, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean starts(byte[] content, int at, String signature) {
        return text(content, at, signature.length()).equals(signature);
    }

    private static String text(byte[] content, int at, int length) {
        return content.length < at + length ? "" : new String(content, at, length, StandardCharsets.ISO_8859_1);
    }
}
