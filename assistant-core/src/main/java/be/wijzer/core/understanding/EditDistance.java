package be.wijzer.core.understanding;

/// How many letters two spellings are apart: letters added, left out, replaced or swapped with their neighbour.
public final class EditDistance {
    private EditDistance() {}

    /// The distance, or `limit + 1` where that is more than the limit.
    public static int between(String left, String right, int limit) {
        return Math.abs(left.length() - right.length()) > limit ? limit + 1 : distance(left, right, limit);
    }

    private static int distance(String left, String right, int limit) {
        int columns = right.length();
        int[] older = new int[columns + 1];
        int[] old = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            old[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= columns; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], old[j]) + 1, old[j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = older;
            older = old;
            old = row;
            row = free;
        }
        return Math.min(old[columns], limit + 1);
    }
}
