package lv.returnregister.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static lv.returnregister.architecture.Classes.inModule;
import static lv.returnregister.architecture.Classes.inRoom;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;

/** The rules on classes. A rule that selects no class at all fails by itself (ArchUnit's default, left as it is). */
final class HouseRules {

    /** Methods of application services that ask for no right, and why. A class name stands for all its methods. */
    static final Map<String, String> WITHOUT_RIGHT = Map.of(
            "Officers", "is asked before anybody has signed in: sign-in itself and the start of an installation",
            "AuditLog.caseAct", "records what others do; whoever acts is recorded, also before sign-in",
            "AuditLog.personAct", "as caseAct",
            "AuditLog.act", "as caseAct",
            "Classifiers", "the official lists are public",
            "ClockControl.follow", "called by the scheduler; takes over a moment that was set under the right");

    /** Methods of application services that open no transaction, and why. */
    static final Map<String, String> WITHOUT_TRANSACTION = Map.of(
            "Classifiers", "reads from memory what was read at the start",
            "EngineJobs.whileTimersRest", "the work it holds the timers for has transactions of its own",
            "EngineJobs.runDue", "each job is a transaction of its own, as when the job executor runs it",
            "ClockControl.follow", "one statement that reads one row",
            "ClockControl.standAt", "one statement; the clock of this node must not move before it is kept");

    /** Who may ask the machine for its time, and why. */
    private static final Map<String, String> MACHINE_TIME = Map.of(
            "RegisterClock", "is the clock of the Register",
            "Ids", "orders rows only and carries no legal meaning");

    /** Who may use java.util.logging, and why. */
    private static final Map<String, String> JAVA_LOGGING =
            Map.of("LetterWriter", "turns off the renderer's own logging, which goes there");

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    private static final Set<String> INJECTING = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private HouseRules() {}

    /**
     * A rule and the sample that breaks it.
     *
     * @param name what holds
     * @param rule the rule
     * @param samples packages below {@code broken} in which it must find something
     * @param named simple names of sample classes which its report must name
     */
    record HouseRule(String name, ArchRule rule, List<String> samples, List<String> named) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "only module workflow knows the engine",
                        noClasses()
                                .that(DescribedPredicate.not(inModule("workflow")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("org.camunda..")),
                        List.of("engine"),
                        List.of("AsksTheEngine")),
                new HouseRule(
                        "no query of the engine takes an expression or alternatives",
                        classes()
                                .that(inModule("workflow"))
                                .should(notCall(
                                        "a query method that evaluates expressions",
                                        (access, caller) -> access.getTargetOwner()
                                                        .isAssignableTo("org.camunda.bpm.engine.query.Query")
                                                && (access.getName().endsWith("Expression")
                                                        || access.getName().equals("or")))),
                        List.of("workflow"),
                        List.of("AsksByExpression", "AsksForAlternatives")),
                new HouseRule(
                        "only screens know Vaadin",
                        noClasses()
                                .that(DescribedPredicate.not(inRoom("ui")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("com.vaadin..")),
                        List.of("screens"),
                        List.of("DrawsAButton")),
                new HouseRule(
                        "nothing but a screen knows a screen",
                        noClasses()
                                .that(DescribedPredicate.not(inRoom("ui")))
                                .should()
                                .dependOnClassesThat(inRoom("ui")),
                        List.of("screens"),
                        List.of("KnowsAScreen")),
                new HouseRule(
                        "the domain knows no web, no screen and no engine",
                        noClasses()
                                .that(inRoom("domain"))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "org.springframework.web..",
                                        "org.springframework.http..",
                                        "jakarta.servlet..",
                                        "com.vaadin..",
                                        "org.camunda..")),
                        List.of("rooms"),
                        List.of("KnowsTheWeb")),
                new HouseRule(
                        "screens use application services, never tables or the engine",
                        noClasses()
                                .that(inRoom("ui"))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                "org.springframework.jdbc..",
                                                "jakarta.persistence..",
                                                "javax.sql..",
                                                "java.sql..",
                                                "org.hibernate..",
                                                "org.camunda..")
                                        .or(assignableTo("org.springframework.data.repository.Repository"))),
                        List.of("screens"),
                        List.of("ReadsATable", "ReadsARepository")),
                new HouseRule(
                        "every route has exactly one access annotation",
                        classes()
                                .that()
                                .areAnnotatedWith(Route.class)
                                .or()
                                .areAnnotatedWith(Layout.class)
                                .should(haveOneAccessAnnotation()),
                        List.of("screens"),
                        List.of("OpenRoute", "TwiceGuardedRoute")),
                new HouseRule(
                        "every method of an application service asks for a right",
                        methods().that(serviceMethods()).should(beGuardedBy(PreAuthorize.class, WITHOUT_RIGHT)),
                        List.of("services"),
                        List.of("ForgetsTheRight")),
                new HouseRule(
                        "every method of an application service runs in a transaction",
                        methods().that(serviceMethods()).should(beGuardedBy(Transactional.class, WITHOUT_TRANSACTION)),
                        List.of("services"),
                        List.of("ForgetsTheTransaction")),
                new HouseRule(
                        "nobody asks the machine for its time",
                        classes()
                                .should(notCall(
                                        "the machine's time instead of the Clock",
                                        (access, caller) ->
                                                asksTheMachine(access) && !MACHINE_TIME.containsKey(caller))),
                        List.of("time"),
                        List.of(
                                "AsksForNow",
                                "AsksForNowByReference",
                                "AsksForMilliseconds",
                                "MakesADate",
                                "OwnClock")),
                new HouseRule(
                        "beans get what they need through the constructor",
                        fields().should(notBeInjected()),
                        List.of("injection"),
                        List.of("InjectedField")),
                new HouseRule(
                        "nothing asks Spring to choose a constructor or setter",
                        classes().should(haveNoAutowiredMember()),
                        List.of("injection"),
                        List.of("AutowiredConstructor", "AutowiredSetter")),
                new HouseRule(
                        "only commands speak to the console",
                        classes()
                                .that(DescribedPredicate.not(inModule("launch")))
                                .and()
                                .areNotAnnotatedWith(CommandLine.Command.class)
                                .and()
                                .doNotHaveFullyQualifiedName("lv.returnregister.RegisterApplication")
                                .should(notUseTheConsole()),
                        List.of("console"),
                        List.of("SpeaksToTheConsole", "PrintsItsErrors")),
                new HouseRule(
                        "nobody uses java.util.logging",
                        noClasses()
                                .that(DescribedPredicate.describe(
                                        "not excepted", type -> !JAVA_LOGGING.containsKey(type.getSimpleName())))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("java.util.logging..")),
                        List.of("console"),
                        List.of("LogsElsewhere")));
    }

    /** Public methods that an application service itself declares. */
    private static DescribedPredicate<JavaMethod> serviceMethods() {
        return DescribedPredicate.describe(
                "public in an application service",
                method -> method.getOwner().isAnnotatedWith(Service.class)
                        && method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE));
    }

    private static ArchCondition<JavaMethod> beGuardedBy(
            Class<? extends Annotation> guard, Map<String, String> exceptions) {
        return new ArchCondition<>("carry @" + guard.getSimpleName() + ", or be a stated exception") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean guarded =
                        method.isAnnotatedWith(guard) || method.getOwner().isAnnotatedWith(guard);
                boolean excepted = exceptions.containsKey(serviceMethod(method))
                        || exceptions.containsKey(Classes.shortName(method.getOwner()));
                if (!guarded && !excepted) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has no @" + guard.getSimpleName()));
                }
            }
        };
    }

    /** {@code Service.method}, as the exception tables write it. */
    static String serviceMethod(JavaMethod method) {
        return Classes.shortName(method.getOwner()) + "." + method.getName();
    }

    /** The unguarded methods among the classes: what the exception tables may name. */
    static Stream<JavaMethod> unguarded(Iterable<JavaClass> classes, Class<? extends Annotation> guard) {
        List<JavaMethod> found = new ArrayList<>();
        Predicate<JavaMethod> service = serviceMethods();
        classes.forEach(type -> type.getMethods().stream()
                .filter(service)
                .filter(method -> !method.isAnnotatedWith(guard) && !type.isAnnotatedWith(guard))
                .forEach(found::add));
        return found.stream();
    }

    private static ArchCondition<JavaClass> haveOneAccessAnnotation() {
        return new ArchCondition<>("have exactly one access annotation") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                long count = ACCESS.stream().filter(view::isAnnotatedWith).count();
                if (count != 1) {
                    events.add(SimpleConditionEvent.violated(
                            view, view.getName() + " has " + count + " access annotations"));
                }
            }
        };
    }

    private static boolean asksTheMachine(JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean withClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !withClock;
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            case "tickMillis", "tickSeconds", "tickMinutes" -> owner.equals("java.time.Clock");
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "<init>" ->
                target.getRawParameterTypes().isEmpty()
                        && Set.of("java.util.Date", "java.util.GregorianCalendar")
                                .contains(owner);
            default -> false;
        };
    }

    /** Looks at calls and at method references alike. */
    private static ArchCondition<JavaClass> notCall(
            String what, BiFunction<JavaCodeUnitAccess<?>, String, Boolean> is) {
        return new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaCodeUnitAccess<?>> accesses = new ArrayList<>();
                accesses.addAll(type.getCodeUnitCallsFromSelf());
                accesses.addAll(type.getCodeUnitReferencesFromSelf());
                for (JavaCodeUnitAccess<?> access : accesses) {
                    if (is.apply(access, Classes.shortName(type))) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaField> notBeInjected() {
        return new ArchCondition<>("not be injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isInjected(field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is injected"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoAutowiredMember() {
        return new ArchCondition<>("have no autowired constructor or method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<JavaMember>concat(type.getConstructors().stream(), type.getMethods().stream())
                        .filter(HouseRules::isInjected)
                        .forEach(member -> events.add(
                                SimpleConditionEvent.violated(member, member.getFullName() + " is autowired")));
            }
        };
    }

    private static boolean isInjected(JavaMember member) {
        return member.getAnnotations().stream()
                .anyMatch(
                        annotation -> INJECTING.contains(annotation.getRawType().getName()));
    }

    private static ArchCondition<JavaClass> notUseTheConsole() {
        return new ArchCondition<>("not use the console") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err", "in").contains(access.getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("printStackTrace"))
                        .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }
}
