package be.wijzer.core.identity;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What makes things unreadable, or unguessable, for whoever lacks the configured secrets.
public final class Secrets {
    private static final int KEY = 32;
    private static final int SHORTEST = 16;
    private static final String MAC = "HmacSHA256";

    private final Supplier<Aead> sealing;
    private final byte[] lookup;

    /// @param sealing what is sealed with the first can be opened with each: a new one is put in front
    /// @param lookup never changes, or nobody's earlier things are found again
    public Secrets(List<String> sealing, String lookup) {
        if (sealing.isEmpty()
                || sealing.stream().anyMatch(secret -> secret.length() < SHORTEST)
                || lookup.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "wijzer.identity.secrets and wijzer.identity.lookup-secret need 16 characters or more");
        }
        this.sealing = Once.of(() -> aead(sealing));
        this.lookup = lookup.getBytes(StandardCharsets.UTF_8);
    }

    /// Opens only in the same place, such as the conversation it belongs to.
    public String seal(String text, String place) {
        try {
            byte[] sealed = sealing.get().encrypt(bytes(text), bytes(place));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM can't seal", impossible);
        }
    }

    /// Empty where it was sealed with another secret, for another place, or not at all.
    public Optional<String> open(String sealed, String place) {
        try {
            byte[] text = sealing.get().decrypt(Base64.getUrlDecoder().decode(sealed), bytes(place));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A keyed hash of 43 characters that can stand in an address.
    public String hash(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, text));
    }

    /// A keyed hash of so many decimal digits, at most 9.
    String digits(String purpose, String text, int count) {
        long number = Integer.toUnsignedLong(ByteBuffer.wrap(mac(purpose, text)).getInt());
        String digits = "%010d".formatted(number);
        return digits.substring(digits.length() - count);
    }

    private byte[] mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(Hkdf.computeHkdf(MAC, lookup, new byte[0], bytes(purpose), KEY), MAC));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }

    @AccessesPartialKey
    private static Aead aead(List<String> secrets) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keys = KeysetHandle.newBuilder();
            for (String secret : secrets) {
                byte[] derived =
                        Hkdf.computeHkdf(MAC, bytes(secret), new byte[0], bytes("sealing"), KEY + Integer.BYTES);
                int id = ByteBuffer.wrap(derived, KEY, Integer.BYTES).getInt();
                AesGcmKey key = AesGcmKey.builder()
                        .setParameters(AesGcmParameters.builder()
                                .setKeySizeBytes(KEY)
                                .setIvSizeBytes(12)
                                .setTagSizeBytes(16)
                                .setVariant(AesGcmParameters.Variant.TINK)
                                .build())
                        .setKeyBytes(SecretBytes.copyFrom(
                                java.util.Arrays.copyOf(derived, KEY), InsecureSecretKeyAccess.get()))
                        .setIdRequirement(id)
                        .build();
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key).withFixedId(id);
                keys.addEntry(secret.equals(secrets.getFirst()) ? entry.makePrimary() : entry);
            }
            return keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the secrets of wijzer.identity can't be used", wrong);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Made at the first use: signing in is rare, starting is not.
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> make;
        private volatile Optional<T> made = Optional.empty();

        private Once(Supplier<T> make) {
            this.make = make;
        }

        static <T> Supplier<T> of(Supplier<T> make) {
            return new Once<>(make);
        }

        @Override
        public T get() {
            Optional<T> found = made;
            if (found.isEmpty()) {
                found = Optional.of(make.get());
                made = found;
            }
            return found.get();
        }
    }
}
