package lv.returnregister.modelling.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The door for models that come from outside: a file somebody uploads, the text an editor sends. Reads it once from front to
 * back, without keeping it, and lets it in only when it is of its kind and small enough to work with; it can neither read
 * files nor reach the network, for what would do so is refused before anything is looked up. Nothing is stored here.
 */
public final class ModelIntake {

    private static final int MEBI = 1024 * 1024;
    /** Of a file, for every kind. The largest shipped model has a thirtieth of it. */
    private static final int MOST_BYTES = 4 * MEBI;
    /** A model of 300 elements has some 6,000 with its drawing. */
    private static final int MOST_ELEMENTS = 9_999;

    private static final int DEEPEST = 60;
    private static final int LONGEST_VALUE = 10_000;

    private static final String FIELD = "file";
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*?encoding=[\"']([A-Za-z0-9._-]+)[\"']");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Set<String> DMN_VERSIONS = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            ModelXml.DMN,
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private ModelIntake() {}

    /**
     * Lets a file in.
     *
     * @param name of the file, for the words of a refusal
     * @return its text
     * @throws Rejection saying why it is not let in
     */
    public static String read(ModelKind kind, String name, byte[] file) {
        if (file.length > MOST_BYTES) {
            throw tooLarge(name, file.length);
        }
        return read(kind, name, decoded(name, file));
    }

    /**
     * Lets a text in.
     *
     * @param name of the file or model, for the words of a refusal
     * @return the text, in the form in which it is kept
     * @throws Rejection saying why it is not let in
     */
    public static String read(ModelKind kind, String name, String text) {
        if (text.length() > MOST_BYTES) {
            throw tooLarge(name, text.length());
        }
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw new Rejection(Violation.input(FIELD, "model-empty", name));
        }
        if (kind == ModelKind.FORM) {
            json(name, plain);
            return plain;
        }
        xml(kind, name, plain);
        Matcher encoding = ENCODING.matcher(plain);
        return encoding.find()
                ? plain.substring(0, encoding.start(1)) + "UTF-8" + plain.substring(encoding.end(1))
                : plain;
    }

    private static Rejection tooLarge(String name, int size) {
        return new Rejection(Violation.input(
                FIELD,
                "model-too-large",
                name,
                String.valueOf((size + MEBI - 1) / MEBI),
                String.valueOf(MOST_BYTES / MEBI)));
    }

    private static String decoded(String name, byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(beginning);
        try {
            Charset charset = encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            throw new Rejection(Violation.input(FIELD, "model-unreadable-characters", name));
        }
    }

    private static void xml(ModelKind kind, String name, String text) {
        // An entity can only be declared where a document type is, and nothing of ours has one.
        if (text.contains("<!DOCTYPE")) {
            throw new Rejection(Violation.input(FIELD, "model-with-doctype", name));
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), new Counting(kind, name));
        } catch (SAXParseException fault) {
            throw new Rejection(Violation.input(
                    FIELD,
                    "model-no-xml",
                    name,
                    String.valueOf(fault.getLineNumber()),
                    String.valueOf(fault.getColumnNumber())));
        } catch (SAXException | ParserConfigurationException | IOException fault) {
            throw new Rejection(Violation.input(FIELD, "model-no-xml", name, "?", "?"));
        }
    }

    /** Counts while the parser goes on, and stops it at once. */
    private static final class Counting extends DefaultHandler {

        private final ModelKind kind;
        private final String name;
        private int elements;
        private int depth;
        private int characters;
        private boolean hasProcess;

        Counting(ModelKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        @Override
        public void startElement(String namespace, String local, String qualified, Attributes attributes) {
            characters = 0;
            if (elements == 0 && !isRoot(namespace, local)) {
                throw otherKind(kind, name);
            }
            hasProcess |= ModelXml.BPMN.equals(namespace) && "process".equals(local);
            if (++elements > MOST_ELEMENTS) {
                throw new Rejection(
                        Violation.input(FIELD, "model-too-many-elements", name, String.valueOf(MOST_ELEMENTS)));
            }
            if (++depth > DEEPEST) {
                throw new Rejection(Violation.input(FIELD, "model-too-deep", name, String.valueOf(DEEPEST)));
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                notTooLong(attributes.getValue(i).length());
            }
        }

        private boolean isRoot(String namespace, String local) {
            return switch (kind) {
                case PROCESS -> ModelXml.BPMN.equals(namespace) && "definitions".equals(local);
                case DECISION -> DMN_VERSIONS.contains(namespace) && "definitions".equals(local);
                case LETTER -> "html".equals(local);
                case FORM -> false;
            };
        }

        @Override
        public void endElement(String namespace, String local, String qualified) {
            depth--;
            characters = 0;
        }

        @Override
        public void characters(char[] text, int from, int length) {
            characters += length;
            notTooLong(characters);
        }

        private void notTooLong(int length) {
            if (length > LONGEST_VALUE) {
                throw new Rejection(
                        Violation.input(FIELD, "model-value-too-long", name, String.valueOf(LONGEST_VALUE)));
            }
        }

        @Override
        public void endDocument() {
            if (kind == ModelKind.PROCESS && !hasProcess) {
                throw otherKind(kind, name);
            }
        }
    }

    private static Rejection otherKind(ModelKind kind, String name) {
        return new Rejection(Violation.input(FIELD, "model-of-other-kind", name, kind.ending()));
    }

    private static void json(String name, String text) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_VALUE)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        int tokens = 0;
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw otherKind(ModelKind.FORM, name);
            }
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && ++tokens > MOST_ELEMENTS) {
                    throw new Rejection(
                            Violation.input(FIELD, "model-too-many-elements", name, String.valueOf(MOST_ELEMENTS)));
                }
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    parser.getString();
                }
            }
        } catch (JacksonException fault) {
            throw new Rejection(Violation.input(
                    FIELD,
                    "model-no-json",
                    name,
                    String.valueOf(
                            fault.getLocation() == null
                                    ? "?"
                                    : fault.getLocation().getLineNr())));
        }
    }
}
