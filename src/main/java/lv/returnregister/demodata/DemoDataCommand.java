package lv.returnregister.demodata;

import java.io.PrintStream;
import java.time.Duration;
import lv.returnregister.launch.ApplicationStart;
import lv.returnregister.launch.RegisterCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./run demo-data N}: fills the Register with so many made-up people. */
@Command(
        name = "demo-data",
        description = "Izveido N izdomātus cilvēkus ar lietām un aizliegumiem · Make N people with cases and bans.")
public final class DemoDataCommand implements RegisterCommand {

    private static final long FEWEST = 10;
    private static final long MOST = 10_000_000;
    private static final int TOLD = 50;
    private static final int USAGE = 2;

    private final ApplicationStart start;
    private final PrintStream out;

    @Parameters(arity = "1", paramLabel = "N", description = "How many people: 10 to 10000000.")
    private long people;

    public DemoDataCommand(ApplicationStart start, PrintStream out) {
        this.start = start;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (people < FEWEST || people > MOST) {
            out.println("N: " + FEWEST + " – " + MOST);
            return USAGE;
        }
        return start.onOwnDatabase(application -> {
            long began = System.nanoTime();
            application.getBean(DemoOfficers.class).open();
            application.getBean(DemoArchive.class).fill(people, written -> {
                if (written == people || written / DemoArchive.BATCH % TOLD == 0) {
                    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
                    out.printf("%,d / %,d  (%,.0f s, %,.0f / s)%n", written, people, seconds, written / seconds);
                }
            });
            return 0;
        });
    }
}
