package lv.returnregister.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.cockpit.ClockRebuild;
import lv.returnregister.cockpit.FlowRebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./run cockpit-rebuild}: makes the read models of the cockpit anew and says how far the kept ones were right. */
@Command(
        name = "cockpit-rebuild",
        description = "Atjauno procesu paneļa lasāmos datus no dzinēja vēstures · Rebuild the cockpit's read models.")
public final class CockpitRebuildCommand implements RegisterCommand {

    private final ApplicationStart start;
    private final PrintStream out;

    @Option(
            names = "--check",
            description = "Tikai salīdzina · Only compare; the exit code is 1 when anything differs.")
    private boolean check;

    public CockpitRebuildCommand(ApplicationStart start, PrintStream out) {
        this.start = start;
        this.out = out;
    }

    @Override
    public Integer call() {
        return start.onOwnDatabase(application -> {
            FlowRebuild rebuild = application.getBean(FlowRebuild.class);
            ClockRebuild clocks = application.getBean(ClockRebuild.class);
            CurrentOfficer currentOfficer = application.getBean(CurrentOfficer.class);
            List<FlowRebuild.Compared> found =
                    new ArrayList<>(currentOfficer.asRegister(check ? rebuild::check : rebuild::rebuild));
            found.add(currentOfficer.asRegister(check ? clocks::check : clocks::rebuild));
            found.forEach(model -> out.printf(
                    "%-18s %,12d salīdzināti · compared  %,8d atšķiras · differing%n",
                    model.model(), model.compared(), model.differing()));
            boolean equal = found.stream().allMatch(model -> model.differing() == 0);
            return check && !equal ? 1 : 0;
        });
    }
}
