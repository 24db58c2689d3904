package lv.returnregister.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Migrations: whose they are, what they may make, and that nobody edits one that has landed. */
final class MigrationRules {

    /** First number of each module's ten. */
    static final Map<String, Integer> RANGES = Map.ofEntries(
            Map.entry("access", 10),
            Map.entry("audit", 20),
            Map.entry("deadline", 30),
            Map.entry("classifier", 40),
            Map.entry("workflow", 50),
            Map.entry("inbox", 60),
            Map.entry("person", 70),
            Map.entry("documents", 80),
            Map.entry("casefile", 90),
            Map.entry("detention", 100),
            Map.entry("returndecision", 110),
            Map.entry("departure", 120),
            Map.entry("entryban", 130),
            Map.entry("protection", 140),
            Map.entry("safeguard", 150),
            Map.entry("cockpit", 160),
            Map.entry("shared", 180),
            Map.entry("modelling", 190));

    private static final Pattern NAME = Pattern.compile("V(\\d{3})__([a-z][a-z0-9_]*)\\.sql");
    private static final Pattern MADE =
            Pattern.compile("(?i)\\b(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+)?"
                    + "(table|materialized\\s+view|view|sequence|type|function|trigger|(?:unique\\s+)?index)\\s+"
                    + "(?:concurrently\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?(?:register\\.)?\"?([a-zA-Z0-9_.]+)");
    private static final Pattern INTO = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+(?:register\\.)?([a-z0-9_]+_[a-z0-9_]+)");

    private MigrationRules() {}

    /** The migrations of a folder by file name. */
    static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".sql")).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Names that do not tell the module, and things that carry another module's name. */
    static List<String> ownershipFindings(Map<String, String> migrations) {
        List<String> findings = new ArrayList<>();
        migrations.forEach((file, sql) -> {
            Matcher name = NAME.matcher(file);
            if (!name.matches()) {
                findings.add("name is not V000__words.sql: " + file);
                return;
            }
            String module = owner(Integer.parseInt(name.group(1)));
            if (module == null) {
                findings.add("number in no module's range: " + file);
                return;
            }
            String plain = sql.replaceAll("--[^\n]*", "");
            Stream.concat(
                            MADE.matcher(plain).results().map(found -> found.group(1) + " " + found.group(2)),
                            INTO.matcher(plain).results().map(found -> "rows of " + found.group(1)))
                    .filter(made -> !belongs(made.substring(made.lastIndexOf(' ') + 1), module))
                    .forEach(made -> findings.add("not of module " + module + ": " + file + ": " + made));
        });
        return findings;
    }

    /** A module's things carry its name; those of the engine's own schema are the module's that has the engine. */
    private static boolean belongs(String thing, String module) {
        return thing.startsWith(module + "_") || module.equals("workflow") && thing.startsWith("camunda.");
    }

    /** How many tables the migrations make. */
    static long tables(Map<String, String> migrations) {
        return migrations.values().stream()
                .flatMap(sql -> MADE.matcher(sql).results())
                .filter(found -> found.group(1).equalsIgnoreCase("table"))
                .count();
    }

    /**
     * Migrations that were edited, removed or not yet entered.
     *
     * @param sums lines of {@code sha256sum}: hash, two spaces, file name
     */
    static List<String> editFindings(Map<String, String> migrations, List<String> sums) {
        List<String> findings = new ArrayList<>();
        Map<String, String> landed = new LinkedHashMap<>();
        for (String line : sums) {
            String[] parts = line.split("\\s+", 2);
            landed.put(parts[1], parts[0]);
        }
        migrations.forEach((file, sql) -> {
            String sum = landed.remove(file);
            if (sum == null) {
                findings.add("not entered in migration.sha256: " + file);
            } else if (!sum.equals(sha256(sql))) {
                findings.add("edited after landing: " + file);
            }
        });
        landed.keySet().forEach(file -> findings.add("removed after landing: " + file));
        return findings;
    }

    private static String owner(int number) {
        return RANGES.entrySet().stream()
                .filter(range -> number >= range.getValue() && number < range.getValue() + 10)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
