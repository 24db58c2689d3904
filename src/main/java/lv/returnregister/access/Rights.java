package lv.returnregister.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which right which role of which authority has. Read once from {@code access/rights.yaml}; a matter of data. */
@Component
public class Rights {

    private static final String FILE = "access/rights.yaml";

    private final Map<String, RightRule> rules;

    /** One row of the file: what the right allows, why, and to whom ("VRS.OFFICER", "*.AUDITOR"). */
    record RightRule(String lv, String en, String citation, List<String> holders) {}

    public Rights() throws IOException {
        try (InputStream in = Rights.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            this.rules = YAMLMapper.builder().build().readValue(in, new TypeReference<Map<String, RightRule>>() {});
        }
    }

    /** Every right there is. */
    public Set<String> all() {
        return rules.keySet();
    }

    /** The rights of a role in an authority. */
    public Set<String> of(Authority authority, Role role) {
        Set<String> rights = new TreeSet<>();
        rules.forEach((right, rule) -> {
            if (rule.holders().contains(authority + "." + role)
                    || rule.holders().contains("*." + role)) {
                rights.add(right);
            }
        });
        return rights;
    }
}
