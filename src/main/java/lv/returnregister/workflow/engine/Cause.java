package lv.returnregister.workflow.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.workflow.JobFailed;

/**
 * What went wrong first, behind everything the engine and the frameworks wrapped around it.
 *
 * @param exception simple name of its class
 * @param message what it says
 */
public record Cause(String exception, String message) {

    /** The last "Caused by:" of a stack trace, or its first line. */
    private static final Pattern THROWN = Pattern.compile("^(?:Caused by: )?([\\w.$]+)(?:: (.*))?$", Pattern.MULTILINE);

    private static final Pattern CAUSED_BY = Pattern.compile("^Caused by: ", Pattern.MULTILINE);

    /** Reads it from a stack trace the engine kept; without one the message is all there is. */
    public static Cause ofTrace(String trace, String message) {
        Matcher caused = CAUSED_BY.matcher(trace);
        int last = 0;
        while (caused.find()) {
            last = caused.start();
        }
        Matcher thrown = THROWN.matcher(trace);
        if (!thrown.find(last)) {
            return of("Exception", message);
        }
        String said = thrown.group(2);
        return of(thrown.group(1), said == null ? message : said);
    }

    /** The innermost cause of a thrown exception. */
    public static Cause of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return of(cause.getClass().getName(), message == null ? "" : message);
    }

    private static Cause of(String type, String message) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return new Cause(simple, message.substring(0, Math.min(message.length(), JobFailed.LONGEST)));
    }
}
