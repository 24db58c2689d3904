package lv.returnregister.scenario;

import java.nio.file.Path;

/** A scenario file that cannot be read, with the line that is wrong and why. */
public class UnreadableScenario extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    /**
     * @param file the file
     * @param line from 1; 0 when the file as a whole is meant
     * @param problem what is wrong, in words
     */
    public UnreadableScenario(Path file, int line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem);
        this.file = file.toString();
        this.line = line;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }
}
