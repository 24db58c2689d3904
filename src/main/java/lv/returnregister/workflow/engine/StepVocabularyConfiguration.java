package lv.returnregister.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.StepVocabulary;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** Gathers the words of the steps from the classes of their beans, without making the beans. */
@Configuration(proxyBeanMethods = false)
class StepVocabularyConfiguration {

    @Bean
    StepVocabulary stepVocabulary(ListableBeanFactory beans) {
        List<Class<?>> steps = new ArrayList<>();
        for (String name : beans.getBeanNamesForAnnotation(ProcessSteps.class)) {
            Class<?> type = beans.getType(name);
            if (type != null) {
                steps.add(ClassUtils.getUserClass(type));
            }
        }
        return StepVocabulary.of(steps);
    }
}
