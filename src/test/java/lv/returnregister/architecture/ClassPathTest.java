package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * No door into the engine from outside: its REST and web applications evaluate expressions hidden in queries
 * (CVE-2026-109432), so nothing of them may ever be on the class path.
 */
class ClassPathTest {

    private static final Pattern JAR = Pattern.compile("/([^/]+)\\.jar!/");
    private static final Pattern DOOR = Pattern.compile(
            "(camunda|operaton)-(engine-rest|engine-cdi|webapp|bpm-spring-boot-starter|bpm-run|connect|external-task).*"
                    + "|(camunda|operaton)-.*(rest|webapp|connector|scripting|plugin-connect).*"
                    + "|(groovy|nashorn|jython|jruby|graal|js|js-scriptengine|polyglot)(-.*)?");

    @Test
    @DisplayName("no REST or web application, connector or script language is on the class path")
    void noDoorIntoTheEngine() throws IOException {
        Set<String> jars = jars();

        assertThat(jars)
                .hasSizeGreaterThan(100)
                .anyMatch(jar -> jar.startsWith("camunda-engine-7"))
                .anyMatch(jar -> jar.startsWith("camunda-engine-spring-6"));
        assertThat(doors(jars)).isEmpty();
        assertThat(resources("org/camunda/bpm/engine/rest")).isEmpty();
        assertThat(resources("org/camunda/bpm/webapp")).isEmpty();
        assertThat(resources("org/camunda/bpm/admin")).isEmpty();
    }

    @Test
    @DisplayName("such libraries turn it red")
    void doorsTurnRed() {
        List<String> doors = List.of(
                "camunda-engine-rest-core-jakarta-7.24.0",
                "camunda-engine-rest-jakarta-7.24.0",
                "camunda-webapp-jakarta-7.24.0",
                "camunda-bpm-spring-boot-starter-rest-7.24.0",
                "camunda-engine-plugin-connect-7.24.0",
                "camunda-connect-http-client-7.24.0",
                "operaton-engine-rest-1.0.3",
                "groovy-4.0.27",
                "nashorn-core-15.6",
                "js-scriptengine-24.2.1");

        assertThat(doors(doors)).containsExactlyInAnyOrderElementsOf(doors);
        assertThat(doors(List.of("camunda-engine-7.24.0", "json-path-2.9.0", "jsoup-1.21.1", "jspecify-1.0.0")))
                .isEmpty();
    }

    private static Set<String> doors(Collection<String> jars) {
        Set<String> doors = new TreeSet<>(jars);
        doors.removeIf(jar -> !DOOR.matcher(jar).matches());
        return doors;
    }

    private static Set<String> jars() throws IOException {
        Set<String> jars = new TreeSet<>();
        for (URL manifest : resources("META-INF/MANIFEST.MF")) {
            Matcher jar = JAR.matcher(manifest.toString());
            if (jar.find()) {
                jars.add(jar.group(1));
            }
        }
        return jars;
    }

    private static List<URL> resources(String name) throws IOException {
        return Collections.list(ClassPathTest.class.getClassLoader().getResources(name));
    }
}
