package broken.unfit.process;

import lv.returnregister.workflow.ProcessSteps;

/** Broken: steps of a process that does not exist. */
@ProcessSteps("nobodysRoad")
public class NobodysSteps {}
