package lv.returnregister.casefile;

import lv.returnregister.shared.Inputs;

/**
 * Command: a service note is written (R122 5.16).
 *
 * @param text the note
 */
public record WriteNote(String text) {

    /** So many characters a note has at most. */
    public static final int LONGEST = 2000;

    public WriteNote {
        Inputs.check()
                .required("text", text)
                .require(text.strip().length() <= LONGEST, "text", "too-long", String.valueOf(LONGEST))
                .done();
        text = text.strip();
    }
}
