package lv.returnregister.workflow.forms;

import java.util.List;

/** Gives the choices of fields that name an official list. */
public interface OptionSource {

    /**
     * The choices valid today, in the order in which they are shown.
     *
     * @param list name of the list as the form says it
     * @throws IllegalArgumentException when there is no such list
     */
    List<Option> options(String list);
}
