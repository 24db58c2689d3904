package lv.returnregister.workflow.engine;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;
import lv.returnregister.workflow.StepNames;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Every officer's step there is, found once by its name among the classes marked {@link ProcessSteps}. */
@Component
public class StepRegistry {

    private final ApplicationContext context;
    private volatile @Nullable Map<String, Step> steps;

    StepRegistry(ApplicationContext context) {
        this.context = context;
    }

    /**
     * One officer's step.
     *
     * @param name kebab case
     * @param process id of the process it belongs to; its folder below {@code forms/} in kebab case
     * @param bean the steps object
     * @param method takes the case's id and the answer
     * @param answer the command record
     * @param rule what the annotation says
     */
    public record Step(String name, String process, Object bean, Method method, Class<?> answer, OfficerStep rule) {

        /** Form key: {@code take-decision/sign-return-decision}. */
        public String form() {
            return StepNames.kebab(process) + "/" + name;
        }
    }

    public Optional<Step> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** The step whose answer this kind of record is. */
    Optional<Step> taking(Class<?> answer) {
        return all().values().stream().filter(step -> step.answer() == answer).findFirst();
    }

    /** All steps by name. */
    public Map<String, Step> all() {
        Map<String, Step> found = steps;
        if (found == null) {
            found = collect();
            steps = found;
        }
        return found;
    }

    private Map<String, Step> collect() {
        Map<String, Step> found = new TreeMap<>();
        context.getBeansWithAnnotation(ProcessSteps.class).forEach((process, bean) -> {
            for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
                OfficerStep rule = method.getAnnotation(OfficerStep.class);
                if (rule != null) {
                    Step step = step(process, bean, method, rule);
                    Step before = found.put(step.name(), step);
                    if (before != null) {
                        throw new IllegalStateException("Two methods take the answer of step " + step.name());
                    }
                }
            }
        });
        return Map.copyOf(found);
    }

    private static Step step(String process, Object bean, Method method, OfficerStep rule) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != 2
                || parameters[0] != CaseId.class
                || !parameters[1].isRecord()
                || method.getReturnType() != Routing.class) {
            throw new IllegalStateException("An officer's step is Routing method(CaseId, record): " + method);
        }
        return new Step(StepNames.kebab(method.getName()), process, bean, method, parameters[1], rule);
    }
}
