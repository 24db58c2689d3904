package lv.returnregister.modelling.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.returnregister.shared.Sha256;

/**
 * The Ed25519 keys of bundles: the pair this installation signs with, and the public keys of those it takes bundles from. A
 * private key is written as {@code <private>:<public>}, each in Base64, so that one setting holds the pair.
 */
final class BundleKeys {

    private static final String ALGORITHM = "Ed25519";

    /** Signed before the manifest, so that a signature made for something else never fits. */
    private static final byte[] PURPOSE = (Manifest.FORMAT + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Supplier<Optional<Pair>> own;
    private final List<PublicKey> trusted;

    /** A pair that signs. */
    record Pair(PrivateKey secret, PublicKey known) {}

    /**
     * @param own the pair of this installation, if it has one
     * @param trusted public keys of other installations
     */
    BundleKeys(Supplier<Optional<Pair>> own, List<PublicKey> trusted) {
        this.own = own;
        this.trusted = List.copyOf(trusted);
    }

    /** Makes a pair, as the setting for the private key wants it. */
    static String generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return encoded(pair.getPrivate().getEncoded()) + ":"
                    + encoded(pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Reads a pair.
     *
     * @throws IllegalStateException when it is none, without telling what it is
     */
    static Pair pair(String text) {
        String[] halves = text.strip().split(":", -1);
        if (halves.length != 2) {
            throw new IllegalStateException("REGISTER_BUNDLE_KEY is no pair of keys; ./run bundle-key makes one");
        }
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(halves[0])));
            Pair pair = new Pair(secret, known(halves[1]));
            byte[] probe = sign(secret, PURPOSE);
            if (!fits(pair.known(), PURPOSE, probe)) {
                throw new IllegalStateException("The halves of REGISTER_BUNDLE_KEY do not belong together");
            }
            return pair;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("REGISTER_BUNDLE_KEY is no pair of keys; ./run bundle-key makes one");
        }
    }

    /**
     * Reads public keys, separated by commas, spaces or lines; a name before {@code =} is for those who read the setting.
     *
     * @throws IllegalStateException naming the place of the one that is none
     */
    static List<PublicKey> trusted(String text) {
        List<PublicKey> keys = new ArrayList<>();
        for (String part : text.split("[\\s,;]+", -1)) {
            if (!part.isEmpty()) {
                // Base64 may end in = itself; a name never begins a key.
                String key = part.replaceFirst("^[A-Za-z0-9_.-]{1,40}=(?=MC)", "");
                try {
                    keys.add(known(key));
                } catch (GeneralSecurityException | IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "REGISTER_BUNDLE_TRUSTED: entry " + (keys.size() + 1) + " is no public key", e);
                }
            }
        }
        return keys;
    }

    /** The text of a setting, or of the file it names. */
    static String setting(String text, String file) {
        if (file.isBlank()) {
            return text;
        }
        try {
            return Files.readString(Path.of(file.strip()));
        } catch (IOException e) {
            throw new IllegalStateException("The keys of bundles cannot be read from the file that is set for them", e);
        }
    }

    /** Signs for this installation; nothing when it has no key. */
    Optional<byte[]> sign(byte[] manifest) {
        return own.get().map(pair -> {
            try {
                return sign(pair.secret(), manifest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The bundle cannot be signed", e);
            }
        });
    }

    /** The public key of this installation, for those who are to trust it. */
    Optional<PublicKey> own() {
        return own.get().map(Pair::known);
    }

    /** The known key a mark belongs to. */
    Optional<PublicKey> byMark(String mark) {
        return Stream.concat(own().stream(), trusted.stream())
                .filter(key -> mark(key).equals(mark))
                .findFirst();
    }

    /** A short name of a public key. */
    static String mark(PublicKey key) {
        return Sha256.of(key.getEncoded()).substring(0, 32);
    }

    static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether a signature fits a manifest. */
    static boolean fits(PublicKey key, byte[] manifest, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(PURPOSE);
            check.update(manifest);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] sign(PrivateKey key, byte[] manifest) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(PURPOSE);
        signature.update(manifest);
        return signature.sign();
    }

    private static PublicKey known(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
    }
}
