package lv.returnregister.cockpit.ui;

import lv.returnregister.workflow.ui.ProcessDiagram;

/**
 * The step of a value on the heat scale. Waiting times differ by orders of magnitude, so the scale is logarithmic: one slow
 * activity does not paint all others alike.
 *
 * @param most the largest value that is shown
 */
record HeatScale(double most) {

    /** Values below this share of the largest all count as little. */
    private static final double LITTLE = 0.05;

    /** 0 the least to {@link ProcessDiagram#HEAT_STEPS} − 1. */
    int step(double value) {
        if (most <= 0 || value <= 0) {
            return 0;
        }
        double share = Math.log1p(Math.min(1, value / most) / LITTLE) / Math.log1p(1 / LITTLE);
        return Math.min(ProcessDiagram.HEAT_STEPS - 1, (int) (share * ProcessDiagram.HEAT_STEPS));
    }
}
