package lv.returnregister.launch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in whatever a failing start threw, the reason a person can mend. */
public final class StartFailures {

    private static final Pattern UNKNOWN_MIGRATION =
            Pattern.compile("applied migration not resolved locally: *([^\\s.]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGED_MIGRATION = Pattern.compile(
            "(?:checksum|type|description) mismatch for migration version *([^\\s.]+)", Pattern.CASE_INSENSITIVE);

    private StartFailures() {}

    /** The failure behind the exception; kind {@code OTHER} with the innermost message where nothing is recognised. */
    public static StartFailure explain(Throwable thrown, LaunchSettings settings) {
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            StartFailure failure = recognise(cause, settings);
            if (failure != null) {
                return failure;
            }
        }
        Throwable innermost = causes.getLast();
        String message = innermost.getMessage();
        String text = message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
        return new StartFailure(StartFailure.Kind.OTHER, thrown, text);
    }

    private static @Nullable StartFailure recognise(Throwable cause, LaunchSettings settings) {
        if (cause instanceof StartFailure failure) {
            return failure;
        }
        if (cause instanceof PortInUseException taken) {
            return portTaken(taken.getPort(), taken);
        }
        if (cause instanceof FlywayValidateException invalid) {
            return migrations(invalid);
        }
        if (cause instanceof SQLException sql) {
            return database(sql, settings);
        }
        if (cause instanceof AccessDeniedException denied) {
            return new StartFailure(StartFailure.Kind.DATA_FOLDER_NOT_WRITABLE, denied, settings.data());
        }
        if (cause instanceof IOException io && says(io, "no space left on device")) {
            return new StartFailure(StartFailure.Kind.DISK_FULL, io, settings.data());
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return new StartFailure(StartFailure.Kind.DATABASE_UNREACHABLE, cause, address(settings));
        }
        return null;
    }

    /** The failure of a web server whose port is in use. */
    static StartFailure portTaken(int port, Throwable cause) {
        int other = port >= 65535 ? LaunchSettings.DEFAULT_PORT : port + 1;
        return new StartFailure(StartFailure.Kind.PORT_TAKEN, cause, Integer.toString(port), Integer.toString(other));
    }

    /** What a connection that did not come about, or a refused statement, means. */
    static @Nullable StartFailure database(SQLException sql, LaunchSettings settings) {
        String state = sql.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "28P01", "28000" ->
                new StartFailure(StartFailure.Kind.DATABASE_PASSWORD, sql, settings.user(), address(settings));
            case "3D000" -> new StartFailure(StartFailure.Kind.DATABASE_MISSING, sql, address(settings));
            case "53100" -> new StartFailure(StartFailure.Kind.DISK_FULL, sql, address(settings));
            case "42501" -> new StartFailure(StartFailure.Kind.DATABASE_RIGHTS, sql, firstLine(sql));
            // The server lets nobody in: shutting down, starting up, or too many connections.
            case "57P01", "57P03", "53300" ->
                new StartFailure(StartFailure.Kind.DATABASE_UNREACHABLE, sql, address(settings));
            default ->
                state.startsWith("08")
                        ? new StartFailure(StartFailure.Kind.DATABASE_UNREACHABLE, sql, address(settings))
                        : null;
        };
    }

    private static @Nullable StartFailure migrations(FlywayValidateException invalid) {
        String message = invalid.getMessage() == null ? "" : invalid.getMessage();
        Matcher unknown = UNKNOWN_MIGRATION.matcher(message);
        if (unknown.find()) {
            return new StartFailure(StartFailure.Kind.DATABASE_NEWER, invalid, unknown.group(1));
        }
        Matcher changed = CHANGED_MIGRATION.matcher(message);
        if (changed.find()) {
            return new StartFailure(StartFailure.Kind.DATABASE_DIFFERS, invalid, changed.group(1));
        }
        return null;
    }

    /** The address without parameters, which may carry secrets. */
    private static String address(LaunchSettings settings) {
        String url = settings.databaseUrl().orElse(settings.data().toString());
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static boolean says(Throwable thrown, String text) {
        String message = thrown.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(text);
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable cause = thrown;
        while (cause != null && seen.add(cause)) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }
}
