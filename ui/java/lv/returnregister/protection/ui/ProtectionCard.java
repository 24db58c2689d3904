package lv.returnregister.protection.ui;

import java.util.List;
import java.util.Optional;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.FactTexts;
import lv.returnregister.casefile.ui.PersonCard;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.protection.Protection;
import lv.returnregister.protection.domain.ProtectionRecords.Companion;
import lv.returnregister.protection.domain.ProtectionRecords.Vulnerability;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What protects the foreigner: minor and alone or not, who represents, why vulnerable, who is with them. */
@Component
class ProtectionCard implements PersonCard {

    private final Protection protection;
    private final Safeguards safeguards;
    private final FactTexts texts;

    ProtectionCard(Protection protection, Safeguards safeguards, FactTexts texts) {
        this.protection = protection;
        this.safeguards = safeguards;
        this.texts = texts;
    }

    @Override
    public Optional<Card> of(CaseView view) {
        CaseId caseId = view.id();
        List<Vulnerability> vulnerabilities = protection.vulnerabilities(caseId);
        List<Companion> companions = protection.companions(caseId);
        boolean minor = protection.isMinor(caseId);
        if (view.kind() != CaseKind.RETURN || !minor && vulnerabilities.isEmpty() && companions.isEmpty()) {
            return Optional.empty();
        }
        KeyValueList facts = new KeyValueList();
        protection
                .representative(caseId)
                .ifPresent(representative -> facts.with(
                        Texts.text("protection.card.representative"),
                        Texts.text(
                                "protection.card.adult",
                                representative.name(),
                                texts.label(CodeList.REPRESENTATIVE, representative.office()))));
        vulnerabilities.forEach(vulnerability -> facts.with(
                Texts.text("protection.card.vulnerable"),
                Texts.text(
                        "protection.card.since",
                        texts.label(CodeList.VULNERABILITY, vulnerability.kind()),
                        LegalTime.write(vulnerability.since()))));
        companions.forEach(companion -> facts.with(
                Texts.text("protection.card.companion"),
                Texts.text(
                        companion.child() ? "protection.card.child" : "protection.card.adult",
                        companion.name(),
                        texts.label(CodeList.FAMILY_LINK, companion.link()))));
        if (minor) {
            safeguards
                    .find("unaccompanied-minor-represented")
                    .ifPresent(row -> facts.with(
                            Texts.text("protection.card.source"), row.cited().in(Texts.language())));
        }
        return Optional.of(Card.titled(Texts.text("protection.card.title"), badge(caseId, minor), facts));
    }

    private @Nullable StatusBadge badge(CaseId caseId, boolean minor) {
        if (!minor) {
            return null;
        }
        if (!protection.isUnaccompaniedMinor(caseId)) {
            return new StatusBadge(Tone.INFORMATION, Texts.text("protection.card.accompanied"));
        }
        return protection.isRepresented(caseId)
                ? new StatusBadge(Tone.DONE, Texts.text("protection.card.represented"))
                : new StatusBadge(Tone.OVERDUE, Texts.text("protection.card.alone"));
    }
}
