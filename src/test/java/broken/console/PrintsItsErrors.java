package broken.console;

/** Broken: an error that the log never sees. */
public class PrintsItsErrors {

    public void fail(Exception error) {
        error.printStackTrace();
    }
}
