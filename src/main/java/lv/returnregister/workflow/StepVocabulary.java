package lv.returnregister.workflow;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * The words models may use for what the Register can do.
 *
 * @param calls what the engine itself may call, by the process whose steps they are
 * @param answers the record that takes an officer's answer, by the name of the step
 * @param messages the messages an officer's step tells a process
 */
public record StepVocabulary(Map<String, Set<String>> calls, Map<String, Class<?>> answers, Set<String> messages) {

    public StepVocabulary {
        calls = Map.copyOf(calls);
        answers = Map.copyOf(answers);
        messages = Set.copyOf(messages);
    }

    /**
     * The words of these classes.
     *
     * @param steps classes marked {@link ProcessSteps}
     */
    public static StepVocabulary of(Collection<Class<?>> steps) {
        Map<String, Set<String>> calls = new TreeMap<>();
        Map<String, Class<?>> answers = new TreeMap<>();
        Set<String> messages = new TreeSet<>();
        for (Class<?> type : steps) {
            ProcessSteps process = AnnotatedElementUtils.findMergedAnnotation(type, ProcessSteps.class);
            if (process == null) {
                throw new IllegalArgumentException(type + " has no steps of a process");
            }
            Set<String> called = calls.computeIfAbsent(process.value(), key -> new TreeSet<>());
            for (Method method : type.getMethods()) {
                OfficerStep step = method.getAnnotation(OfficerStep.class);
                Class<?>[] parameters = method.getParameterTypes();
                if (step != null && parameters.length == 2) {
                    answers.put(StepNames.kebab(method.getName()), parameters[1]);
                    messages.add(step.message());
                } else if (parameters.length == 1
                        && parameters[0] == String.class
                        && method.getDeclaringClass() != Object.class) {
                    called.add(method.getName());
                }
            }
        }
        messages.remove("");
        return new StepVocabulary(calls, answers, messages);
    }

    /** Whether there are steps of this process. */
    public boolean hasProcess(String process) {
        return calls.containsKey(process);
    }

    /** Whether the engine may call this step of the process. */
    public boolean hasCall(String process, String step) {
        return calls.getOrDefault(process, Set.of()).contains(step);
    }
}
