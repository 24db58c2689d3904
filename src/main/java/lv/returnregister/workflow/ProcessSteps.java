package lv.returnregister.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks the class behind the activities of one process. The value is the process id and the name by which the model's
 * expressions call it; every user and service task of the process has a method named after its id. Only classes marked so
 * can be called from a model.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ProcessSteps {

    /** The process id, for example {@code decideReturn}. */
    @AliasFor(annotation = Component.class)
    String value();
}
