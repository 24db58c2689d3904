package lv.returnregister.modelling.bundle;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.bundle.Manifest.Entry;
import lv.returnregister.modelling.bundle.Manifest.Need;
import lv.returnregister.modelling.check.ModelIntake;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of a bundle: a manifest that says what it holds and needs, its signature, and the models. */
final class BundleFiles {

    private static final int MOST_OF_A_MANIFEST = 1024 * 1024;

    private final BundleKeys keys;
    private final JsonMapper json;

    BundleFiles(BundleKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * Writes models into a bundle.
     *
     * @throws Rejection naming every model the catalogue does not have or cannot read, or when this installation has no key
     */
    byte[] write(Set<ModelRef> models, ModelCatalogue catalogue, String environment, Instant now) {
        List<Violation> violations = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        Set<ModelRef> ordered = new TreeSet<>(Manifest.ORDER);
        ordered.addAll(models);
        for (ModelRef model : ordered) {
            Optional<String> text = catalogue.content(model);
            if (text.isEmpty()) {
                violations.add(Violation.input("models", "bundle-model-unknown", model.key()));
                continue;
            }
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            try {
                ModelNeeds needs = ModelNeeds.of(model, text.get());
                entries.add(new Entry(
                        model.kind(),
                        model.key(),
                        file(model),
                        Sha256.of(bytes),
                        needs.models().stream()
                                .sorted(Manifest.ORDER)
                                .map(need -> new Need(need.kind(), need.key()))
                                .toList(),
                        needs.messages().stream().sorted().toList()));
                files.put(file(model), bytes);
            } catch (IllegalArgumentException e) {
                violations.add(Violation.input("models", "bundle-model-unreadable", model.key()));
            }
        }
        if (entries.isEmpty() && violations.isEmpty()) {
            violations.add(Violation.input("models", "bundle-empty"));
        }
        Optional<PublicKey> own = keys.own();
        if (own.isEmpty()) {
            violations.add(Violation.state("bundle-no-key"));
        }
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        byte[] manifest = json.writeValueAsBytes(new Manifest(
                Manifest.FORMAT, environment, now.toString(), BundleKeys.mark(own.orElseThrow()), entries));
        byte[] signature = keys.sign(manifest).orElseThrow();
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(BundleZip.MANIFEST, manifest);
        all.put(BundleZip.SIGNATURE, BundleKeys.encoded(signature).getBytes(StandardCharsets.US_ASCII));
        all.putAll(files);
        return BundleZip.write(all, now);
    }

    /**
     * Reads a bundle.
     *
     * @param here models this installation has; they count as there for what the bundle needs
     * @throws Rejection naming everything for which it is not taken
     */
    BundleContents read(byte[] bundle, ModelCatalogue here) {
        Map<String, byte[]> files = BundleZip.read(bundle);
        byte[] signed = files.remove(BundleZip.MANIFEST);
        byte[] signature = files.remove(BundleZip.SIGNATURE);
        if (signed == null || signature == null) {
            throw new Rejection(Violation.input("bundle", "bundle-unsigned"));
        }
        if (signed.length > MOST_OF_A_MANIFEST) {
            throw BundleZip.tooLarge();
        }
        Manifest manifest = manifest(signed, signature);
        List<Violation> violations = new ArrayList<>();
        Map<ModelRef, String> texts = new LinkedHashMap<>();
        for (Entry entry : manifest.models()) {
            byte[] content = files.remove(entry.file());
            if (content == null
                    || !Sha256.of(content).equals(entry.sha256())
                    || !entry.file().equals(file(entry.model()))) {
                violations.add(Violation.input("bundle", "bundle-altered", entry.file()));
                continue;
            }
            try {
                texts.put(entry.model(), ModelIntake.read(entry.kind(), entry.file(), content));
            } catch (Rejection refused) {
                violations.addAll(refused.violations());
            }
        }
        files.keySet().forEach(file -> violations.add(Violation.input("bundle", "bundle-altered", file)));
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        texts.forEach((model, text) -> missing(model, text, texts, here, violations));
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
        return new BundleContents(manifest.environment(), manifest.writtenAt(), manifest.signer(), texts);
    }

    /** Nothing of a manifest is believed, not even that it is one, before its signature fits. */
    private Manifest manifest(byte[] signed, byte[] signature) {
        Manifest manifest;
        byte[] raw;
        try {
            manifest = json.readValue(signed, Manifest.class);
            raw = Base64.getDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Rejection(Violation.input("bundle", "bundle-altered", BundleZip.MANIFEST));
        }
        PublicKey signer = keys.byMark(manifest.signer())
                .orElseThrow(() -> new Rejection(Violation.input("bundle", "bundle-signer-unknown")));
        if (!BundleKeys.fits(signer, signed, raw)) {
            throw new Rejection(Violation.input("bundle", "bundle-altered", BundleZip.MANIFEST));
        }
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new Rejection(Violation.input("bundle", "bundle-format", manifest.format()));
        }
        return manifest;
    }

    private static void missing(
            ModelRef model, String text, Map<ModelRef, String> texts, ModelCatalogue here, List<Violation> violations) {
        try {
            ModelNeeds.of(model, text).models().stream()
                    .filter(need ->
                            !texts.containsKey(need) && here.content(need).isEmpty())
                    .sorted(Manifest.ORDER)
                    .forEach(need -> violations.add(
                            Violation.input("bundle", "bundle-dependency-missing", model.key(), need.fileName())));
        } catch (IllegalArgumentException e) {
            violations.add(Violation.input("bundle", "bundle-model-unreadable", model.key()));
        }
    }

    private static String file(ModelRef model) {
        return model.kind().name().toLowerCase(Locale.ROOT) + "/" + model.fileName();
    }
}
