package lv.returnregister.safeguard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.shared.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The table of the safeguards: step, condition, citation, who may override.
 *
 * @param rows by id, in the order of the file
 */
public record SafeguardTable(Map<String, Safeguard> rows) {

    private static final String FILE = "safeguard/safeguards.yaml";

    public SafeguardTable {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * One row of the table.
     *
     * @param steps names of the steps it guards
     * @param lv what is demanded, Latvian
     * @param en what is demanded, English
     * @param citation where the law says so, Latvian
     * @param citationEn the same, English
     * @param mend the tab of the case page on which the condition is mended
     * @param sure V read in the act, M from memory and to be confirmed, S a rule of the product
     * @param override who may override with a reason and a second person; {@code none} for nobody
     */
    public record Safeguard(
            List<String> steps,
            String lv,
            String en,
            String citation,
            String citationEn,
            String mend,
            String sure,
            String override) {

        public LocalizedText demand() {
            return new LocalizedText(lv, en);
        }

        /** Where the law says so. */
        public LocalizedText cited() {
            return new LocalizedText(citation, citationEn);
        }

        /** Whether anybody may override it. */
        public boolean isOverridable() {
            return !"none".equals(override);
        }
    }

    /** The table the Register is shipped with. */
    public static SafeguardTable shipped() throws IOException {
        try (InputStream in = SafeguardTable.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            return new SafeguardTable(
                    YAMLMapper.builder().build().readValue(in, new TypeReference<Map<String, Safeguard>>() {}));
        }
    }
}
