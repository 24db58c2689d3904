package lv.returnregister.entryban;

import java.util.Collection;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.PersonTraces;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PersonId;
import org.springframework.stereotype.Component;

/** The bans of a person, for the person's own page. */
@Component
class BanTraces implements PersonTraces {

    private final EntryBanQueries bans;
    private final Classifiers classifiers;
    private final CurrentOfficer currentOfficer;

    BanTraces(EntryBanQueries bans, Classifiers classifiers, CurrentOfficer currentOfficer) {
        this.bans = bans;
        this.classifiers = classifiers;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public List<Trace> of(Collection<PersonId> persons) {
        boolean readsCases = currentOfficer.get().may("case.read");
        return bans.ofPersons(persons).stream()
                .map(ban -> new Trace(
                        Kind.BAN,
                        ban.personId(),
                        ban.decisionNo(),
                        about(ban),
                        ban.status() == BanStatus.IN_FORCE,
                        readsCases ? "case/" + ban.caseId() : null))
                .toList();
    }

    private LocalizedText about(EntryBanQueries.Row ban) {
        LocalizedText status = label(ban.status());
        LocalizedText ground = classifiers.label(CodeList.BAN_CASE, ban.ground());
        String from = ban.validFrom() == null ? "" : LegalTime.write(ban.validFrom());
        String until = ban.validUntil() == null ? "∞" : LegalTime.write(ban.validUntil());
        String period = from.isEmpty() ? "" : " · " + from + " – " + until;
        return LocalizedText.of(status.lv() + period + " · " + ground.lv(), status.en() + period + " · " + ground.en());
    }

    private LocalizedText label(BanStatus status) {
        return classifiers.label(
                CodeList.BAN_STATUS,
                switch (status) {
                    case PROPOSED -> "PRO";
                    case AWAITING_DEPARTURE -> "PEN";
                    case IN_FORCE -> "ACT";
                    case SUSPENDED -> "SUS";
                    case EXPIRED -> "EXP";
                    case LIFTED -> "LIF";
                });
    }
}
