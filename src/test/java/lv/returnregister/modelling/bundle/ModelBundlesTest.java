package lv.returnregister.modelling.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ShippedModels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A test installation gives out bundles with a key of its own, and takes them back. */
class ModelBundlesTest extends CaseTest {

    private static final ModelRef PROCESS = new ModelRef(ModelKind.PROCESS, "returnCase");

    @Autowired
    private ModelBundles bundles;

    @Autowired
    private ShippedModels shipped;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName(
            "every model of the release with all it needs goes out and comes back unchanged, and the trail tells it")
    void theReleaseGoesOutAndComesBack() {
        Officer administrator = officer("bundle.administrator", Authority.PMLP, Role.ADMINISTRATOR);
        Set<ModelRef> models = ModelNeeds.withNeeds(shipped.all(), shipped);

        BundleContents contents = currentOfficer.as(
                administrator,
                () -> bundles.read(
                        bundles.write(models, shipped), new BundleContents("test", "", "", java.util.Map.of())));

        assertThat(models).containsAll(shipped.all());
        assertThat(contents.texts()).hasSameSizeAs(shipped.all());
        assertThat(contents.all())
                .allSatisfy(model -> assertThat(contents.content(model)).isEqualTo(shipped.content(model)));
        assertThat(contents.environment()).isEqualTo("test");
        assertThat(jdbc.sql("select action from audit_entry where officer = 'bundle.administrator' order by at, id")
                        .query(String.class)
                        .list())
                .contains("models-exported", "models-bundle-read");
    }

    @Test
    @DisplayName("the installation keeps one key and tells its public half")
    void theKeyIsKept() {
        Officer administrator = officer("bundle.administrator", Authority.PMLP, Role.ADMINISTRATOR);

        assertThat(currentOfficer.as(administrator, bundles::ownKey))
                .isPresent()
                .isEqualTo(currentOfficer.as(administrator, bundles::ownKey));
        assertThat(jdbc.sql("select count(*) from modelling_bundle_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("whoever may not read models gets no bundle")
    void otherOfficersGetNone() {
        Officer officer = officer("bundle.officer", Authority.VRS, Role.OFFICER);

        assertThatThrownBy(() -> currentOfficer.as(officer, () -> bundles.write(Set.of(PROCESS), shipped)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
