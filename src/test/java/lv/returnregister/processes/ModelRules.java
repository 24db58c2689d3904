package lv.returnregister.processes;

import static lv.returnregister.processes.ModelFile.BPMN;
import static lv.returnregister.processes.ModelFile.CAMUNDA;
import static lv.returnregister.processes.ModelFile.CAMUNDA_DMN;
import static lv.returnregister.processes.ModelFile.DMN;
import static lv.returnregister.processes.ModelFile.camelCase;
import static lv.returnregister.processes.ModelFile.camunda;
import static lv.returnregister.processes.ModelFile.child;
import static lv.returnregister.processes.ModelFile.children;
import static lv.returnregister.processes.ModelFile.count;
import static lv.returnregister.processes.ModelFile.id;
import static lv.returnregister.processes.ModelFile.kebabCase;
import static lv.returnregister.processes.ModelFile.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.workflow.TableVersion;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * The house rules for models. Each finding begins with the name of its rule, so that a broken sample can prove that
 * this rule and no other turned red.
 */
final class ModelRules {

    /** The table of time limits itself; a task may name several of its rules, the running one counts. */
    private static final DeadlineRules DEADLINES = DeadlineData.rules();

    private static final Set<String> AUTHORITIES = Set.of("finding", "deciding", "VRS", "PMLP");
    private static final Set<String> ROLES = Set.of("officer", "signatory", "head", "supervisor");

    /** What a model may consist of. Scripts, listeners, connectors and send or receive tasks are simply not on the list. */
    private static final Set<String> ALLOWED_ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "properties",
            "property",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
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

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    private static final String WORD = "[a-z][A-Za-z]*";
    private static final Pattern CALL =
            Pattern.compile("\\$\\{(" + WORD + ")\\.(" + WORD + ")\\(execution\\.processBusinessKey\\)}");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(" + WORD + ")( == ('[A-Za-z-]+'|true|false))?}");
    private static final String BUSINESS_KEY = "${execution.processBusinessKey}";
    private static final Pattern LATVIAN = Pattern.compile("[a-pr-vzA-PR-VZāčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ0-9 ,.?–-]+");

    private final List<ModelFile> decisions;
    private final Map<String, ModelFile> byProcessId;
    private final Set<String> englishWords = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    private ModelRules(List<ModelFile> processes, List<ModelFile> decisions, List<ModelFile> known) {
        this.decisions = decisions;
        this.byProcessId = Stream.concat(processes.stream(), known.stream())
                .collect(Collectors.toMap(f -> id(f.process()), Function.identity(), (a, b) -> a));
        for (ModelFile file : byProcessId.values()) {
            for (Element e : ModelFile.below(file.process())) {
                for (String english : List.of(property(e, "nameEn"), property(e, "titleEn"))) {
                    words(english).filter(w -> w.length() > 2).forEach(englishWords::add);
                }
            }
        }
    }

    /**
     * @param processes the BPMN files to check
     * @param decisions the DMN files to check; business rule tasks are resolved among them
     * @param known further processes that call activities may name
     * @return one line a finding, empty when the models keep the rules
     */
    static List<String> findings(List<ModelFile> processes, List<ModelFile> decisions, List<ModelFile> known) {
        ModelRules rules = new ModelRules(processes, decisions, known);
        processes.forEach(rules::process);
        decisions.forEach(rules::decision);
        return rules.findings;
    }

    private void process(ModelFile file) {
        Element process = file.process();
        require(
                "process-named-like-file",
                id(process).equals(camelCase(file.kebabName())),
                file,
                process,
                "the process of this file must be called " + camelCase(file.kebabName()));
        require(
                "process-executable-and-versioned",
                "true".equals(process.getAttribute("isExecutable"))
                        && camunda(process, "versionTag").matches("\\d+\\.\\d+\\.\\d+"),
                file,
                process,
                "isExecutable and a version tag like 1.0.0 are needed");
        require(
                "history-time-to-live",
                camunda(process, "historyTimeToLive").matches("P\\d+D"),
                file,
                process,
                "the history's time to live is given in days");
        language(file, process, process.getAttribute("name"), property(process, "nameEn"));
        for (Element e : ModelFile.below(file.root())) {
            if (BPMN.equals(e.getNamespaceURI()) || CAMUNDA.equals(e.getNamespaceURI())) {
                allowedOnly(file, e);
            }
            if (BPMN.equals(e.getNamespaceURI())) {
                ids(file, e);
            }
            expressions(file, e);
        }
        for (Element e : ModelFile.below(process)) {
            if (BPMN.equals(e.getNamespaceURI()) && NODES.contains(e.getLocalName())) {
                node(file, e);
            }
        }
        messages(file);
        variables(file);
    }

    private void node(ModelFile file, Element e) {
        String kind = e.getLocalName();
        boolean gateway = kind.endsWith("Gateway");
        boolean decides = kind.equals("exclusiveGateway") && count(e, "outgoing") > 1;
        if (!gateway || decides) {
            String english = kind.equals("userTask") ? property(e, "titleEn") : property(e, "nameEn");
            language(file, e, e.getAttribute("name"), english);
        }
        if (decides) {
            require(
                    "gateway-has-default",
                    !e.getAttribute("default").isEmpty(),
                    file,
                    e,
                    "one way must always be open");
            for (Element flow : file.elements(BPMN, "sequenceFlow")) {
                if (flow.getAttribute("sourceRef").equals(id(e))) {
                    language(file, flow, flow.getAttribute("name"), property(flow, "nameEn"));
                }
            }
        }
        require(
                "roads-join-in-gateway",
                gateway || kind.equals("endEvent") || count(e, "incoming") <= 1,
                file,
                e,
                "roads come together in a gateway");
        switch (kind) {
            case "userTask" -> userTask(file, e);
            case "serviceTask" -> serviceCall(file, e);
            case "businessRuleTask" -> {
                serviceCall(file, e);
                require(
                        "decision-resolves",
                        decisions.stream()
                                .flatMap(d -> d.elements(DMN, "decision").stream())
                                .anyMatch(d -> id(d).equals(property(e, "decision"))),
                        file,
                        e,
                        "no decision table " + property(e, "decision"));
            }
            case "callActivity" -> callActivity(file, e);
            default -> {}
        }
        for (Element timer : children(e)) {
            if ("timerEventDefinition".equals(timer.getLocalName())) {
                String date =
                        child(timer, "timeDate").map(Element::getTextContent).orElse("");
                require(
                        "timer-has-date-variable",
                        date.matches("\\$\\{" + WORD + "At}"),
                        file,
                        e,
                        "a timer waits for a date variable whose name ends in At, not for '" + date + "'");
            }
        }
    }

    private void userTask(ModelFile file, Element e) {
        String step = kebabCase(id(e));
        require("user-task-step", property(e, "step").equals(step), file, e, "property step must be " + step);
        require(
                "user-task-form",
                camunda(e, "formKey").equals(file.kebabName() + "/" + step),
                file,
                e,
                "formKey must be " + file.kebabName() + "/" + step);
        require(
                "user-task-deadline",
                Arrays.stream(property(e, "deadlineRule").split(",", -1))
                        .allMatch(rule -> rule.equals("none") || DEADLINES.has(rule)),
                file,
                e,
                "deadlineRule must name rules of the deadline tables or 'none'");
        require(
                "user-task-authority",
                AUTHORITIES.contains(property(e, "authority")),
                file,
                e,
                "authority must be one of " + AUTHORITIES);
        require("user-task-role", ROLES.contains(property(e, "role")), file, e, "role must be one of " + ROLES);
    }

    private void serviceCall(ModelFile file, Element e) {
        String expected = "${" + id(file.process()) + "." + id(e) + "(execution.processBusinessKey)}";
        require(
                "service-calls-its-bean",
                camunda(e, "expression").equals(expected),
                file,
                e,
                "the expression must be " + expected);
    }

    private void callActivity(ModelFile file, Element e) {
        ModelFile called = byProcessId.get(e.getAttribute("calledElement"));
        require("call-resolves", called != null, file, e, "no process " + e.getAttribute("calledElement"));
        require(
                "call-takes-latest",
                "latest".equals(camunda(e, "calledElementBinding")),
                file,
                e,
                "calledElementBinding must be latest");
        List<Element> mappings = child(e, "extensionElements").stream()
                .flatMap(x -> children(x).stream())
                .toList();
        require(
                "call-hands-business-key",
                mappings.stream().anyMatch(m -> BUSINESS_KEY.equals(m.getAttribute("businessKey"))),
                file,
                e,
                "the business key must be handed over");
        require(
                "call-hands-named-variables",
                mappings.stream().noneMatch(m -> m.hasAttribute("variables") || m.hasAttribute("sourceExpression")),
                file,
                e,
                "only variables by name are handed over");
    }

    private void allowedOnly(ModelFile file, Element e) {
        require(
                "only-plain-elements",
                ALLOWED_ELEMENTS.contains(e.getLocalName()),
                file,
                e,
                "<" + e.getNodeName() + "> is not for models of this house");
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr a = (Attr) attributes.item(i);
            if (CAMUNDA.equals(a.getNamespaceURI())) {
                require(
                        "only-plain-attributes",
                        ALLOWED_CAMUNDA_ATTRIBUTES.contains(a.getLocalName()),
                        file,
                        e,
                        a.getName() + " is not for models of this house");
            }
        }
    }

    private void expressions(ModelFile file, Element e) {
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
                require("expression-grammar", plain, file, e, text + " is not a plain expression");
            }
        }
    }

    private void ids(ModelFile file, Element e) {
        if (e.hasAttribute("id")) {
            require("ids-are-words", id(e).matches("[a-z]+([A-Z][a-z]+)*"), file, e, "an id is camelCase words");
        }
    }

    private void messages(ModelFile file) {
        Set<String> names = new HashSet<>();
        Map<String, String> declared = file.elements(BPMN, "message").stream()
                .collect(Collectors.toMap(ModelFile::id, m -> m.getAttribute("name"), (a, b) -> a));
        for (Element m : file.elements(BPMN, "message")) {
            require(
                    "message-named-once",
                    m.getAttribute("name").matches("[a-z]+([A-Z][a-z]+)*") && names.add(m.getAttribute("name")),
                    file,
                    m,
                    "message names are camelCase and declared once");
        }
        for (Element d : file.elements(BPMN, "messageEventDefinition")) {
            require(
                    "message-resolves",
                    declared.containsKey(d.getAttribute("messageRef")),
                    file,
                    d,
                    "no message " + d.getAttribute("messageRef"));
        }
    }

    /** A road may ask only for what was said before it: by an answer, a message, a result, a caller or the start. */
    private void variables(ModelFile file) {
        Set<String> said = new TreeSet<>(Set.of("execution"));
        said.addAll(setIn(file));
        for (ModelFile caller : byProcessId.values()) {
            for (Element call : caller.elements(BPMN, "callActivity")) {
                if (call.getAttribute("calledElement").equals(id(file.process()))) {
                    mapped(call, "in").forEach(said::add);
                }
            }
        }
        for (Element e : ModelFile.below(file.process())) {
            if (Set.of("conditionExpression", "timeDate").contains(e.getLocalName())) {
                Matcher m = COMPARISON.matcher(e.getTextContent().strip());
                if (m.matches()) {
                    require("variable-is-set", said.contains(m.group(1)), file, e, "nothing sets " + m.group(1));
                }
            }
            if ("callActivity".equals(e.getLocalName())) {
                mapped(e, "in")
                        .forEach(v -> require("variable-is-set", said.contains(v), file, e, "nothing sets " + v));
                ModelFile called = byProcessId.get(e.getAttribute("calledElement"));
                if (called != null) {
                    Set<String> inside = setIn(called);
                    mapped(e, "in").forEach(inside::add);
                    mapped(e, "out")
                            .forEach(v -> require(
                                    "variable-is-set", inside.contains(v), file, e, "the call never sets " + v));
                }
            }
        }
    }

    private static Set<String> setIn(ModelFile file) {
        Set<String> said = new HashSet<>();
        for (Element e : ModelFile.below(file.process())) {
            Arrays.stream(property(e, "sets").split(" ")).forEach(said::add);
            said.add(camunda(e, "resultVariable"));
            if ("callActivity".equals(e.getLocalName())) {
                mapped(e, "out").forEach(said::add);
            }
        }
        said.remove("");
        return said;
    }

    private static Stream<String> mapped(Element call, String direction) {
        return child(call, "extensionElements").stream()
                .flatMap(x -> children(x).stream())
                .filter(m -> direction.equals(m.getLocalName()) && m.hasAttribute("target"))
                .map(m -> m.getAttribute("target"));
    }

    private void language(ModelFile file, Element e, String latvian, String english) {
        require("english-name", !english.isBlank(), file, e, "an English name is missing");
        boolean readsLatvian = !latvian.isBlank()
                && LATVIAN.matcher(latvian).matches()
                && words(latvian)
                        .filter(w -> !w.equals(w.toUpperCase(Locale.ROOT)))
                        .noneMatch(w -> englishWords.contains(w.toLowerCase(Locale.ROOT)));
        require("latvian-name", readsLatvian, file, e, "'" + latvian + "' is no Latvian name");
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(w -> !w.isBlank())
                .map(w -> w.equals(w.toUpperCase(Locale.ROOT)) && w.length() > 1 ? w : w.toLowerCase(Locale.ROOT));
    }

    private void decision(ModelFile file) {
        for (Element d : file.elements(DMN, "decision")) {
            require(
                    "decision-named-like-file",
                    id(d).equals(camelCase(file.kebabName())),
                    file,
                    d,
                    "the decision of this file must be called " + camelCase(file.kebabName()));
            require(
                    "decision-history-time-to-live",
                    d.getAttributeNS(CAMUNDA_DMN, "historyTimeToLive").matches("P\\d+D"),
                    file,
                    d,
                    "the history's time to live is given in days");
            require(
                    "decision-latvian-name",
                    LATVIAN.matcher(d.getAttribute("name")).matches(),
                    file,
                    d,
                    "'" + d.getAttribute("name") + "' is no Latvian name");
        }
        require(
                "decision-has-citation",
                file.elements(DMN, "output").stream().anyMatch(o -> "citation".equals(o.getAttribute("name"))),
                file,
                file.root(),
                "an output named citation is missing");
        for (Element e : ModelFile.below(file.root())) {
            if (e.hasAttribute("id")) {
                require("decision-ids-are-words", id(e).matches("[a-z]+([A-Z][a-z]+)*"), file, e, "an id is words");
            }
            require(
                    "decision-in-feel",
                    !e.hasAttribute("expressionLanguage"),
                    file,
                    e,
                    "tables are written in FEEL, the language is not changed");
            if ("decisionTable".equals(e.getLocalName())) {
                require(
                        "decision-asks-the-day",
                        child(e, "input")
                                .flatMap(input -> child(input, "inputExpression"))
                                .map(expression -> expression.getTextContent().trim())
                                .filter(TableVersion.DAY::equals)
                                .isPresent(),
                        file,
                        e,
                        "the first column asks on which days a row is in force");
                require(
                        "decision-has-transition",
                        file.elements(DMN, "output").stream()
                                .anyMatch(o -> "transition".equals(o.getAttribute("name"))),
                        file,
                        e,
                        "an output named transition is missing");
            }
            if ("rule".equals(e.getLocalName())) {
                require(
                        "decision-row-dated",
                        child(e, "inputEntry")
                                .filter(days -> TableVersion.isValidity(days.getTextContent()))
                                .isPresent(),
                        file,
                        e,
                        "each row says from when, and until when, it is in force");
                require(
                        "decision-row-transition",
                        transition(file, e)
                                .map(Set.of("keep", "change")::contains)
                                .orElse(true),
                        file,
                        e,
                        "each row says whether it applies to earlier cases: keep or change");
                require(
                        "decision-row-annotated",
                        child(e, "description")
                                .map(Element::getTextContent)
                                .filter(t -> t.contains("("))
                                .isPresent(),
                        file,
                        e,
                        "each row says its citation in the annotation");
            }
        }
    }

    /** What a row says about earlier cases; empty in a table that has no such output. */
    private static Optional<String> transition(ModelFile file, Element row) {
        List<String> names = file.elements(DMN, "output").stream()
                .map(o -> o.getAttribute("name"))
                .toList();
        int place = names.indexOf("transition");
        List<Element> answers = ModelFile.below(row).stream()
                .filter(e -> "outputEntry".equals(e.getLocalName()))
                .toList();
        return place < 0 || place >= answers.size()
                ? Optional.empty()
                : Optional.of(answers.get(place).getTextContent().trim().replace("\"", ""));
    }

    private void require(String rule, boolean kept, ModelFile file, Element e, String what) {
        if (!kept) {
            findings.add(rule + ": " + file.name() + " " + e.getLocalName() + " '" + id(e) + "': " + what);
        }
    }
}
