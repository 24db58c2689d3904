package lv.returnregister.demodata;

import java.util.List;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.Installation;
import lv.returnregister.shell.TestAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The made-up officers of test and training installations: every role of both authorities, several units, the police, a
 * Minister's office. All share one password that everybody may know, therefore production never gets them.
 */
@Component
public class DemoOfficers {

    /** The password of every made-up officer. For demonstration only: it is printed at the start and on the sign-in page. */
    public static final String PASSWORD = "demo-2026";

    private static final Logger LOG = LoggerFactory.getLogger(DemoOfficers.class);

    private static final LocalizedText OFFICER = LocalizedText.of("inspektors", "inspector");
    private static final LocalizedText OFFICER_F = LocalizedText.of("inspektore", "inspector");
    private static final LocalizedText SIGNATORY = LocalizedText.of("paraksttiesīgā amatpersona", "signatory");
    private static final LocalizedText SUPERVISOR = LocalizedText.of("vadītājs", "supervisor");
    private static final LocalizedText SUPERVISOR_F = LocalizedText.of("vadītāja", "supervisor");
    private static final LocalizedText HEAD = LocalizedText.of("priekšnieks", "head");
    private static final LocalizedText HEAD_F = LocalizedText.of("priekšniece", "head");

    private static final List<Demo> ALL = List.of(
            vrs("a.kalnina", "Anna Kalniņa", "VRS-LUDZA", Role.OFFICER, OFFICER_F),
            vrs("l.zarins", "Lauris Zariņš", "VRS-LUDZA", Role.OFFICER, OFFICER),
            vrs("m.ozola", "Marta Ozola", "VRS-LUDZA", Role.SIGNATORY, SIGNATORY),
            vrs("j.berzins", "Jānis Bērziņš", "VRS-LUDZA", Role.SUPERVISOR, SUPERVISOR),
            vrs("i.krumins", "Ivars Krūmiņš", "VRS", Role.HEAD, HEAD),
            pmlp("d.liepina", "Dace Liepiņa", "PMLP-PSKN", Role.OFFICER, OFFICER_F),
            pmlp("r.vitols", "Raivis Vītols", "PMLP-IAN", Role.OFFICER, OFFICER),
            pmlp("e.jansone", "Elīna Jansone", "PMLP-PSKN", Role.SIGNATORY, SIGNATORY),
            pmlp("g.petersons", "Guntis Pētersons", "PMLP-IAN", Role.SIGNATORY, SIGNATORY),
            pmlp("s.balode", "Sanita Balode", "PMLP-PSKN", Role.SUPERVISOR, SUPERVISOR_F),
            pmlp("v.eglite", "Vita Eglīte", "PMLP", Role.HEAD, HEAD_F),
            new Demo(
                    "n.kovals",
                    "Normunds Kovals",
                    Authority.VP,
                    "VP",
                    Role.OFFICER,
                    LocalizedText.of("Valsts policijas inspektors", "State Police inspector")),
            new Demo(
                    "z.abolina",
                    "Zane Āboliņa",
                    Authority.MINISTER,
                    "MINISTER",
                    Role.OFFICER,
                    LocalizedText.of("iekšlietu ministra birojs", "office of the Minister of the Interior")),
            pmlp(
                    "u.sprogis",
                    "Uldis Sproģis",
                    "PMLP",
                    Role.ADMINISTRATOR,
                    LocalizedText.of("administrators", "administrator")),
            vrs(
                    "l.auzina",
                    "Līga Auziņa",
                    "VRS",
                    Role.ADMINISTRATOR,
                    LocalizedText.of("administratore", "administrator")),
            pmlp("k.rudzite", "Kristīne Rudzīte", "PMLP", Role.AUDITOR, LocalizedText.of("auditore", "auditor")),
            vrs("t.lacis", "Toms Lācis", "VRS-RIGA", Role.OFFICER, OFFICER),
            vrs("g.riekstina", "Gunta Riekstiņa", "VRS-RIGA", Role.SUPERVISOR, SUPERVISOR_F),
            vrs("b.kalve", "Baiba Kalve", "VRS-RIGA", Role.SIGNATORY, SIGNATORY),
            vrs("o.sprukts", "Oskars Sprukts", "VRS-DAUGAVPILS", Role.OFFICER, OFFICER),
            vrs("h.vanaga", "Helēna Vanaga", "VRS-DAUGAVPILS", Role.SIGNATORY, SIGNATORY),
            pmlp("a.celms", "Aivars Celms", "PMLP-RIGA", Role.SUPERVISOR, SUPERVISOR),
            pmlp("p.dumpe", "Paula Dumpe", "PMLP-RIGA", Role.OFFICER, OFFICER_F),
            pmlp("f.grauds", "Fēlikss Grauds", "PMLP-RIGA", Role.SIGNATORY, SIGNATORY));

    private final Officers officers;
    private final Installation installation;

    DemoOfficers(Officers officers, Installation installation) {
        this.officers = officers;
        this.installation = installation;
    }

    private record Demo(
            String signInName, String displayName, Authority authority, String unit, Role role, LocalizedText post) {

        TestAccounts.Account account() {
            return new TestAccounts.Account(
                    signInName,
                    LocalizedText.of(
                            displayName + ", " + post.lv() + ", " + unit,
                            displayName + ", " + post.en() + ", " + unit));
        }
    }

    /**
     * Opens the accounts that do not exist yet; in production it opens none.
     *
     * @return whether there were none before
     */
    public boolean open() {
        if (installation.isProduction()) {
            return false;
        }
        boolean fresh = officers.find(ALL.getFirst().signInName()).isEmpty();
        // The last one tells that an earlier start was not interrupted half-way.
        if (fresh || officers.find(ALL.getLast().signInName()).isEmpty()) {
            for (Demo demo : ALL) {
                officers.open(
                        demo.signInName(), PASSWORD, demo.displayName(), demo.authority(), demo.unit(), demo.role());
            }
            LOG.info("Opened {} made-up officers", ALL.size());
        }
        return fresh;
    }

    /** All of them, as the sign-in page offers them; none in production. */
    public List<TestAccounts.Account> accounts() {
        return installation.isProduction()
                ? List.of()
                : ALL.stream().map(Demo::account).toList();
    }

    /** The officer of the name, for work done in their name. */
    Officer officer(String signInName) {
        return officers.find(signInName)
                .orElseThrow(() -> new IllegalStateException("No made-up officer " + signInName));
    }

    private static Demo vrs(String name, String displayName, String unit, Role role, LocalizedText post) {
        return new Demo(name, displayName, Authority.VRS, unit, role, post);
    }

    private static Demo pmlp(String name, String displayName, String unit, Role role, LocalizedText post) {
        return new Demo(name, displayName, Authority.PMLP, unit, role, post);
    }
}
