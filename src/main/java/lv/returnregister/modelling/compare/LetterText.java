package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter's template as paragraphs. Nothing of the text is left out, and no template is so broken that it could not be
 * compared: it is cut before and after the elements that begin a line, and spaces count as one.
 *
 * @param section heading above, empty at the beginning
 * @param source the paragraph as it is written, with everything that is not read
 * @param text what is read
 */
record LetterText(String section, String source, String text) {

    private static final String BLOCKS =
            "html|head|body|main|header|footer|section|article|div|p|h[1-6]|ul|ol|li|dl|dt|dd"
                    + "|table|thead|tbody|tfoot|tr|td|th|title|style|script|meta|link|th:block|hr|img|blockquote|figure";
    private static final Pattern BLOCK =
            Pattern.compile("(?is)</?(?:" + BLOCKS + ")(?=[\\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[a-zA-Z!](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern HEADING = Pattern.compile("(?is)^<h[1-6][\\s>].*");

    /** Cuts a template into its paragraphs. */
    static List<LetterText> of(String html) {
        List<LetterText> paragraphs = new ArrayList<>();
        String section = "";
        for (String piece : pieces(html)) {
            String text = read(piece);
            boolean heading = HEADING.matcher(piece).matches();
            if (heading) {
                section = text;
            }
            paragraphs.add(new LetterText(section, piece, text));
        }
        return paragraphs;
    }

    /** From one opening of a line to the next; closings stand with what they close. */
    private static List<String> pieces(String html) {
        List<String> pieces = new ArrayList<>();
        Matcher block = BLOCK.matcher(html);
        int from = 0;
        while (block.find()) {
            boolean closes = block.group().startsWith("</");
            int cut = closes ? block.end() : block.start();
            add(pieces, html.substring(from, cut));
            from = cut;
        }
        add(pieces, html.substring(from));
        return pieces;
    }

    private static void add(List<String> pieces, String piece) {
        String plain = piece.strip().replaceAll("\\s+", " ");
        if (!plain.isEmpty()) {
            pieces.add(plain);
        }
    }

    private static String read(String piece) {
        return TAG.matcher(piece)
                .replaceAll("")
                .replace("&#160;", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
