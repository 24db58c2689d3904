package lv.returnregister.shell.ui;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Codes by which an officer and the log speak of the same error. */
final class ErrorCodes {

    /** Without letters and digits that are mistaken for each other over the telephone. */
    private static final String SIGNS = "ABCDEFGHJKMNPRSTUVWXYZ23456789";

    private static final int LENGTH = 6;
    private static final int DEPTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorCodes() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The first error of the kind among the causes. */
    static <T extends Throwable> @Nullable T cause(@Nullable Throwable error, Class<T> kind) {
        Throwable at = error;
        for (int i = 0; at != null && i < DEPTH; i++) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
