package lv.returnregister.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between the texts in {@code ui/messages} and the code that shows them. */
final class MessageRules {

    private static final Pattern VIOLATION = Pattern.compile("Violation\\s*\\.\\s*(input|state|right)\\(");
    private static final Pattern MADE = Pattern.compile("new Violation\\(");
    private static final Pattern INPUTS = Pattern.compile("\\)\\s*\\.require\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+)*\\.?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    /**
     * Helpers that pass a code on: file to the call whose argument (by position) is the code. A code that is no literal
     * elsewhere is a finding, so that no code escapes the list of texts.
     */
    private static final Map<String, Carrier> CARRIERS = Map.of(
            "Inputs.java", new Carrier(null, -1),
            "ReturnDecisions.java", new Carrier("missing(", 0),
            "FormValidator.java", new Carrier("moment(", 2));

    /** Texts of which the code is no rule of ours: shown when a code has no text. */
    private static final Set<String> NOT_A_CODE = Set.of("other");

    private record Carrier(String call, int argument) {}

    /**
     * A code as it is used.
     *
     * @param code {@code case-closed}
     * @param place file
     * @param parameters how many values its text gets; -1 when not known from the source
     */
    record UsedCode(String code, String place, int parameters) {}

    private MessageRules() {}

    /** The texts of a language in a folder, by file name without language, then by key. */
    static Map<String, Map<String, String>> read(Path folder, String language) {
        Map<String, Map<String, String>> files = new TreeMap<>();
        String ending = "_" + language + ".properties";
        for (Path file : files(folder, ending)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            files.put(file.getFileName().toString().replace(ending, ""), texts);
        }
        return files;
    }

    /** All texts of a language by key. */
    static Map<String, String> all(Path folder, String language) {
        Map<String, String> texts = new TreeMap<>();
        read(folder, language).values().forEach(texts::putAll);
        return texts;
    }

    /** Files and keys of both languages are the same, no text is blank, and both fill in the same values. */
    static List<String> pairFindings(Path folder) {
        List<String> findings = new ArrayList<>();
        Map<String, Map<String, String>> latvian = read(folder, "lv");
        Map<String, Map<String, String>> english = read(folder, "en");
        differing(latvian.keySet(), english.keySet())
                .forEach(file -> findings.add("file in one language only: " + file));
        latvian.forEach((file, texts) -> {
            Map<String, String> others = english.getOrDefault(file, Map.of());
            differing(texts.keySet(), others.keySet())
                    .forEach(key -> findings.add("key in one language only: " + file + ": " + key));
            texts.forEach((key, text) -> {
                String other = others.getOrDefault(key, text);
                if (text.isBlank() || other.isBlank()) {
                    findings.add("blank text: " + file + ": " + key);
                }
                if (!placeholders(text).equals(placeholders(other))) {
                    findings.add("languages fill in different values: " + file + ": " + key);
                }
            });
        });
        Set<String> seen = new TreeSet<>();
        latvian.forEach((file, texts) -> texts.keySet().stream()
                .filter(key -> !seen.add(key))
                .forEach(key -> findings.add("key in two files: " + file + ": " + key)));
        return findings;
    }

    /** Every code of a refusal in the Java sources below the folders. */
    static List<UsedCode> codes(List<Path> folders, List<String> findings) {
        List<UsedCode> codes = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : files(folder, ".java")) {
                String source = source(file);
                String name = file.getFileName().toString();
                calls(VIOLATION, source).forEach(call -> {
                    int at = call.get(0).equals("input") ? 2 : 1;
                    boolean spread = call.size() > at + 1 && call.get(at + 1).equals("parameters");
                    add(codes, findings, name, call.get(at), spread ? -1 : call.size() - at - 1);
                });
                calls(MADE, source).stream()
                        .map(call -> call.get(2))
                        .filter(argument -> argument.startsWith("\""))
                        .forEach(argument -> add(codes, findings, name, argument, -1));
                calls(INPUTS, source).stream()
                        .filter(call -> call.size() > 3)
                        .forEach(call -> add(codes, findings, name, call.get(3), call.size() - 4));
                Carrier carrier = CARRIERS.get(name);
                if (carrier != null && carrier.call() != null) {
                    calls(Pattern.compile("[ (]()" + Pattern.quote(carrier.call())), source).stream()
                            .map(call -> call.get(carrier.argument() + 1))
                            .filter(argument -> argument.startsWith("\""))
                            .forEach(argument -> add(codes, findings, name, argument, 0));
                }
            }
        }
        return codes;
    }

    private static void add(List<UsedCode> codes, List<String> findings, String file, String argument, int parameters) {
        for (String choice : argument.contains("?") ? argument.split("[?:]") : new String[] {argument}) {
            Matcher literal = LITERAL.matcher(choice.trim());
            if (literal.matches()) {
                codes.add(new UsedCode(literal.group(1), file, parameters));
            } else if (!CARRIERS.containsKey(file) && !argument.contains("?")) {
                findings.add("a code that is no literal: " + file + ": " + argument);
            }
        }
    }

    /** Codes without a text, texts without a code, and texts that want more values than the code gives. */
    static List<String> codeFindings(List<UsedCode> codes, Set<String> safeguards, Map<String, String> texts) {
        Set<String> findings = new TreeSet<>();
        Set<String> used = codes.stream().map(UsedCode::code).collect(Collectors.toCollection(TreeSet::new));
        used.addAll(safeguards);
        used.stream()
                .filter(code -> !texts.containsKey("rejection." + code))
                .forEach(code -> findings.add("no text: rejection." + code));
        texts.keySet().stream()
                .filter(key -> key.startsWith("rejection."))
                .map(key -> key.substring("rejection.".length()))
                .filter(code -> !used.contains(code) && !NOT_A_CODE.contains(code))
                .forEach(code -> findings.add("no code: rejection." + code));
        for (UsedCode code : codes) {
            int wanted = placeholders(texts.getOrDefault("rejection." + code.code(), "")).stream()
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElse(-1)
                    + 1;
            if (code.parameters() >= 0 && wanted > code.parameters()) {
                findings.add("text wants " + wanted + " values, " + code.place() + " gives " + code.parameters()
                        + ": rejection." + code.code());
            }
        }
        return List.copyOf(findings);
    }

    /**
     * Keys that code names although there is no such text. A literal is taken for a key when its first word begins a key
     * we have; one that ends in a dot or dash, or is a beginning that code completes, must begin a key.
     *
     * @param others words of the same shape that are no keys, such as rights
     */
    static List<String> keyFindings(List<Path> folders, Set<String> keys, Set<String> others) {
        Set<String> families = keys.stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> findings = new TreeSet<>();
        for (Path folder : folders) {
            for (Path file : files(folder, ".java")) {
                Matcher literal = LITERAL.matcher(source(file));
                while (literal.find()) {
                    String word = literal.group(1);
                    boolean key = KEY.matcher(word).matches()
                            && word.contains(".")
                            && families.contains(word.substring(0, word.indexOf('.')))
                            && !others.contains(word);
                    if (key && !known(word, keys)) {
                        findings.add(file.getFileName() + ": no text for " + word);
                    }
                }
            }
        }
        return List.copyOf(findings);
    }

    private static boolean known(String word, Set<String> keys) {
        String beginning = word.endsWith(".") || word.endsWith("-") ? word : word + ".";
        return keys.contains(word) || keys.stream().anyMatch(key -> key.startsWith(beginning));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> differing(Set<String> one, Set<String> other) {
        Set<String> differing = new TreeSet<>(one);
        differing.addAll(other);
        differing.removeIf(name -> one.contains(name) && other.contains(name));
        return differing;
    }

    /** The calls a pattern finds: the pattern's first group, then the arguments, as they stand in the source. */
    private static List<List<String>> calls(Pattern pattern, String source) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call = pattern.matcher(source);
        while (call.find()) {
            List<String> parts = new ArrayList<>();
            parts.add(call.groupCount() > 0 ? call.group(1) : "");
            parts.addAll(arguments(source, call.end()));
            calls.add(parts);
        }
        return calls;
    }

    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int depth = 1;
        boolean text = false;
        for (int i = from; i < source.length() && depth > 0; i++) {
            char c = source.charAt(i);
            if (text) {
                text = c != '"' || source.charAt(i - 1) == '\\';
            } else if (c == '"') {
                text = true;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
            if (depth == 0 || (depth == 1 && c == ',' && !text)) {
                arguments.add(current.toString().trim());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        return arguments;
    }

    /** The file without its comments: examples in documentation are no use of a key. */
    private static String source(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<!:)//.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For reports: how often each code is used. */
    static Map<String, Long> counted(List<UsedCode> codes) {
        return codes.stream().collect(Collectors.groupingBy(UsedCode::code, LinkedHashMap::new, Collectors.counting()));
    }
}
