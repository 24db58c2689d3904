package lv.returnregister.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.RegisterTest;
import lv.returnregister.modelling.check.RequiredOrder;
import lv.returnregister.modelling.check.RequiredWayOut;
import lv.returnregister.safeguard.SafeguardTable.Safeguard;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.engine.GuardedCommands;
import lv.returnregister.workflow.engine.GuardedSteps;
import lv.returnregister.workflow.engine.StepRegistry;
import lv.returnregister.workflow.explore.Move;
import lv.returnregister.workflow.explore.RoadMap;
import lv.returnregister.workflow.explore.RoadMap.Finding;
import lv.returnregister.workflow.explore.RoadMap.Outcome;
import lv.returnregister.workflow.explore.Walk;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Explores everything the deployed models can do, together with every fact a condition may be about, and proves that no
 * reachable state does an act of removal, detention, decision or ban while a condition of the law fails. What the law
 * demands stands in {@code law/required-conditions.yaml}, apart from the shipped table, and in {@link RequiredOrder} and {@link RequiredWayOut}.
 *
 * <p>A fact may turn at any moment: nothing is assumed about how officers, the border or a court bring it about. Conditions
 * do not depend on each other, so each is walked with the markings by itself; all others then hold, which lets more happen,
 * not less. Who is asked is read from what is shipped: from the deployed activities whether a guard stands there, from the
 * services whether their commands are guarded, from the real {@link Safeguards} which conditions it asks for a step.
 */
class SafeguardExplorationTest extends RegisterTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private StepRegistry steps;

    @Autowired
    private SafeguardTable table;

    @Autowired
    private OverrideRepository overrides;

    @Autowired
    private ApplicationContext context;

    /** They open the case they act in and ask by themselves; {@code StepGateTest} proves it for each. */
    private static final Set<String> OPENING =
            Set.of("entryBans/announce", "entryBanDecisions/imposeAlone", "detentions/apprehend");

    private static @Nullable Explored shipped;
    private static @Nullable Set<Move> everywhere;
    private static @Nullable Map<Move, Command> commands;
    private static final Map<String, ProcessDefinitionEntity> DEFINITIONS = new TreeMap<>();

    /** The deployed models, walked through once. */
    private record Explored(Walk walk, Map<String, RoadMap> roads) {

        /** The road of one process by itself; all roads when none is named. */
        Explored within(@Nullable String process) {
            return process == null ? this : new Explored(walk, Map.of(process, walk.explore(process)));
        }

        Outcome with(boolean drifts, Set<Move> everywhere, RoadMap.Fact fact) {
            long states = 0;
            long transitions = 0;
            Finding first = null;
            for (RoadMap road : roads.values()) {
                Outcome outcome = road.with(drifts, everywhere, fact);
                states += outcome.states();
                transitions += outcome.transitions();
                if (first == null) {
                    first = outcome.finding().orElse(null);
                }
            }
            return new Outcome(states, transitions, Optional.ofNullable(first));
        }
    }

    @Test
    void noReachableStateDoesAnActWithAFailedCondition() throws IOException {
        Explored explored = explored();
        Map<String, Map<String, String>> required = required();
        List<Finding> findings = new ArrayList<>();
        long states = 0;
        long transitions = 0;
        Set<String> conditions = conditions(required);
        for (String condition : conditions) {
            Outcome outcome = explored.with(true, everywhere(), fails(condition, required, table, this::isGuarded));
            states += outcome.states();
            transitions += outcome.transitions();
            outcome.finding().ifPresent(findings::add);
        }
        explored.roads()
                .forEach((process, road) -> System.out.printf(
                        "exploration: %s: %,d markings, %,d moves%n", process, road.states(), road.transitions()));
        System.out.printf(
                "exploration: with %d conditions: %,d states, %,d transitions, %d of them unlawful%n",
                conditions.size(), states, transitions, findings.size());
        assertThat(findings).isEmpty();
    }

    @Test
    void aPathAlwaysLeadsToAnEnd() {
        explored()
                .roads()
                .forEach((process, road) -> assertThat(road.deadEnds())
                        .as("no end from here in %s", process)
                        .isEmpty());
    }

    @Test
    void everyActivityOfEveryModelCanBeReached() {
        Set<Move> reached = new LinkedHashSet<>();
        explored().roads().values().forEach(road -> reached.addAll(road.moves()));
        assertThat(reached).containsAll(explored().walk().steps());
    }

    @Test
    void everyStepTheLawSpeaksOfIsDoneSomewhere() throws IOException {
        Set<String> done = explored().walk().steps().stream().map(Move::step).collect(Collectors.toSet());
        done.addAll(steps.all().keySet());
        done.addAll(Set.of("announce-ministers-ban", "apprehend-foreigner"));
        assertThat(done).containsAll(required().keySet());
    }

    @Test
    void noConditionIsAskedThatTheLawDoesNotDemand() throws IOException {
        Map<String, Map<String, String>> required = required();
        table.rows()
                .forEach((id, row) -> row.steps()
                        .forEach(step -> assertThat(required.getOrDefault(step, Map.of()))
                                .as("law/required-conditions.yaml, %s", step)
                                .containsKey(id)));
    }

    @TestFactory
    Stream<DynamicTest> theRoadItselfKeepsTheOrder() {
        return orders().entrySet().stream()
                .map(order -> DynamicTest.dynamicTest(
                        order.getKey() + ": " + order.getValue().en(), () -> {
                            Outcome outcome = explored()
                                    .within(order.getValue().within())
                                    .with(false, Set.of(), order.getValue().fact(order.getKey()));
                            System.out.printf(
                                    "exploration: order %s: %,d states, %,d transitions%n",
                                    order.getKey(), outcome.states(), outcome.transitions());
                            assertThat(outcome.finding()).isEmpty();
                            assertThat(steps(order.getValue().before()))
                                    .isEqualTo(order.getValue().before());
                        }));
    }

    @TestFactory
    Stream<DynamicTest> aWayOutIsAlwaysOpen() {
        return RequiredWayOut.all().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey() + ": " + row.getValue().en(), () -> {
                            RequiredWayOut wayOut = row.getValue();
                            RoadMap road = explored().walk().explore(wayOut.process());
                            assertThat(road.roadWithout(wayOut::opens)).isEmpty();
                            assertThat(steps(wayOut.always())).isEqualTo(wayOut.always());
                        }));
    }

    @Test
    void mutant_aDetentionWithoutTheEndOfItsTermIsFound() {
        Explored mutant = explore(models(model -> lead(model, "detentionTermOverToRecordTermOver", "reviewOnce")));
        RequiredOrder order = orders().get("detention-only-within-its-term");
        assertThat(mutant.within(order.within())
                        .with(false, Set.of(), order.fact("detention-only-within-its-term"))
                        .finding())
                .isPresent();
    }

    /** Which of these activities can be reached at all; an order about none would prove nothing. */
    private Set<String> steps(Set<String> activities) {
        Set<String> found = new TreeSet<>();
        explored()
                .roads()
                .values()
                .forEach(road -> road.moves().stream()
                        .map(Move::toString)
                        .filter(activities::contains)
                        .forEach(found::add));
        return found;
    }

    @TestFactory
    Stream<DynamicTest> mutant_aConditionTakenFromAStepIsFound() {
        return table.rows().entrySet().stream()
                .flatMap(row -> row.getValue().steps().stream()
                        .map(step -> DynamicTest.dynamicTest(
                                row.getKey() + " no longer asked for " + step,
                                () -> assertThat(mutant(row.getKey(), without(row.getKey(), step), this::isGuarded))
                                        .isPresent()
                                        .hasValueSatisfying(finding -> assertThat(
                                                        finding.move().step())
                                                .isEqualTo(step)))));
    }

    @TestFactory
    Stream<DynamicTest> mutant_aRowTakenFromTheTableIsFound() {
        return table.rows().keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id + " is gone", () -> {
                    Map<String, Safeguard> rows = new LinkedHashMap<>(table.rows());
                    rows.remove(id);
                    assertThat(mutant(id, new SafeguardTable(rows), this::isGuarded))
                            .isPresent();
                }));
    }

    @TestFactory
    Stream<DynamicTest> mutant_aGuardTakenFromAnActivityOrAServiceIsFound() throws IOException {
        Map<String, Map<String, String>> required = required();
        Set<Move> doors = new LinkedHashSet<>(explored().walk().steps());
        doors.addAll(everywhere());
        return doors.stream()
                .filter(door -> required.containsKey(door.step()))
                .map(door -> DynamicTest.dynamicTest("no guard at " + door, () -> {
                    String condition =
                            required.get(door.step()).keySet().iterator().next();
                    Optional<Finding> finding = mutant(condition, table, move -> !move.equals(door) && isGuarded(move));
                    assertThat(finding.map(Finding::move)).contains(door);
                }));
    }

    @Test
    void mutant_aRoadPastTheServiceOfTheDecisionIsFound() throws IOException {
        Explored mutant = explore(models(model -> lead(model, "takeDecisionToServeDecision", "depart")));
        assertThat(mutant.with(
                                false,
                                Set.of(),
                                orders().get("removal-after-service").fact("removal-after-service"))
                        .finding())
                .isPresent();
    }

    @Test
    void mutant_aBanThatStartsBeforeTheDepartureIsFound() throws IOException {
        Explored mutant = explore(models(model -> lead(model, "serveDecisionToDepartOnce", "imposeEntryBan")));
        assertThat(mutant.with(
                                false,
                                Set.of(),
                                orders().get("ban-after-departure").fact("ban-after-departure"))
                        .finding())
                .isPresent();
    }

    @Test
    void mutant_aDecisionIssuedWithoutSignatureIsFound() throws IOException {
        Explored mutant =
                explore(models(model -> lead(model, "draftReturnDecisionToSignReturnDecision", "issueReturnDecision")));
        assertThat(mutant.with(
                                false,
                                Set.of(),
                                orders().get("issue-after-signature").fact("issue-after-signature"))
                        .finding())
                .isPresent();
    }

    @Test
    void mutant_aRoadThatNeverEndsIsFound() {
        Explored mutant = explore(models(model -> lead(model, "endEntryBanToBanEnded", "standOnce")));
        assertThat(mutant.roads().get("registerMinistersBan").deadEnds()).isNotEmpty();
    }

    private Optional<Finding> mutant(String condition, SafeguardTable mutated, Predicate<Move> guarded)
            throws IOException {
        return explored()
                .with(true, everywhere(), fails(condition, required(), mutated, guarded))
                .finding();
    }

    /** The fact that a condition holds, with what the law demands of it and what is really asked. */
    private RoadMap.Fact fails(
            String condition,
            Map<String, Map<String, String>> required,
            SafeguardTable shippedRows,
            Predicate<Move> guarded) {
        Asked asked = new Asked(shippedRows, overrides);
        Map<Move, Boolean> refused = new HashMap<>();
        return RoadMap.outside(
                condition,
                move -> required.getOrDefault(move.step(), Map.of()).containsKey(condition),
                move -> !move.step().isEmpty()
                        && refused.computeIfAbsent(
                                move,
                                one -> guarded.test(one) && asked.of(one.step()).contains(condition)));
    }

    /** Which conditions the shipped code asks for a step, told by itself: here every condition fails. */
    private static final class Asked {

        private final Safeguards safeguards;
        private final Map<String, Set<String>> known = new HashMap<>();

        Asked(SafeguardTable table, OverrideRepository overrides) {
            StaticListableBeanFactory conditions = new StaticListableBeanFactory();
            table.rows()
                    .keySet()
                    .forEach(id -> conditions.addBean(id, SafeguardCondition.of(id, (step, caseId, answer) -> true)));
            safeguards = new Safeguards(
                    table,
                    conditions.getBeanProvider(SafeguardCondition.class),
                    overrides,
                    event -> {},
                    Clock.systemUTC());
            safeguards.afterSingletonsInstantiated();
        }

        Set<String> of(String step) {
            return known.computeIfAbsent(
                    step,
                    name -> safeguards.violations(name, CaseId.next(), null).stream()
                            .map(Violation::code)
                            .collect(Collectors.toSet()));
        }
    }

    private SafeguardTable without(String id, String step) {
        Map<String, Safeguard> rows = new LinkedHashMap<>(table.rows());
        Safeguard row = Objects.requireNonNull(rows.get(id));
        List<String> left =
                row.steps().stream().filter(other -> !other.equals(step)).toList();
        rows.put(
                id,
                new Safeguard(
                        left,
                        row.lv(),
                        row.en(),
                        row.citation(),
                        row.citationEn(),
                        row.mend(),
                        row.sure(),
                        row.override()));
        return new SafeguardTable(rows);
    }

    /** What can be done in every marking: steps that need no task, and every service told to do a step past its task. */
    private Set<Move> everywhere() {
        Set<Move> known = everywhere;
        if (known == null) {
            known = collectEverywhere();
            everywhere = known;
        }
        return known;
    }

    private Set<Move> collectEverywhere() {
        Set<Move> moves = new LinkedHashSet<>();
        steps.all().values().stream()
                .filter(step -> step.rule().anyTime())
                .forEach(step -> moves.add(
                        new Move(Move.Kind.COMMAND, "officerActs", StepNames.camel(step.name()), step.name())));
        commands().forEach((move, bean) -> moves.add(move));
        // No steps of an officer in a case: they open the case.
        moves.add(new Move(Move.Kind.COMMAND, "entryBans", "announce", "announce-ministers-ban"));
        moves.add(new Move(Move.Kind.COMMAND, "detentions", "apprehend", "apprehend-foreigner"));
        return moves;
    }

    private record Command(Object bean, Method method) {}

    private Map<Move, Command> commands() {
        Map<Move, Command> known = commands;
        if (known == null) {
            known = collectCommands();
            commands = known;
        }
        return known;
    }

    private Map<Move, Command> collectCommands() {
        Map<Class<?>, String> answers = new HashMap<>();
        steps.all().values().forEach(step -> answers.put(step.answer(), step.name()));
        Map<Move, Command> found = new LinkedHashMap<>();
        context.getBeansWithAnnotation(Service.class).forEach((name, bean) -> {
            for (Method method : AopUtils.getTargetClass(bean).getMethods()) {
                Arrays.stream(method.getParameterTypes())
                        .map(answers::get)
                        .filter(Objects::nonNull)
                        .forEach(step -> found.put(
                                new Move(Move.Kind.COMMAND, name, method.getName(), step), new Command(bean, method)));
            }
        });
        return found;
    }

    private boolean isGuarded(Move move) {
        return switch (move.kind()) {
            case ANSWER, ENGINE ->
                GuardedSteps.guards(
                        Objects.requireNonNull(definition(move.process()).findActivity(move.activity())));
            case COMMAND -> {
                Command command = commands().get(move);
                yield command == null
                        || OPENING.contains(move.toString())
                        || GuardedCommands.guards(command.bean(), command.method());
            }
            case MESSAGE, TIME -> false;
        };
    }

    private ProcessDefinitionEntity definition(String process) {
        return DEFINITIONS.computeIfAbsent(
                process, key -> (ProcessDefinitionEntity) ((RepositoryServiceImpl) repository)
                        .getDeployedProcessDefinition(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key)
                                .latestVersion()
                                .singleResult()
                                .getId()));
    }

    private Explored explored() {
        Explored known = shipped;
        if (known == null) {
            known = explore(models(model -> {}));
            shipped = known;
        }
        return known;
    }

    private static Explored explore(List<BpmnModelInstance> models) {
        Walk walk = new Walk(models);
        Map<String, RoadMap> roads = new TreeMap<>();
        walk.roots().forEach(root -> roads.put(root, walk.explore(root)));
        return new Explored(walk, roads);
    }

    /** The deployed models; a mutant changes its own copy. */
    private List<BpmnModelInstance> models(Consumer<BpmnModelInstance> change) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition ->
                        repository.getBpmnModelInstance(definition.getId()).clone())
                .peek(change)
                .toList();
    }

    /** Leads a flow to another element, where the model has that flow. */
    private static void lead(BpmnModelInstance model, String flow, String target) {
        SequenceFlow led = model.getModelElementById(flow);
        if (led != null) {
            FlowNode to = model.getModelElementById(target);
            led.getTarget().getIncoming().remove(led);
            led.setTarget(to);
            to.getIncoming().add(led);
        }
    }

    private static Set<String> conditions(Map<String, Map<String, String>> required) {
        return required.values().stream()
                .flatMap(conditions -> conditions.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> required() throws IOException {
        return read("law/required-conditions.yaml", new TypeReference<>() {});
    }

    private static Map<String, RequiredOrder> orders() {
        return RequiredOrder.all();
    }

    private static <T> T read(String file, TypeReference<T> type) throws IOException {
        try (var in = Objects.requireNonNull(
                SafeguardExplorationTest.class.getClassLoader().getResourceAsStream(file), file)) {
            return YAMLMapper.builder().build().readValue(in, type);
        }
    }
}
