package be.wijzer.sandbox.vendor;

import org.jspecify.annotations.Nullable;

/// How a vendor words a failure it was told to have.
public interface VendorErrors {
    boolean speakFor(VendorChannel channel);

    /// At least one of the two is given; the other follows from it.
    Answer failing(@Nullable Integer status, @Nullable Integer code);

    record Answer(int status, String contentType, String body) {}
}
