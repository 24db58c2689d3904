package lv.returnregister.detention;

import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Command: an alternative to detention is imposed (Immigration Law, section 54; Cabinet Regulation 122/2013, point 5.6).
 *
 * @param measure list CL-ALT
 * @param interval how often the foreigner reports: list CL-RIN, or as the decision words it
 * @param unit where the foreigner reports: list CL-ORG, or as the decision words it
 * @param conditions what else the measure demands: documents held, the place of stay, the sum
 * @param reason why this measure does
 */
public record ImposeAlternative(
        String measure,
        @Nullable String interval,
        @Nullable String unit,
        @Nullable String conditions,
        @Nullable String reason) {

    private static final String REPORTING = "A01";

    public ImposeAlternative {
        boolean reports = REPORTING.equals(measure) || "report-in".equals(measure);
        Inputs.check()
                .required("measure", measure)
                .requiredIf(reports, "interval", interval)
                .requiredIf(reports, "unit", unit)
                .done();
    }
}
