package be.wijzer.core.attachments;

/// How many pixels a picture says it has, read from its header alone.
final class PictureSize {
    private static final int PNG_WIDTH = 16;
    private static final int GIF_WIDTH = 6;
    private static final int WEBP_KIND = 12;
    private static final int WEBP_BODY = 20;

    private PictureSize() {}

    /// 0 where the header doesn't tell.
    static long of(FileType type, byte[] content) {
        return switch (type) {
            case PNG -> big(content, PNG_WIDTH, 4) * big(content, PNG_WIDTH + 4, 4);
            case GIF -> little(content, GIF_WIDTH, 2) * little(content, GIF_WIDTH + 2, 2);
            case WEBP -> webp(content);
            case JPEG -> jpeg(content);
            case HEIC, PDF -> 0;
        };
    }

    private static long webp(byte[] content) {
        return switch ((char) (big(content, WEBP_KIND + 3, 1))) {
            case 'X' -> (little(content, WEBP_BODY + 4, 3) + 1) * (little(content, WEBP_BODY + 7, 3) + 1);
            case 'L' -> {
                long bits = little(content, WEBP_BODY + 1, 4);
                yield ((bits & 0x3fff) + 1) * ((bits >> 14 & 0x3fff) + 1);
            }
            default -> (little(content, WEBP_BODY + 6, 2) & 0x3fff) * (little(content, WEBP_BODY + 8, 2) & 0x3fff);
        };
    }

    /// From the first frame header.
    private static long jpeg(byte[] content) {
        int at = 2;
        while (at + 9 < content.length && big(content, at, 1) == 0xff) {
            int marker = (int) big(content, at + 1, 1);
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                return big(content, at + 5, 2) * big(content, at + 7, 2);
            }
            at += 2 + (int) big(content, at + 2, 2);
        }
        return 0;
    }

    private static long big(byte[] content, int at, int bytes) {
        long value = 0;
        for (int i = at; i < at + bytes; i++) {
            value = value << 8 | (i < content.length ? content[i] & 0xff : 0);
        }
        return value;
    }

    private static long little(byte[] content, int at, int bytes) {
        long value = 0;
        for (int i = at + bytes - 1; i >= at; i--) {
            value = value << 8 | (i < content.length ? content[i] & 0xff : 0);
        }
        return value;
    }
}
