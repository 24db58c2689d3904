package lv.returnregister.entryban.ui;

import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.casefile.ui.BanLengths;
import lv.returnregister.casefile.ui.StepAid;
import lv.returnregister.entryban.EntryBans;
import lv.returnregister.entryban.domain.BanTermTable;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;
import org.springframework.stereotype.Component;

/** Begins a ban with the length and territory of the decision table and says by which row; the officer decides. */
@Component
class BanAid implements StepAid {

    private final EntryBans bans;

    BanAid(EntryBans bans) {
        this.bans = bans;
    }

    @Override
    public String step() {
        return "impose-entry-ban";
    }

    @Override
    public Map<String, Object> known(CaseId caseId) {
        Map<String, Object> known = new HashMap<>();
        bans.proposal(caseId).ifPresent(row -> {
            BanLength length = row.length();
            if (length != null) {
                known.put(
                        length.months() == null ? "days" : "months",
                        Objects.requireNonNull(length.months() == null ? length.days() : length.months()));
            }
            if (!"as-decided".equals(row.territory())) {
                known.put("territory", row.territory());
            }
        });
        return known;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> explanation(CaseId caseId) {
        return bans.proposal(caseId)
                .map(row -> new Note(
                        null,
                        Texts.text("entryban.tab.proposal.title"),
                        new Span(words(row) + " "
                                + Texts.text(
                                        "entryban.tab.proposal.row",
                                        row.row(),
                                        row.citation().in(Texts.language())))));
    }

    private static String words(BanTermTable.Row row) {
        String length = BanLengths.words(row.length());
        String lowest = BanLengths.words(row.lowest());
        Integer highest = row.highestMonths();
        String proposed = length == null
                ? Texts.text("entryban.tab.proposal.free")
                : Texts.text("entryban.tab.proposal.length", length);
        return highest == null || lowest == null
                ? proposed
                : proposed + " "
                        + Texts.text(
                                "entryban.tab.proposal.limits",
                                lowest,
                                String.valueOf(BanLengths.words(BanLength.months(highest))));
    }
}
