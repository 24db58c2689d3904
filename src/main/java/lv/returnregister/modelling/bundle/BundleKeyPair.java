package lv.returnregister.modelling.bundle;

/**
 * A new pair of keys for bundles, as the settings want it.
 *
 * @param secret both halves, for {@code REGISTER_BUNDLE_KEY}; never shown again
 * @param known the public half, for {@code REGISTER_BUNDLE_TRUSTED} of those who are to take its bundles
 */
public record BundleKeyPair(String secret, String known) {

    /** Makes one. */
    public static BundleKeyPair make() {
        String pair = BundleKeys.generate();
        return new BundleKeyPair(pair, pair.substring(pair.indexOf(':') + 1));
    }

    @Override
    public String toString() {
        return "BundleKeyPair[" + known + "]";
    }
}
