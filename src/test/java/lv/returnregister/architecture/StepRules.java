package lv.returnregister.architecture;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.returnregister.modelling.check.ModelXml;
import lv.returnregister.processes.ModelFile;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;
import org.w3c.dom.Element;

/** One activity, one entry point: the models and the classes behind them, in both directions. */
final class StepRules {

    private static final Set<String> CALLED = Set.of("serviceTask", "businessRuleTask");

    private final List<String> findings = new ArrayList<>();
    private final Map<String, Class<?>> steps = new TreeMap<>();
    private final Set<String> messages = new TreeSet<>();

    private StepRules() {}

    /**
     * One line a finding.
     *
     * @param processes the models
     * @param classes the classes marked {@link ProcessSteps}
     */
    static List<String> findings(List<ModelFile> processes, List<Class<?>> classes) {
        StepRules rules = new StepRules();
        classes.forEach(
                type -> rules.steps.put(type.getAnnotation(ProcessSteps.class).value(), type));
        processes.forEach(model -> model.elements(ModelXml.BPMN, "message")
                .forEach(message -> rules.messages.add(message.getAttribute("name"))));
        Set<String> ids = new TreeSet<>();
        for (ModelFile model : processes) {
            ids.add(ModelXml.id(model.process()));
            rules.process(model);
        }
        rules.steps.forEach((process, type) -> {
            if (!ids.contains(process)) {
                rules.findings.add("steps without a process: " + type.getSimpleName());
            }
        });
        return rules.findings;
    }

    /** How many activities the models have that call a method. */
    static long activities(List<ModelFile> processes) {
        return processes.stream()
                .map(model -> activities(model).size())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The officers' steps of these classes by kebab-case name. */
    static Map<String, Method> officerSteps(List<Class<?>> classes) {
        Map<String, Method> found = new TreeMap<>();
        classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(OfficerStep.class))
                .forEach(method -> found.put(ModelXml.kebabCase(method.getName()), method));
        return found;
    }

    private void process(ModelFile model) {
        String process = ModelXml.id(model.process());
        Class<?> type = steps.get(process);
        if (type == null) {
            findings.add("no steps for process " + process);
            return;
        }
        String folder = model.path().getParent().getFileName().toString();
        String simpleName = Character.toUpperCase(process.charAt(0)) + process.substring(1) + "Steps";
        if (!type.getSimpleName().equals(simpleName) || !type.getPackageName().endsWith("." + folder + ".process")) {
            findings.add("steps of " + process + " must be ….%s.process.%s".formatted(folder, simpleName));
        }
        Map<String, Element> activities = activities(model);
        activities.forEach((id, activity) -> activity(process, type, id, activity));
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                reverse(type, method, activities);
            }
        }
    }

    private void activity(String process, Class<?> type, String id, Element activity) {
        String place = process + "." + id;
        boolean called = CALLED.contains(activity.getLocalName());
        Optional<Method> method = method(type, id);
        if (method.isEmpty() && !called) {
            // The same step may be asked for in two processes of a capability; one method takes both answers.
            method = steps.values().stream()
                    .filter(other -> other.getPackage().equals(type.getPackage()))
                    .flatMap(other -> method(other, id).stream())
                    .findFirst();
        }
        if (method.isEmpty()) {
            findings.add("no method: " + place);
        } else if (called) {
            calledMethod(place, activity, method.get());
        } else if (!method.get().isAnnotationPresent(OfficerStep.class) || !takesAnAnswer(method.get())) {
            findings.add("a user task needs @OfficerStep Routing method(CaseId, record): " + place);
        }
    }

    private void calledMethod(String place, Element activity, Method method) {
        if (!Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})) {
            findings.add("a called method takes the case's id as text: " + place);
        }
        boolean asked = !ModelXml.camunda(activity, "resultVariable").isEmpty();
        if (asked && method.getReturnType() == void.class) {
            findings.add("a result is asked for and never given: " + place);
        }
        if (!asked && method.getReturnType() != void.class) {
            findings.add("a result is given and never asked for: " + place);
        }
    }

    private void reverse(Class<?> type, Method method, Map<String, Element> activities) {
        String place = type.getSimpleName() + "." + method.getName();
        OfficerStep rule = method.getAnnotation(OfficerStep.class);
        boolean anyTime = rule != null && rule.anyTime();
        if (!activities.containsKey(method.getName()) && !anyTime) {
            findings.add("no activity: " + place);
        }
        if (rule == null) {
            return;
        }
        if (!takesAnAnswer(method)) {
            findings.add("an officer's step is Routing method(CaseId, record): " + place);
        }
        if (!rule.message().isEmpty() && !messages.contains(rule.message())) {
            findings.add("no process waits for message " + rule.message() + ": " + place);
        }
        if (!rule.message().isEmpty() && !anyTime) {
            findings.add("a message is told only by a step without a task: " + place);
        }
        if (!rule.implies().isEmpty() && !activities.containsKey(ModelXml.camelCase(rule.implies()))) {
            findings.add("implies no task of its process, " + rule.implies() + ": " + place);
        }
    }

    private static boolean takesAnAnswer(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return method.getReturnType() == Routing.class
                && parameters.length == 2
                && parameters[0] == CaseId.class
                && parameters[1].isRecord();
    }

    private static Optional<Method> method(Class<?> type, String name) {
        List<Method> found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && Modifier.isPublic(method.getModifiers()))
                .toList();
        return found.stream().findFirst();
    }

    private static Map<String, Element> activities(ModelFile model) {
        return ModelXml.below(model.process()).stream()
                .filter(element -> ModelXml.BPMN.equals(element.getNamespaceURI()))
                .filter(element -> CALLED.contains(element.getLocalName())
                        || element.getLocalName().equals("userTask"))
                .collect(Collectors.toMap(ModelXml::id, element -> element, (a, b) -> a, HashMap::new));
    }
}
