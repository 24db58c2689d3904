package lv.returnregister.person;

/** How alike two words are. */
final class Likeness {

    private Likeness() {}

    /** Jaro–Winkler, 0 to 1, with the usual prefix weight of 0.1 over four letters. */
    static double of(String left, String right) {
        if (left.equals(right)) {
            return left.isEmpty() ? 0 : 1;
        }
        int window = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
        boolean[] leftTaken = new boolean[left.length()];
        boolean[] rightTaken = new boolean[right.length()];
        int matches = 0;
        for (int i = 0; i < left.length(); i++) {
            int end = Math.min(right.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (!rightTaken[j] && left.charAt(i) == right.charAt(j)) {
                    leftTaken[i] = true;
                    rightTaken[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int transposed = 0;
        int j = 0;
        for (int i = 0; i < left.length(); i++) {
            if (leftTaken[i]) {
                while (!rightTaken[j]) {
                    j++;
                }
                transposed += left.charAt(i) == right.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double m = matches;
        double jaro = (m / left.length() + m / right.length() + (m - transposed / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(left.length(), right.length()))
                && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /** The number of letters to change, add, leave out or exchange with their neighbour. */
    static int edits(String left, String right) {
        int[][] distance = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            distance[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            distance[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                int change = distance[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                int least = Math.min(change, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    least = Math.min(least, distance[i - 2][j - 2] + 1);
                }
                distance[i][j] = least;
            }
        }
        return distance[left.length()][right.length()];
    }
}
