package lv.returnregister.modelling.bundle;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.FileLimits;
import lv.returnregister.shared.FileType;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shell.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final BundleFiles files;
    private final Installation installation;
    private final AuditLog audit;
    private final Clock clock;
    private final FileLimits limits;

    /**
     * @param mebibytes the largest file that comes through the proxy and the servlet container
     */
    ModelBundles(
            BundleKeys keys,
            Installation installation,
            AuditLog audit,
            Clock clock,
            JsonMapper json,
            @Value("${register.files.most-mebibytes}") int mebibytes) {
        this.keys = keys;
        this.limits = FileLimits.ofMebibytes("bundle", mebibytes, FileType.ZIP);
        this.files = new BundleFiles(keys, json);
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes models into a bundle; {@link ModelNeeds#withNeeds} finds what they cannot do without.
     *
     * @throws Rejection naming every model the catalogue does not have or that cannot be read, or when this installation has
     *     no key
     */
    public byte[] write(Set<ModelRef> models, ModelCatalogue catalogue) {
        byte[] bundle = files.write(models, catalogue, installation.word(), clock.instant());
        audit.act("models-exported", Sha256.of(bundle), told(models));
        return bundle;
    }

    /**
     * Reads a bundle.
     *
     * @param here models this installation has; they count as there for what the bundle needs
     * @throws Rejection naming everything for which it is not taken
     */
    public BundleContents read(byte[] bundle, ModelCatalogue here) {
        BundleContents contents = files.read(bundle, here);
        audit.act("models-bundle-read", Sha256.of(bundle), told(contents.all()));
        return contents;
    }

    /** What is taken from a browser. */
    public FileLimits limits() {
        return limits;
    }

    /** The public key of this installation as the setting of others wants it; nothing when it has no key. */
    public Optional<String> ownKey() {
        return keys.own().map(key -> BundleKeys.encoded(key.getEncoded()));
    }

    private static Map<String, Object> told(Set<ModelRef> models) {
        return Map.of(
                "models",
                models.stream().sorted(Manifest.ORDER).map(ModelRef::toString).toList());
    }
}
