package lv.returnregister.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must stand in the source files themselves and cannot be seen in classes. */
final class SourceRules {

    private static final Pattern TYPE = Pattern.compile(
            "(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|interface|enum|record|@interface) (\\w+)");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private SourceRules() {}

    /** Packages below the folder, as paths. */
    static Set<Path> packages(Path folder) {
        Set<Path> packages = new TreeSet<>();
        files(folder).forEach(file -> packages.add(folder.relativize(file.getParent())));
        return packages;
    }

    /**
     * Packages whose {@code package-info.java} is missing or says nothing of nullness. A package that has its files in
     * two source folders needs one of them only.
     */
    static List<String> nullnessFindings(List<Path> folders) {
        Set<Path> packages = new TreeSet<>();
        folders.forEach(folder -> packages.addAll(packages(folder)));
        return packages.stream()
                .filter(path -> folders.stream()
                        .map(folder -> folder.resolve(path).resolve("package-info.java"))
                        .filter(Files::exists)
                        .noneMatch(info -> Pattern.compile("(?m)^@NullMarked$")
                                .matcher(read(info))
                                .find()))
                .map(path -> "not @NullMarked: " + path.toString().replace('/', '.'))
                .toList();
    }

    /** Public types without a documentation comment before their annotations. */
    static List<String> javadocFindings(Path folder) {
        List<String> findings = new ArrayList<>();
        for (Path file : files(folder)) {
            String source = read(file);
            Matcher type = TYPE.matcher(source);
            while (type.find()) {
                if (!documented(source.substring(0, type.start()))) {
                    findings.add("no Javadoc: " + type.group(1));
                }
            }
        }
        return findings;
    }

    /** Public types of a folder. */
    static long publicTypes(Path folder) {
        return files(folder).stream()
                .filter(file -> TYPE.matcher(read(file)).find())
                .count();
    }

    /** Whether the text ends in a documentation comment and the annotations after it. */
    private static boolean documented(String before) {
        MatchResult comment = COMMENT.matcher(before)
                .results()
                .reduce((first, second) -> second)
                .orElse(null);
        if (comment == null || !comment.group().startsWith("/**")) {
            return false;
        }
        String between = before.substring(comment.end());
        boolean says = !comment.group().replaceAll("[\\s*/]", "").isEmpty();
        return says && !between.contains("import ") && !between.contains(";\n");
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
