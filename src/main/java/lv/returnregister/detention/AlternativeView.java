package lv.returnregister.detention;

import java.util.List;
import lv.returnregister.detention.domain.Alternative;
import lv.returnregister.detention.domain.AlternativeRecords.Breach;
import lv.returnregister.detention.domain.AlternativeRecords.Report;

/** An alternative to detention with how it was kept, reports and breaches the oldest first. */
public record AlternativeView(Alternative alternative, List<Report> reports, List<Breach> breaches) {}
