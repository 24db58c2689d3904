package lv.returnregister.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a day or minute in a command where it lies, seen from the moment at which the officer acts. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dated {

    /** Where it lies. */
    When value();

    /** The two sides of now, and both. */
    enum When {
        /** It has happened: a day is not after today, a minute not after now. */
        PAST,
        /** It is still to come: a last day is not before today, a minute lies after now. */
        AHEAD,
        /** It may lie on either side. */
        EITHER
    }
}
