package lv.returnregister.documents;

/**
 * A letter that was numbered and handed out, of which no copy is kept.
 *
 * @param number its number
 * @param original the Latvian text
 * @param translation the English text
 */
public record HandedLetter(String number, DocumentContent original, DocumentContent translation) {}
