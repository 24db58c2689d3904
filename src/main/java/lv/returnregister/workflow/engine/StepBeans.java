package lv.returnregister.workflow.engine;

import java.util.AbstractMap;
import java.util.Set;
import lv.returnregister.workflow.ProcessSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The beans a model's expressions can see: those marked {@link ProcessSteps} and no others. Looked up when an expression
 * runs, because the steps themselves need the engine.
 */
final class StepBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    StepBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && context.containsBean(bean)
                && context.findAnnotationOnBean(bean, ProcessSteps.class) != null;
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new IllegalStateException("Beans are looked up by name only");
    }
}
