package lv.returnregister.modelling.bundle;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Clock;
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
import lv.returnregister.audit.AuditLog;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.bundle.Manifest.Entry;
import lv.returnregister.modelling.bundle.Manifest.Need;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Installation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries models from one installation to another. A bundle says what it holds, what each model needs, where it comes from,
 * and is signed; one that was altered, is signed by nobody or by a stranger, or lacks what a model needs is refused before
 * anything is kept. What leaves and what comes is told in the audit log.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('models.read')")
public class ModelBundles {

    private final BundleKeys keys;
    private final Installation installation;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json;

    ModelBundles(BundleKeys keys, Installation installation, AuditLog audit, Clock clock, JsonMapper json) {
        this.keys = keys;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes models into a bundle.
     *
     * @throws Rejection naming every model the catalogue does not have or cannot read, or when this installation has no key
     */
    public byte[] write(Set<ModelRef> models, ModelCatalogue catalogue) {
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
        Instant now = clock.instant();
        byte[] manifest = json.writeValueAsBytes(new Manifest(
                Manifest.FORMAT, installation.word(), now.toString(), BundleKeys.mark(own.orElseThrow()), entries));
        byte[] signature = keys.sign(manifest).orElseThrow();
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(BundleZip.MANIFEST, manifest);
        all.put(BundleZip.SIGNATURE, BundleKeys.encoded(signature).getBytes(StandardCharsets.US_ASCII));
        all.putAll(files);
        audit.act("models-exported", Sha256.of(manifest), told(ordered));
        return BundleZip.write(all, now);
    }

    /**
     * Reads a bundle.
     *
     * @param here models this installation has; they count as there for what the bundle needs
     * @throws Rejection naming everything for which it is not taken
     */
    public BundleContents read(byte[] bundle, ModelCatalogue here) {
        Map<String, byte[]> files = BundleZip.read(bundle);
        byte[] signed = files.remove(BundleZip.MANIFEST);
        byte[] signature = files.remove(BundleZip.SIGNATURE);
        if (signed == null || signature == null) {
            throw new Rejection(Violation.input("bundle", "bundle-unsigned"));
        }
        Manifest manifest = manifest(signed, signature);
        List<Violation> violations = new ArrayList<>();
        Map<ModelRef, String> texts = new LinkedHashMap<>();
        for (Entry entry : manifest.models()) {
            byte[] content = files.remove(entry.file());
            Optional<String> text = Optional.ofNullable(content).flatMap(ModelBundles::text);
            if (content == null
                    || text.isEmpty()
                    || !Sha256.of(content).equals(entry.sha256())
                    || !entry.file().equals(file(entry.model()))) {
                violations.add(Violation.input("bundle", "bundle-altered", entry.file()));
            } else {
                texts.put(entry.model(), text.get());
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
        audit.act("models-bundle-read", Sha256.of(signed), told(texts.keySet()));
        return new BundleContents(manifest.environment(), manifest.writtenAt(), manifest.signer(), texts);
    }

    /** The public key of this installation as the setting of others wants it; nothing when it has no key. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.REQUIRED)
    public Optional<String> ownKey() {
        return keys.own().map(key -> BundleKeys.encoded(key.getEncoded()));
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
                    .filter(need -> !texts.containsKey(need) && here.content(need).isEmpty())
                    .sorted(Manifest.ORDER)
                    .forEach(need -> violations.add(
                            Violation.input("bundle", "bundle-dependency-missing", model.key(), need.fileName())));
        } catch (IllegalArgumentException e) {
            violations.add(Violation.input("bundle", "bundle-model-unreadable", model.key()));
        }
    }

    private static Map<String, Object> told(Set<ModelRef> models) {
        return Map.of("models", models.stream().map(ModelRef::toString).toList());
    }

    private static String file(ModelRef model) {
        return model.kind().name().toLowerCase(Locale.ROOT) + "/" + model.fileName();
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
