package lv.returnregister.launch;

import picocli.CommandLine.Command;

/** Starts the Register and serves officers. */
@Command(name = "serve", description = "Start the Register (the command when none is named).")
public final class ServeCommand implements RegisterCommand {

    private final ApplicationStart start;

    public ServeCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException {
        return start.serve();
    }
}
