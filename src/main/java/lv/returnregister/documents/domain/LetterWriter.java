package lv.returnregister.documents.domain;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.documents.PublishedTemplates;
import lv.returnregister.documents.UnfitLetterData;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PublishedTexts;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.Violation;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a letter as PDF/A-2a, A4, all fonts embedded, from the template {@code letters/<kind>_<language>.html}. Safe
 * for use by several threads.
 */
@Component
public class LetterWriter {

    /** Latvian: the original. */
    public static final Locale LATVIAN = Locale.of("lv");

    private static final String SERIF = "Source Serif 4";
    private static final String SANS = "Source Sans 3";
    private static final String FALLBACK = "DejaVu Sans";

    /** Tag of the table of glyph substitutions in a TrueType font, and a tag that no reader knows. */
    private static final int GSUB = 0x47535542;

    private static final int IGNORED = 0x7A7A7A7A;

    /** The dates in the metadata of a PDF, as elements or attributes. */
    private static final Pattern XMP_DATE =
            Pattern.compile("(xmp:(?:CreateDate|ModifyDate|MetadataDate)(?:>|=\"))[^<\"]*");

    private final LetterCatalogue catalogue;
    private final PublishedTemplates published;
    private final Map<LanguageIn, String> languageNames = new ConcurrentHashMap<>();
    private volatile Press press;
    private final List<Face> faces = List.of(
            new Face(SERIF, 400, FontStyle.NORMAL, "SourceSerif4-Regular.ttf"),
            new Face(SERIF, 600, FontStyle.NORMAL, "SourceSerif4-SemiBold.ttf"),
            new Face(SERIF, 400, FontStyle.ITALIC, "SourceSerif4-Italic.ttf"),
            new Face(SANS, 400, FontStyle.NORMAL, "SourceSans3-Regular.ttf"),
            new Face(SANS, 600, FontStyle.NORMAL, "SourceSans3-SemiBold.ttf"),
            new Face(FALLBACK, 400, FontStyle.NORMAL, "DejaVuSans.ttf"));
    private final String style = new String(resource("/letters/letter.css"), StandardCharsets.UTF_8);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final CmapLookup mainGlyphs;
    private final CmapLookup fallbackGlyphs;

    /** Templates of one edition of what administrators published, and what has been worked out of them. */
    private static final class Press {

        private final PublishedTexts.Edition edition;
        private final TemplateEngine engine = engine(this::text);
        private final Map<String, String> hashes = new ConcurrentHashMap<>();

        Press(PublishedTexts.Edition edition) {
            this.edition = edition;
        }

        String text(String template) {
            String published = edition.texts().get(template);
            return published == null ? LetterTemplates.text(template) : published;
        }

        String hash(String kind) {
            return hashes.computeIfAbsent(kind, wanted -> {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (String template :
                        List.of(wanted + "_lv", wanted + "_en", "layout_lv", "layout_en", "parts_lv", "parts_en")) {
                    all.writeBytes(text(template).getBytes(StandardCharsets.UTF_8));
                }
                for (String file : List.of("letter.css", "letters.yaml", "authorities.yaml")) {
                    all.writeBytes(resource("/letters/" + file));
                }
                return Sha256.of(all.toByteArray());
            });
        }
    }

    private record Face(String family, int weight, FontStyle style, byte[] bytes) {
        Face(String family, int weight, FontStyle style, String file) {
            this(family, weight, style, withoutLigatures(resource("/fonts/" + file)));
        }
    }

    /**
     * @param published what administrators published in place of templates of the release
     * @throws IllegalStateException when a template does not fit the values of its kind, naming every fault of every
     *     template: no letter with a hole is ever issued
     */
    public LetterWriter(LetterCatalogue catalogue, PublishedTemplates published) {
        this.catalogue = catalogue;
        this.published = published;
        this.press = new Press(PublishedTexts.Edition.NONE);
        List<String> faults = new LetterTemplateCheck(LetterTemplates::text).faults(catalogue.kinds());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Templates of letters do not fit: " + String.join("; ", faults));
        }
        mainGlyphs = glyphs(faces.getFirst());
        fallbackGlyphs = glyphs(faces.getLast());
        // The renderer writes to java.util.logging on its own; what it has to say reaches us as an exception.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Writes one letter.
     *
     * @param data its checked values
     * @param number the document's number
     * @param date the legal day it carries
     * @param language ISO 639 code of the language it is explained in
     * @param version the language of the text: Latvian, or English for the translation
     * @return the PDF
     * @throws UnfitLetterData when the language is unknown
     * @throws Rejection {@code letter-character}, naming the field, when a text holds a character the fonts cannot show
     */
    public byte[] write(LetterData data, String number, LocalDate date, String language, Locale version) {
        return print(html(data, number, date, language, version), number, date);
    }

    /**
     * Makes sure that a letter can be written: its characters, its language, its authority.
     *
     * @throws UnfitLetterData when the language is unknown
     * @throws Rejection {@code letter-character}, naming the field, when a text holds a character the fonts cannot show
     */
    public void check(LetterData data, String language) {
        catalogue.authority(data.code("authority"));
        languageName(data.kind(), language, LATVIAN);
        checkGlyphs(data);
    }

    /** SHA-256 of everything that shapes a letter of the kind beside its values: templates, style, words. */
    public String template(String kind) {
        return press().hash(kind);
    }

    private Press press() {
        PublishedTexts.Edition edition = published.current();
        Press known = press;
        if (known.edition != edition) {
            known = new Press(edition);
            press = known;
        }
        return known;
    }

    /** The engine that fills templates of this source. */
    static TemplateEngine engine(UnaryOperator<String> source) {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(new LetterTemplates(source));
        return engine;
    }

    /** The page before it is set: well-formed XHTML. */
    String html(LetterData data, String number, LocalDate date, String language, Locale version) {
        return html(press().engine, data, number, date, language, version);
    }

    String html(
            TemplateEngine engine, LetterData data, String number, LocalDate date, String language, Locale version) {
        LetterKind kind = data.kind();
        check(data, language);
        Placeholders letter = new Placeholders(kind.kind(), data.in(version));
        LetterCatalogue.Authority authority = catalogue.authority(data.code("authority"));
        letter.put("title", kind.title().in(version));
        letter.put("number", number);
        letter.put("date", LetterData.day(date, version));
        letter.put("languageName", languageName(kind, language, version));
        letter.put("citations", data.citations(version));
        letter.put("authorityName", authority.name().in(version));
        letter.put("authorityGenitive", authority.genitive());
        letter.put("authorityHead", authority.head().in(version));
        letter.put("authorityAddress", authority.address().in(version));
        letter.put("authorityWeb", authority.web());
        letter.put("accent", authority.accent());
        letter.put("style", style);
        if (!isShowable(String.valueOf(letter.get("personOriginalName")))) {
            // The name in Latin letters identifies the person; an unreadable second one would only confuse.
            letter.put("personOriginalName", null);
        }
        Context context = new Context(version);
        context.setVariable("letter", letter);
        return engine.process(kind.kind() + "_" + version.getLanguage(), context);
    }

    private byte[] print(String html, String number, LocalDate date) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), face.style(), true);
        }
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Return Register");
        builder.withHtmlContent(html, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            dateBack(document, number, date);
            document.save(pdf);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return pdf.toByteArray();
    }

    /** The same letter has the same bytes whenever it is written: the file's own dates and id come from the letter. */
    private static void dateBack(PDDocument document, String number, LocalDate date) throws IOException {
        Calendar day = GregorianCalendar.from(date.atStartOfDay(LegalTime.ZONE));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        document.setDocumentId((long) number.hashCode());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String written = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String stamp = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atStartOfDay(LegalTime.ZONE));
            metadata.importXMPMetadata(
                    XMP_DATE.matcher(written).replaceAll("$1" + stamp).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void checkGlyphs(LetterData data) {
        List<Violation> violations = new ArrayList<>();
        data.allTexts().forEach((name, text) -> {
            if (!name.equals("personOriginalName")) {
                text.codePoints()
                        .filter(character -> !isShowable(character))
                        .findFirst()
                        .ifPresent(character -> violations.add(
                                Violation.input(name, "letter-character", Character.toString(character))));
            }
        });
        if (!violations.isEmpty()) {
            throw new Rejection(violations);
        }
    }

    private boolean isShowable(String text) {
        return text.codePoints().allMatch(this::isShowable);
    }

    /** Whether the fonts have the character and its script runs from left to right. */
    private boolean isShowable(int character) {
        byte direction = Character.getDirectionality(character);
        return Character.isWhitespace(character)
                || direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        && (mainGlyphs.getGlyphId(character) > 0 || fallbackGlyphs.getGlyphId(character) > 0);
    }

    /** A language as it is called in a version of the letter. */
    private record LanguageIn(String code, Locale version) {}

    /** Null for Latvian, in which the letter itself is written: then nobody has said yet what the foreigner understands. */
    private @Nullable String languageName(LetterKind kind, String language, Locale version) {
        if (LATVIAN.getLanguage().equals(language)) {
            return null;
        }
        String name = languageNames.computeIfAbsent(
                new LanguageIn(language, version), wanted -> Locale.of(language).getDisplayLanguage(version));
        if (name.isEmpty() || name.equals(language)) {
            throw new UnfitLetterData(kind.kind(), List.of("unknown language '" + language + "'"));
        }
        return version.getLanguage().equals("en") ? name : name + " valoda";
    }

    private static CmapLookup glyphs(Face face) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The font without its table of glyph substitutions. A ligature such as {@code ft} has no character of its own, so the
     * text of the letter could not be read back, searched or read aloud.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer header = ByteBuffer.wrap(font);
        int tables = header.getShort(4);
        for (int table = 0; table < tables; table++) {
            int record = 12 + 16 * table;
            if (header.getInt(record) == GSUB) {
                header.putInt(record, IGNORED);
            }
        }
        return font;
    }

    private static byte[] resource(String path) {
        try (@Nullable InputStream stream = LetterWriter.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a template may ask for: anything else is a fault of the template, never an empty place on paper. */
    private static final class Placeholders extends LinkedHashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1L;

        private final String kind;

        Placeholders(String kind, Map<String, @Nullable Object> values) {
            super(values);
            this.kind = kind;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            if (!containsKey(name)) {
                throw new IllegalStateException(
                        "Template of letter " + kind + " asks for unknown placeholder '" + name + "'");
            }
            return super.get(name);
        }
    }
}
