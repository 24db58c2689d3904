package lv.returnregister.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.access.Authority;
import lv.returnregister.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks of the cases as the read model keeps them, in the transaction that opens and ends them. Implemented by
 * the inbox: the engine's own task query costs many times as much.
 */
public interface OpenTasks {

    /** The open tasks of a case, the oldest first. */
    List<OpenTask> of(CaseId caseId);

    /** An open task by the engine's id. */
    Optional<OpenTask> find(String taskId);

    /**
     * One open task.
     *
     * @param step name of the step it asks for, kebab case
     * @param groups who may take it: {@code VRS}, {@code PMLP.signatory}
     * @param assignee sign-in name of who has it, if anybody
     */
    record OpenTask(
            String taskId,
            String step,
            Set<String> groups,
            @Nullable String assignee) {

        /** Whether it is a task of this authority. */
        boolean isOf(Authority authority) {
            return groups.stream().anyMatch(group -> authorityOf(group) == authority);
        }

        private static Authority authorityOf(String group) {
            return Authority.valueOf(group.contains(".") ? group.substring(0, group.indexOf('.')) : group);
        }
    }
}
