package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.returnregister.architecture.HouseRules.HouseRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The product keeps the rules on classes, and each rule turns red on its broken sample. */
class HouseRulesTest {

    static List<HouseRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("the product keeps the rule")
    void theProductKeepsIt(HouseRule rule) {
        rule.rule().check(Classes.MAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("a broken sample turns the rule red")
    void aBrokenSampleTurnsItRed(HouseRule rule) {
        JavaClasses samples = Classes.samples(rule.samples().toArray(String[]::new));

        EvaluationResult result = rule.rule().evaluate(samples);

        assertThat(result.hasViolation()).isTrue();
        String report = result.getFailureReport().toString();
        assertThat(rule.named())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(report).contains("." + name));
        assertThat(report).doesNotContainPattern("(?m)^(\\w+ <)?broken\\.[a-z.]*Sound");
    }

    @Test
    @DisplayName("the rules look at the whole product")
    void theRulesLookAtTheWholeProduct() {
        Set<String> modules = Classes.MAIN.stream()
                .flatMap(type -> Classes.module(type).stream())
                .collect(Collectors.toSet());

        assertThat(Classes.MAIN).hasSizeGreaterThan(250);
        assertThat(modules).containsAll(Floors.TABLE.keySet());
        assertThat(Classes.MAIN.stream().filter(Classes.inRoom("ui"))).hasSizeGreaterThan(20);
        assertThat(Classes.MAIN.stream().filter(Classes.inRoom("domain"))).hasSizeGreaterThan(40);
    }

    @Test
    @DisplayName("no exception from the rules on services is stated without need")
    void everyExceptionIsNeeded() {
        assertThat(idle(HouseRules.WITHOUT_RIGHT, PreAuthorize.class)).isEmpty();
        assertThat(idle(HouseRules.WITHOUT_TRANSACTION, Transactional.class)).isEmpty();
    }

    private static List<String> idle(Map<String, String> exceptions, Class<? extends Annotation> guard) {
        List<JavaMethod> unguarded = HouseRules.unguarded(Classes.MAIN, guard).toList();
        return exceptions.keySet().stream()
                .filter(name -> unguarded.stream()
                        .noneMatch(method -> HouseRules.serviceMethod(method).equals(name)
                                || Classes.shortName(method.getOwner()).equals(name)))
                .toList();
    }
}
