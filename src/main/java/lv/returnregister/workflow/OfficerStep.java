package lv.returnregister.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes an officer's answer: {@code Routing method(CaseId, Command)}. The step's name is the method's
 * name in kebab case; it is also the name of its form and, where an officer is asked to do it, of the user task.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfficerStep {

    /** The right (see {@code access/rights.yaml}) the officer needs. */
    String right();

    /** Whether the officer may do this although no task asks for it. */
    boolean anyTime() default false;

    /** The message told to the case's processes when the step was done without a task; empty for none. */
    String message() default "";

    /** Another step whose open task this one fulfils as well, because doing this implies it; empty for none. */
    String implies() default "";
}
