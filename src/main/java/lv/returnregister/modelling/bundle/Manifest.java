package lv.returnregister.modelling.bundle;

import java.util.Comparator;
import java.util.List;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;

/**
 * What a bundle says of itself; this is what is signed.
 *
 * @param format word and number of the format
 * @param environment kind of installation that wrote it
 * @param writtenAt when, as an instant
 * @param signer mark of the public key that fits the signature
 * @param models its models
 */
record Manifest(String format, String environment, String writtenAt, String signer, List<Entry> models) {

    /** The only format there is. */
    static final String FORMAT = "register-models/1";

    /** Processes first, then by key: the same models always make the same manifest. */
    static final Comparator<ModelRef> ORDER =
            Comparator.comparing(ModelRef::kind).thenComparing(ModelRef::key);

    Manifest {
        models = List.copyOf(models);
    }

    /**
     * One model.
     *
     * @param file its name in the bundle
     * @param sha256 of its bytes
     * @param needs models it cannot do without
     * @param messages names of the messages it waits for or sends
     */
    record Entry(ModelKind kind, String key, String file, String sha256, List<Need> needs, List<String> messages) {

        Entry {
            needs = List.copyOf(needs);
            messages = List.copyOf(messages);
        }

        ModelRef model() {
            return new ModelRef(kind, key);
        }
    }

    /** A model that is needed. */
    record Need(ModelKind kind, String key) {}
}
