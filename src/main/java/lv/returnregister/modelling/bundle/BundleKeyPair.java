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
        return of(BundleKeys.generate());
    }

    /**
     * Reads one.
     *
     * @throws IllegalStateException when the text is none, without telling what it is
     */
    public static BundleKeyPair of(String text) {
        String pair = text.strip();
        return new BundleKeyPair(
                pair, BundleKeys.encoded(BundleKeys.pair(pair).known().getEncoded()));
    }

    @Override
    public String toString() {
        return "BundleKeyPair[" + known + "]";
    }
}
