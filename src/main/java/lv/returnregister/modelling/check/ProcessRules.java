package lv.returnregister.modelling.check;

import static lv.returnregister.modelling.check.ModelXml.BPMN;
import static lv.returnregister.modelling.check.ModelXml.CAMUNDA;
import static lv.returnregister.modelling.check.ModelXml.camunda;
import static lv.returnregister.modelling.check.ModelXml.child;
import static lv.returnregister.modelling.check.ModelXml.children;
import static lv.returnregister.modelling.check.ModelXml.count;
import static lv.returnregister.modelling.check.ModelXml.id;
import static lv.returnregister.modelling.check.ModelXml.kebabCase;
import static lv.returnregister.modelling.check.ModelXml.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.workflow.ModelGrammar;
import lv.returnregister.workflow.StepVocabulary;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The house rules for processes: what each element says, and that everything it names is there. */
final class ProcessRules {

    private static final Set<String> AUTHORITIES = Set.of("finding", "deciding", "VRS", "PMLP");
    private static final Set<String> ROLES = Set.of("officer", "signatory", "head", "supervisor");
    private static final String NONE = "none";

    /**
     * What a model may consist of beside its nodes. Scripts, listeners, connectors and send or receive tasks are simply not on
     * the list, nor among the nodes.
     */
    private static final Set<String> ALLOWED_ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "properties",
            "property",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "conditionExpression",
            "messageEventDefinition",
            "timerEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "message",
            "in",
            "out");

    private static final Set<String> ALLOWED_CAMUNDA_ATTRIBUTES = Set.of(
            "formKey", "expression", "resultVariable", "calledElementBinding", "historyTimeToLive", "versionTag");

    private static final String WORD = "[a-z][A-Za-z]*";
    private static final String WORDS = "[a-z]+([A-Z][a-z]+)*";
    private static final Pattern CALL =
            Pattern.compile("\\$\\{(" + WORD + ")\\.(" + WORD + ")\\(execution\\.processBusinessKey\\)}");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(" + WORD + ")( == ('[A-Za-z-]+'|true|false))?}");
    private static final String BUSINESS_KEY = "${execution.processBusinessKey}";
    static final Pattern LATVIAN = Pattern.compile("[a-pr-vzA-PR-VZāčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ0-9 ,.?–-]+");

    private final ModelRef model;
    private final ModelXml file;
    private final Around around;
    private final Report report;
    private final Element process;

    /**
     * What stands around a process.
     *
     * @param processes those it can call or be called by, itself included, by id
     * @param live the process as it is live, itself when it is new
     * @param models every model there is
     * @param steps what the Register can do
     * @param deadlines the table of time limits itself; a task may name several of its rules, the running one counts
     */
    record Around(
            Map<String, ProcessFacts> processes,
            ProcessFacts live,
            Set<ModelRef> models,
            StepVocabulary steps,
            DeadlineRules deadlines) {}

    ProcessRules(ModelRef model, ModelXml file, Around around, Report report) {
        this.model = model;
        this.file = file;
        this.around = around;
        this.report = report;
        this.process = file.process();
    }

    void check() {
        report.error("process-named-like-file", id(process).equals(model.key()), id(process), model.key());
        report.error(
                "process-executable-and-versioned",
                "true".equals(process.getAttribute("isExecutable"))
                        && camunda(process, "versionTag").matches("\\d+\\.\\d+\\.\\d+"),
                id(process));
        report.error(
                "history-time-to-live", camunda(process, "historyTimeToLive").matches("P\\d+D"), id(process));
        language(process, process.getAttribute("name"), property(process, "nameEn"));
        for (Element e : ModelXml.below(file.root())) {
            if (BPMN.equals(e.getNamespaceURI()) || CAMUNDA.equals(e.getNamespaceURI())) {
                allowedOnly(e);
            }
            expressions(e);
        }
        refusals();
        for (Element e : ModelXml.below(process)) {
            if (isNode(e)) {
                node(e);
            }
        }
        messages();
        variables();
        callsInCircles();
        stepsLost();
    }

    static boolean isNode(Element e) {
        return BPMN.equals(e.getNamespaceURI()) && ModelXml.NODES.contains(e.getLocalName());
    }

    private void node(Element e) {
        String kind = e.getLocalName();
        boolean gateway = kind.endsWith("Gateway");
        boolean decides = kind.equals("exclusiveGateway") && count(e, "outgoing") > 1;
        report.error("ids-are-words", id(e).matches(WORDS), id(e), id(e));
        if (!gateway || decides) {
            String english = kind.equals("userTask") ? property(e, "titleEn") : property(e, "nameEn");
            language(e, e.getAttribute("name"), english);
        }
        if (decides) {
            report.error("gateway-has-default", !e.getAttribute("default").isEmpty(), id(e));
            for (Element flow : children((Element) e.getParentNode())) {
                if ("sequenceFlow".equals(flow.getLocalName())
                        && flow.getAttribute("sourceRef").equals(id(e))) {
                    language(flow, flow.getAttribute("name"), property(flow, "nameEn"));
                }
            }
        }
        report.error("roads-join-in-gateway", gateway || kind.equals("endEvent") || count(e, "incoming") <= 1, id(e));
        switch (kind) {
            case "userTask" -> userTask(e);
            case "serviceTask" -> serviceCall(e);
            case "businessRuleTask" -> {
                serviceCall(e);
                report.error(
                        "decision-resolves",
                        around.models().contains(new ModelRef(ModelKind.DECISION, property(e, "decision"))),
                        id(e),
                        property(e, "decision"));
            }
            case "callActivity" -> callActivity(e);
            default -> {}
        }
        child(e, "timerEventDefinition").ifPresent(timer -> timer(e, timer));
    }

    private void timer(Element event, Element timer) {
        String date = ModelXml.text(timer, "timeDate");
        report.error("timer-has-date-variable", date.matches("\\$\\{" + WORD + "At}"), id(event), date);
        report.error("timer-deadline", namesDeadlines(property(event, "deadlineRule")), id(event));
    }

    private boolean namesDeadlines(String rules) {
        return Arrays.stream(rules.split(",", -1))
                .allMatch(rule -> rule.equals(NONE)
                        || (around.deadlines().has(rule)
                                && !around.deadlines()
                                        .byId(rule)
                                        .citation()
                                        .lv()
                                        .isBlank()));
    }

    private void userTask(Element e) {
        String step = kebabCase(id(e));
        report.error("user-task-step", property(e, "step").equals(step), id(e), step);
        report.error("step-known", around.steps().answers().containsKey(step), id(e), step);
        String form = camunda(e, "formKey");
        String wanted = kebabCase(id(process)) + "/" + step;
        report.error("user-task-form", form.equals(wanted), id(e), wanted);
        report.error(
                "form-exists",
                form.isEmpty() || around.models().contains(new ModelRef(ModelKind.FORM, form)),
                id(e),
                form);
        report.error("user-task-deadline", namesDeadlines(property(e, "deadlineRule")), id(e));
        report.error(
                "user-task-authority",
                AUTHORITIES.contains(property(e, "authority")),
                id(e),
                String.join(", ", new TreeSet<>(AUTHORITIES)));
        report.error(
                "user-task-role", ROLES.contains(property(e, "role")), id(e), String.join(", ", new TreeSet<>(ROLES)));
    }

    private void serviceCall(Element e) {
        String expected = "${" + id(process) + "." + id(e) + "(execution.processBusinessKey)}";
        boolean own = camunda(e, "expression").equals(expected);
        report.error("service-calls-its-bean", own, id(e), expected);
        report.error("step-known", !own || around.steps().hasCall(id(process), id(e)), id(e), id(e));
    }

    private void callActivity(Element e) {
        String called = e.getAttribute("calledElement");
        report.error("call-resolves", around.processes().containsKey(called), id(e), called);
        report.error("call-takes-latest", "latest".equals(camunda(e, "calledElementBinding")), id(e));
        List<Element> mappings = child(e, "extensionElements").stream()
                .flatMap(x -> children(x).stream())
                .toList();
        report.error(
                "call-hands-business-key",
                mappings.stream().anyMatch(m -> BUSINESS_KEY.equals(m.getAttribute("businessKey"))),
                id(e));
        report.error(
                "call-hands-named-variables",
                mappings.stream().noneMatch(m -> m.hasAttribute("variables") || m.hasAttribute("sourceExpression")),
                id(e));
    }

    private void allowedOnly(Element e) {
        report.error(
                "only-plain-elements",
                ALLOWED_ELEMENTS.contains(e.getLocalName()) || ModelXml.NODES.contains(e.getLocalName()),
                place(e),
                e.getNodeName());
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            report.error(
                    "only-plain-attributes",
                    !CAMUNDA.equals(a.getNamespaceURI()) || ALLOWED_CAMUNDA_ATTRIBUTES.contains(a.getLocalName()),
                    place(e),
                    a.getName());
        }
    }

    /** The same words that would stop a deployment, said before it. */
    private void refusals() {
        for (ModelGrammar.Refusal refusal : ModelGrammar.process(file.root(), around.steps()::hasProcess)) {
            switch (refusal.kind()) {
                case ELEMENT -> report.error("only-plain-elements", false, refusal.element(), refusal.what());
                case ATTRIBUTE -> report.error("only-plain-attributes", false, refusal.element(), refusal.what());
                default -> report.error("expression-grammar", false, refusal.element(), refusal.what());
            }
        }
    }

    private void expressions(Element e) {
        List<String> texts = new ArrayList<>();
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            texts.add(attributes.item(i).getNodeValue());
        }
        if (children(e).isEmpty()) {
            texts.add(e.getTextContent());
        }
        for (String text : texts) {
            if (text.contains("${") || text.contains("#{")) {
                boolean plain = CALL.matcher(text).matches()
                        || COMPARISON.matcher(text).matches()
                        || (text.equals(BUSINESS_KEY) && "in".equals(e.getLocalName()));
                report.error("expression-grammar", plain, place(e), text);
            }
        }
    }

    /** The nearest element with an id: a finding is shown there. */
    private static String place(Element e) {
        Element at = e;
        while (id(at).isEmpty() && at.getParentNode() instanceof Element around) {
            at = around;
        }
        return id(at);
    }

    private void messages() {
        Set<String> names = new HashSet<>();
        Map<String, String> declared = new HashMap<>();
        for (Element m : file.elements(BPMN, "message")) {
            String name = m.getAttribute("name");
            declared.put(id(m), name);
            report.error("message-named-once", name.matches(WORDS) && names.add(name), id(m), name);
        }
        Set<String> told = new HashSet<>(around.steps().messages());
        around.processes().values().stream()
                .filter(other -> !other.id().equals(id(process)))
                .forEach(other -> told.addAll(other.messages()));
        told.addAll(around.live().messages());
        for (Element d : file.elements(BPMN, "messageEventDefinition")) {
            String name = declared.get(d.getAttribute("messageRef"));
            report.error("message-resolves", name != null, place(d), d.getAttribute("messageRef"));
            report.warning(
                    "message-told",
                    name == null || !name.matches(WORDS) || told.contains(name),
                    place(d),
                    String.valueOf(name));
        }
    }

    /** A road may ask only for what was said before it: by an answer, a message, a result, a caller or the start. */
    private void variables() {
        Set<String> said = new TreeSet<>(Set.of("execution"));
        ProcessFacts own = ProcessFacts.of(file);
        said.addAll(own.sets());
        around.processes().values().forEach(caller -> said.addAll(caller.hands().getOrDefault(id(process), Set.of())));
        for (Element e : ModelXml.below(process)) {
            if (Set.of("conditionExpression", "timeDate").contains(e.getLocalName())) {
                Matcher m = COMPARISON.matcher(e.getTextContent().strip());
                report.error(
                        "variable-is-set",
                        !m.matches() || said.contains(m.group(1)),
                        place(e),
                        m.matches() ? m.group(1) : "");
            }
            if ("callActivity".equals(e.getLocalName())) {
                ProcessFacts.mapped(e, "in").forEach(v -> report.error("variable-is-set", said.contains(v), id(e), v));
                ProcessFacts called = around.processes().get(e.getAttribute("calledElement"));
                if (called != null) {
                    Set<String> inside = new HashSet<>(called.sets());
                    ProcessFacts.mapped(e, "in").forEach(inside::add);
                    ProcessFacts.mapped(e, "out")
                            .forEach(v -> report.error("variable-is-set", inside.contains(v), id(e), v));
                }
            }
        }
    }

    /** A process that begins itself again, however far below, would never end. */
    private void callsInCircles() {
        for (Element call : file.elements(BPMN, "callActivity")) {
            Set<String> below = new HashSet<>();
            calledBelow(call.getAttribute("calledElement"), below);
            report.error("call-in-circle", !below.contains(id(process)), id(call), call.getAttribute("calledElement"));
        }
    }

    private void calledBelow(String called, Set<String> below) {
        if (below.add(called)) {
            ProcessFacts facts = around.processes().get(called);
            if (facts != null) {
                facts.hands().keySet().forEach(next -> calledBelow(next, below));
            }
        }
    }

    /** What the live process asks officers for, and nobody would ask for any more. */
    private void stepsLost() {
        Set<String> asked = new HashSet<>();
        around.processes().values().stream()
                .filter(other -> !other.id().equals(id(process)))
                .forEach(other -> asked.addAll(other.steps()));
        asked.addAll(ProcessFacts.of(file).steps());
        Set<String> lost = new TreeSet<>(around.live().steps());
        lost.removeAll(asked);
        report.warning("step-lost", lost.isEmpty(), id(process), String.join(", ", lost));
    }

    private void language(Element e, String latvian, String english) {
        report.error("english-name", !english.isBlank(), place(e));
        boolean readsLatvian = !latvian.isBlank()
                && LATVIAN.matcher(latvian).matches()
                && ProcessFacts.words(latvian)
                        .filter(w -> !w.equals(w.toUpperCase(Locale.ROOT)))
                        .noneMatch(this::isEnglish);
        report.error("latvian-name", readsLatvian, place(e), latvian);
    }

    private boolean isEnglish(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return around.processes().values().stream()
                .anyMatch(other -> other.english().contains(small));
    }
}
