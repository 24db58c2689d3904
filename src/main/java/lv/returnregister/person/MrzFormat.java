package lv.returnregister.person;

/** The formats of machine-readable zones (ICAO Doc 9303 parts 4–7). */
public enum MrzFormat {
    /** Passport booklet. */
    TD3(2, 44),
    /** Card of the size ID-2. */
    TD2(2, 36),
    /** Card of the size ID-1: identity cards, residence permits. */
    TD1(3, 30),
    /** Visa of full size. */
    MRV_A(2, 44),
    /** Visa of small size. */
    MRV_B(2, 36);

    private final int lines;
    private final int length;

    MrzFormat(int lines, int length) {
        this.lines = lines;
        this.length = length;
    }

    /** How many lines it has. */
    public int lines() {
        return lines;
    }

    /** How many characters a line has. */
    public int length() {
        return length;
    }

    boolean isVisa() {
        return this == MRV_A || this == MRV_B;
    }
}
