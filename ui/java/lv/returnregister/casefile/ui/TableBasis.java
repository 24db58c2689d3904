package lv.returnregister.casefile.ui;

import java.util.Locale;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words which version and row of a decision table decided something in a case, and by the law of which day. */
@Component
public class TableBasis {

    private final TableHits hits;

    TableBasis(TableHits hits) {
        this.hits = hits;
    }

    /** The answer of a table that stands in a case; null when the case has not asked it. */
    public @Nullable String of(CaseId caseId, String table) {
        return hits.of(caseId).stream()
                .map(TableHits.Kept::hit)
                .filter(hit -> hit.table().equals(table))
                .findFirst()
                .map(hit -> Texts.text("law.table.basis", title(hit), row(hit)))
                .orElse(null);
    }

    /** Version, row, day and citation. */
    static String row(TableHit hit) {
        Locale language = Texts.language();
        String citation = hit.citation().in(language);
        return Texts.text(
                "law.table.row",
                hit.edition(),
                hit.position(),
                LegalTime.write(hit.lawDay()),
                "M".equals(hit.sure()) ? citation + " (" + Texts.text("deadline.to-be-confirmed") + ")" : citation);
    }

    /** The name of a table. */
    static String title(TableHit hit) {
        return Texts.text("law.table." + hit.table());
    }
}
