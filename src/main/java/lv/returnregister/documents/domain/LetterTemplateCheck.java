package lv.returnregister.documents.domain;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.returnregister.documents.LetterField;
import lv.returnregister.documents.LetterField.Need;
import lv.returnregister.documents.LetterField.Type;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks the templates of a kind of letter against the values the kind declares. A template is walked as it would be
 * written, with the shared parts it takes in, and every place where some values would leave a hole, a wrong word or a
 * passage that is never written is a fault: an unknown placeholder or code, a value that may be absent printed without
 * a condition, a condition on a value that is always there, a code for which nothing is said, a value never written.
 */
public final class LetterTemplateCheck {

    private static final List<String> LANGUAGES = List.of("lv", "en");

    /** What the writer adds to the declared values; see {@link LetterWriter}. */
    private static final List<String> ADDED = List.of(
            "title",
            "number",
            "date",
            "authorityName",
            "authorityGenitive",
            "authorityHead",
            "authorityAddress",
            "authorityWeb",
            "accent",
            "style");

    /** What the writer adds where the case knows it. */
    private static final String LANGUAGE_NAME = "languageName";

    private static final Set<String> UNDERSTOOD = Set.of(
            "th:text",
            "th:utext",
            "th:if",
            "th:unless",
            "th:switch",
            "th:case",
            "th:each",
            "th:replace",
            "th:fragment",
            "th:style",
            "th:attr");

    private static final Pattern VALUE = Pattern.compile("\\$\\{(.*)}(?:\\s*\\?:\\s*'([^']*)')?");
    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(?:\\.[a-z]\\w*)?");
    private static final Pattern EQUAL = Pattern.compile("(" + PATH + ")\\s*==\\s*'([^']*)'");
    private static final Pattern EACH = Pattern.compile("(\\w+)\\s*:\\s*\\$\\{(" + PATH + ")}");
    private static final Pattern REFERENCE = Pattern.compile("~\\{(\\w*)\\s*::\\s*([\\w-]+)(?:\\((.*)\\))?}");
    private static final Pattern FRAGMENT = Pattern.compile("([\\w-]+)(?:\\((.*)\\))?");
    private static final String LETTER = "letter.";

    /** Ways to the engine's expressions around the attributes that are walked here. */
    private static final Pattern HIDDEN = Pattern.compile("\\[\\[|\\[\\(|__|data-th-|<!--/?\\*");

    private final UnaryOperator<String> source;

    /**
     * @param source gives the text of a template by its name
     */
    public LetterTemplateCheck(UnaryOperator<String> source) {
        this.source = source;
    }

    /** Every fault of every template of these kinds, in both languages. */
    List<String> faults(List<LetterKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> LANGUAGES.stream().flatMap(language -> faults(kind, language).stream()))
                .toList();
    }

    /** Every fault of the template of a kind in a language, in English; each begins with the name of the file. */
    List<String> faults(LetterKind kind, String language) {
        return faultsInWords(kind, language).stream().map(LocalizedText::en).toList();
    }

    /** The same for people. */
    public List<LocalizedText> faultsInWords(LetterKind kind, String language) {
        return new Walk(kind, language).faults();
    }

    /**
     * What an expression stands for.
     *
     * @param list whether it is several texts
     * @param optional whether it may be absent
     * @param codes its codes, empty when it is no code
     * @param fragment the element it hands on, and the file that element stands in
     */
    private record Value(
            boolean list,
            boolean optional,
            Set<String> codes,
            @Nullable Part fragment) {

        static Value text() {
            return new Value(false, false, Set.of(), null);
        }
    }

    private record Part(String file, Element element) {}

    /**
     * Where the walk is.
     *
     * @param file the template
     * @param variables what stands beside {@code letter}: the items of loops, the arguments of parts
     * @param present the paths known to be given here
     * @param switched the value the enclosing switch looks at
     */
    private record Place(
            String file,
            Map<String, Value> variables,
            Set<String> present,
            @Nullable String switched) {

        Place with(String variable, Value value) {
            Map<String, Value> more = new HashMap<>(variables);
            more.put(variable, value);
            return new Place(file, more, present, switched);
        }

        Place given(Set<String> paths) {
            Set<String> more = new HashSet<>(present);
            more.addAll(paths);
            return new Place(file, variables, more, switched);
        }

        Place switchedOn(@Nullable String path) {
            return new Place(file, variables, present, path);
        }
    }

    /** The walk through one template. */
    private final class Walk {

        private final LetterKind kind;
        private final String language;
        private final String own;
        private final Map<String, Value> letter = new HashMap<>();
        private final Map<String, Element> files = new HashMap<>();
        private final Set<String> used = new HashSet<>();
        private final Set<LocalizedText> faults = new LinkedHashSet<>();

        Walk(LetterKind kind, String language) {
            this.kind = kind;
            this.language = language;
            this.own = kind.kind() + "_" + language;
            for (LetterField field : kind.fields()) {
                boolean optional = field.need() != Need.ALWAYS;
                boolean list = field.type() == Type.LIST || field.type() == Type.PROSE;
                letter.put(field.name(), new Value(list, optional, Set.of(), null));
                if (field.type() == Type.WORD) {
                    letter.put(
                            field.name() + "Code",
                            new Value(false, optional, field.codes().keySet(), null));
                }
            }
            ADDED.forEach(name -> letter.put(name, Value.text()));
            letter.put(LANGUAGE_NAME, new Value(false, true, Set.of(), null));
            letter.put("citations", new Value(true, false, Set.of(), null));
            // The writer prints the authority by its names.
            used.add("authority");
        }

        List<LocalizedText> faults() {
            Place start = new Place(own, Map.of(), Set.of(), null);
            root(own).ifPresent(root -> walk(root, start));
            if (faults.isEmpty()) {
                kind.fields().stream()
                        .map(LetterField::name)
                        .filter(name -> !used.contains(name) && !used.contains(name + "Code"))
                        .forEach(name -> fault(
                                start,
                                "'" + name + "' ir deklarēts un nekad nav rakstīts",
                                "'" + name + "' is declared and never written"));
            }
            return List.copyOf(faults);
        }

        private void walk(Element element, Place place) {
            NamedNodeMap attributes = element.getAttributes();
            for (int index = 0; index < attributes.getLength(); index++) {
                Attr attribute = (Attr) attributes.item(index);
                if (attribute.getName().startsWith("th:") && !UNDERSTOOD.contains(attribute.getName())) {
                    fault(
                            place,
                            "atribūts " + attribute.getName() + " nav saprotams",
                            "attribute " + attribute.getName() + " is not understood");
                }
            }
            Place here = cases(element, conditions(element, place)).switchedOn(null);
            if (element.hasAttribute("th:each")) {
                here = each(element.getAttribute("th:each"), here);
            }
            if (element.hasAttribute("th:attr")) {
                String given = element.getAttribute("th:attr");
                print(given.substring(given.indexOf('=') + 1), here);
            }
            if (element.hasAttribute("th:style")) {
                print(element.getAttribute("th:style"), here);
            }
            if (element.hasAttribute("th:switch")) {
                here = switchOver(element, here);
            }
            if (element.hasAttribute("th:replace")) {
                replace(element.getAttribute("th:replace"), here);
            } else if (element.hasAttribute("th:text")) {
                print(element.getAttribute("th:text"), here);
            } else if (element.hasAttribute("th:utext")) {
                print(element.getAttribute("th:utext"), here);
            } else {
                for (Element child : children(element)) {
                    walk(child, here);
                }
            }
        }

        private Place conditions(Element element, Place place) {
            Place here = place;
            for (String name : List.of("th:if", "th:unless")) {
                if (element.hasAttribute(name)) {
                    Set<String> given = condition(element.getAttribute(name), here);
                    here = "th:if".equals(name) ? here.given(given) : here;
                }
            }
            return here;
        }

        /** The paths that are given where the condition holds. */
        private Set<String> condition(String expression, Place place) {
            Matcher whole = VALUE.matcher(expression);
            if (!whole.matches() || whole.group(2) != null) {
                return notUnderstood(expression, place);
            }
            String inner = whole.group(1).strip();
            Matcher equal = EQUAL.matcher(inner);
            if (equal.matches()) {
                return equal(equal.group(1), equal.group(2), place);
            }
            if (!PATH.matcher(inner).matches()) {
                return notUnderstood(expression, place);
            }
            value(inner, place).ifPresent(value -> {
                if (!value.optional()
                        && inner.startsWith(LETTER)
                        && place.file().equals(own)) {
                    fault(
                            place,
                            "nosacījums par '" + name(inner)
                                    + "', kas ir vienmēr: viens no zariem nekad netiek rakstīts",
                            "condition on '" + name(inner) + "', which is always given: one branch is never written");
                }
            });
            return withCompanions(inner);
        }

        private Set<String> notUnderstood(String expression, Place place) {
            fault(
                    place,
                    "nosacījums " + expression + " nav saprotams",
                    "condition " + expression + " is not understood");
            return Set.of();
        }

        private Set<String> equal(String path, String code, Place place) {
            Optional<Value> value = value(path, place);
            if (value.isPresent() && !value.get().codes().contains(code)) {
                Set<String> codes = value.get().codes();
                if (codes.isEmpty()) {
                    fault(
                            place,
                            "'" + name(path) + "' ir salīdzināts ar kodu, bet tas nav kods",
                            "'" + name(path) + "' is compared with a code and is none");
                } else {
                    fault(
                            place,
                            "'" + name(path) + "' nekad nav '" + code + "', tas ir viens no " + codes,
                            "'" + name(path) + "' is never '" + code + "', it is one of " + codes);
                }
            }
            Set<String> given = new HashSet<>(Set.of(path));
            String word = name(path).replaceAll("Code$", "");
            given.addAll(withCompanions(LETTER + word));
            kind.fields().stream()
                    .filter(field -> field.need() == Need.WHEN
                            && word.equals(field.conditionName())
                            && code.equals(field.conditionCode()))
                    .forEach(field -> given.addAll(withCompanions(LETTER + field.name())));
            return given;
        }

        /** The path, and of a placeholder those that are given whenever it is. */
        private Set<String> withCompanions(String path) {
            Set<String> given = new HashSet<>(Set.of(path));
            if (path.startsWith(LETTER)) {
                given.add(path + "Code");
                kind.fields().stream()
                        .filter(field -> field.need() == Need.WITH && name(path).equals(field.conditionName()))
                        .forEach(field -> given.addAll(List.of(LETTER + field.name(), LETTER + field.name() + "Code")));
            }
            return given;
        }

        private Place switchOver(Element element, Place place) {
            Matcher whole = VALUE.matcher(element.getAttribute("th:switch"));
            if (!whole.matches() || !PATH.matcher(whole.group(1)).matches()) {
                fault(
                        place,
                        "izvēle " + element.getAttribute("th:switch") + " nav saprotama",
                        "switch " + element.getAttribute("th:switch") + " is not understood");
                return place;
            }
            String path = whole.group(1);
            Set<String> open =
                    new LinkedHashSet<>(value(path, place).map(Value::codes).orElse(Set.of()));
            for (Element child : children(element)) {
                String code = child.getAttribute("th:case");
                if ("*".equals(code)) {
                    open.clear();
                }
                open.remove(code);
            }
            if (!open.isEmpty()) {
                fault(
                        place,
                        "nekas nav teikts, ja '" + name(path) + "' ir viens no " + open,
                        "nothing is said where '" + name(path) + "' is one of " + open);
            }
            return place.switchedOn(path);
        }

        private Place cases(Element element, Place place) {
            String code = element.getAttribute("th:case");
            if (code.isEmpty() || "*".equals(code)) {
                return place;
            }
            String path = place.switched();
            if (path == null) {
                fault(place, "gadījums '" + code + "' nav nevienā izvēlē", "case '" + code + "' stands in no switch");
                return place;
            }
            return place.given(equal(path, code, place));
        }

        private Place each(String expression, Place place) {
            Matcher loop = EACH.matcher(expression);
            if (!loop.matches()) {
                fault(place, "cikls " + expression + " nav saprotams", "loop " + expression + " is not understood");
                return place;
            }
            value(loop.group(2), place).ifPresent(value -> {
                if (!value.list()) {
                    fault(
                            place,
                            "'" + name(loop.group(2)) + "' ir viens teksts, nevis saraksts",
                            "'" + name(loop.group(2)) + "' is one text and no list");
                }
            });
            return place.with(loop.group(1), Value.text());
        }

        private void print(String expression, Place place) {
            Matcher whole = VALUE.matcher(expression);
            if (!whole.matches()) {
                fault(
                        place,
                        "izteiksme " + expression + " nav saprotama",
                        "expression " + expression + " is not understood");
                return;
            }
            boolean instead = whole.group(2) != null;
            for (String part : split(whole.group(1), '+')) {
                if (!isQuoted(part)) {
                    print(part, instead, place);
                }
            }
        }

        private void print(String path, boolean instead, Place place) {
            Optional<Value> found = value(path, place);
            if (found.isEmpty()) {
                return;
            }
            Value value = found.get();
            if (value.list()) {
                fault(
                        place,
                        "'" + name(path) + "' ir saraksts, bet drukāts kā viens teksts",
                        "'" + name(path) + "' is a list and printed as one text");
            }
            if (value.optional() && !instead && !place.present().contains(path)) {
                fault(
                        place,
                        "'" + name(path) + "' var nebūt, bet ir drukāts bez nosacījuma",
                        "'" + name(path) + "' may be absent and is printed without a condition");
            }
            if (!value.optional() && instead && place.file().equals(own)) {
                fault(
                        place,
                        "'" + name(path) + "' ir vienmēr: vārdi tā vietā nekad netiek rakstīti",
                        "'" + name(path) + "' is always given: the words instead of it are never written");
            }
        }

        private void replace(String expression, Place place) {
            Matcher reference = REFERENCE.matcher(expression);
            if (!reference.matches()) {
                Matcher whole = VALUE.matcher(expression);
                Part handed = whole.matches()
                        ? value(whole.group(1), place).map(Value::fragment).orElse(null)
                        : null;
                if (handed == null) {
                    fault(place, "daļa " + expression + " nav saprotama", "part " + expression + " is not understood");
                } else {
                    walk(handed.element(), new Place(handed.file(), Map.of(), place.present(), null));
                }
                return;
            }
            String file = reference.group(1);
            if (!file.endsWith("_" + language)) {
                fault(
                        place,
                        "ietver '" + file + "', kas nav tās pašas valodas",
                        "takes in '" + file + "', which is not of its language");
                return;
            }
            Optional<Element> fragment = root(file).flatMap(root -> fragment(root, reference.group(2)));
            if (fragment.isEmpty()) {
                fault(
                        place,
                        "failā " + file + " nav daļas '" + reference.group(2) + "'",
                        "there is no part '" + reference.group(2) + "' in " + file);
                return;
            }
            Matcher declared = FRAGMENT.matcher(fragment.get().getAttribute("th:fragment"));
            List<String> parameters =
                    declared.matches() && declared.group(2) != null ? split(declared.group(2), ',') : List.of();
            List<String> arguments = reference.group(3) == null ? List.of() : split(reference.group(3), ',');
            if (parameters.size() != arguments.size()) {
                fault(
                        place,
                        "daļa '" + reference.group(2) + "' ņem " + parameters + ", nevis " + arguments,
                        "part '" + reference.group(2) + "' takes " + parameters + ", not " + arguments);
                return;
            }
            Map<String, Value> variables = new HashMap<>();
            Set<String> present = new HashSet<>();
            place.present().stream().filter(path -> path.startsWith(LETTER)).forEach(present::add);
            for (int index = 0; index < parameters.size(); index++) {
                String parameter = parameters.get(index);
                argument(arguments.get(index), place).ifPresent(value -> variables.put(parameter, value));
            }
            walk(fragment.get(), new Place(file, variables, present, null));
        }

        private Optional<Value> argument(String argument, Place place) {
            if (isQuoted(argument)) {
                return Optional.of(Value.text());
            }
            if ("null".equals(argument)) {
                return Optional.of(new Value(false, true, Set.of(), null));
            }
            Matcher reference = REFERENCE.matcher(argument);
            if (reference.matches()) {
                return root(place.file())
                        .flatMap(root -> named(root, reference.group(2)))
                        .map(element -> new Value(false, false, Set.of(), new Part(place.file(), element)));
            }
            Matcher whole = VALUE.matcher(argument);
            if (!whole.matches() || !PATH.matcher(whole.group(1)).matches()) {
                fault(place, "arguments " + argument + " nav saprotams", "argument " + argument + " is not understood");
                return Optional.empty();
            }
            String path = whole.group(1);
            return value(path, place)
                    .map(value -> place.present().contains(path)
                            ? new Value(value.list(), false, value.codes(), value.fragment())
                            : value);
        }

        private Optional<Value> value(String path, Place place) {
            if (!PATH.matcher(path).matches()) {
                fault(place, "'" + path + "' nav saprotams", "'" + path + "' is not understood");
                return Optional.empty();
            }
            Value found = path.startsWith(LETTER)
                    ? letter.get(name(path))
                    : place.variables().get(path);
            if (found == null) {
                fault(place, "nezināms vietturis '" + name(path) + "'", "unknown placeholder '" + name(path) + "'");
            } else if (path.startsWith(LETTER)) {
                used.add(name(path));
            }
            return Optional.ofNullable(found);
        }

        private Optional<Element> root(String file) {
            if (!files.containsKey(file)) {
                try {
                    String text = source.apply(file);
                    files.put(file, parse(text));
                    if (HIDDEN.matcher(text).find()) {
                        faults.add(LocalizedText.of(
                                file + ": izteiksme ārpus savas īpašības nav saprotama",
                                file + ": an expression outside of its attribute is not understood"));
                    }
                } catch (IllegalStateException | SAXException missing) {
                    faults.add(
                            LocalizedText.of(file + ": " + missing.getMessage(), file + ": " + missing.getMessage()));
                    return Optional.empty();
                }
            }
            return Optional.of(files.get(file));
        }

        private void fault(Place place, String lv, String en) {
            boolean itself = place.file().equals(own);
            faults.add(LocalizedText.of(
                    (itself ? own : own + " caur " + place.file()) + ": " + lv,
                    (itself ? own : own + " by " + place.file()) + ": " + en));
        }
    }

    private static String name(String path) {
        return path.startsWith(LETTER) ? path.substring(LETTER.length()) : path;
    }

    /** Words in quotes and nothing else: between two of them an expression could stand. */
    private static boolean isQuoted(String text) {
        return text.length() > 1 && text.startsWith("'") && text.indexOf('\'', 1) == text.length() - 1;
    }

    /** Splits at the sign, where it stands neither in quotes nor in braces. */
    private static List<String> split(String text, char sign) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (char character : text.toCharArray()) {
            quoted ^= character == '\'';
            depth += quoted
                    ? 0
                    : character == '{' || character == '(' ? 1 : character == '}' || character == ')' ? -1 : 0;
            if (character == sign && !quoted && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static Optional<Element> fragment(Element root, String name) {
        return all(root).stream()
                .filter(element -> element.getAttribute("th:fragment").matches(Pattern.quote(name) + "(\\(.*)?"))
                .findFirst();
    }

    private static Optional<Element> named(Element root, String tag) {
        return all(root).stream()
                .filter(element -> tag.equals(element.getTagName()))
                .findFirst();
    }

    private static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>(List.of(root));
        children(root).forEach(child -> found.addAll(all(child)));
        return found;
    }

    private static List<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element child) {
                found.add(child);
            }
        }
        return found;
    }

    private static Element parse(String text) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
