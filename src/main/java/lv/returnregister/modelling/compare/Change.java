package lv.returnregister.modelling.compare;

import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a model.
 *
 * @param kind what happened to it
 * @param element id of the element, cell or field it concerns: as it is in the later version, or in the earlier one when it
 *     was removed; absent when the model as a whole is meant or what changed has no id
 * @param sentence what differs, in words
 */
public record Change(Kind kind, @Nullable String element, LocalizedText sentence) {

    /** What happened. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed"),
        /** It stands elsewhere: a row, a field, a paragraph, or the drawing only. */
        MOVED("moved");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word used in message keys, marks of diagrams and style sheets. */
        public String word() {
            return word;
        }
    }
}
