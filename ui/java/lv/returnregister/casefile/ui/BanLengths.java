package lv.returnregister.casefile.ui;

import lv.returnregister.casefile.BanLength;
import lv.returnregister.shell.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How long a ban lasts, in words. */
public final class BanLengths {

    private BanLengths() {}

    /** {@code 36 months} or {@code 30 days}; null where no length is known. */
    public static @Nullable String words(@Nullable BanLength length) {
        if (length == null) {
            return null;
        }
        Integer months = length.months();
        return months == null
                ? Texts.text("ban-length.days", String.valueOf(length.days()))
                : Texts.text("ban-length.months", months);
    }
}
