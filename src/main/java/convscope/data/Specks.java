package convscope.data;

/** Small parts of an image that touch nothing else: dust, grain, the dot of a squared sheet. */
final class Specks {
    private Specks() {}

    /**
     * Sets to 0 every connected part (eight neighbours, above 0) with less ink than this share of the largest.
     *
     * @param ink row by row, changed in place
     */
    static void remove(float[] ink, int width, double share) {
        int[] part = new int[ink.length]; // 0 until visited, then its number from 1
        double[] amount = new double[ink.length + 1];
        int[] stack = new int[ink.length];
        int parts = 0;
        double largest = 0;
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] > 0 && part[start] == 0) {
                parts++;
                amount[parts] = fill(ink, width, part, stack, start, parts);
                largest = Math.max(largest, amount[parts]);
            }
        }
        for (int i = 0; i < ink.length; i++) {
            if (amount[part[i]] < share * largest) {
                ink[i] = 0;
            }
        }
    }

    private static double fill(float[] ink, int width, int[] part, int[] stack, int start, int number) {
        int waiting = 0;
        stack[waiting++] = start;
        part[start] = number;
        double amount = 0;
        while (waiting > 0) {
            int at = stack[--waiting];
            amount += ink[at];
            int x = at % width;
            for (int dy = -width; dy <= width; dy += width) {
                for (int dx = -1; dx <= 1; dx++) {
                    int next = at + dy + dx;
                    boolean inside = x + dx >= 0 && x + dx < width && next >= 0 && next < ink.length;
                    if (inside && part[next] == 0 && ink[next] > 0) {
                        part[next] = number;
                        stack[waiting++] = next;
                    }
                }
            }
        }
        return amount;
    }
}
