package convscope.data;

import java.util.Arrays;

/**
 * Test images held back from images that came without any: a tenth of each class, the same whenever the same images come
 * in the same order, whatever seed a training has.
 *
 * @param test indices of the images held back, ascending
 * @param rest indices of the others, ascending
 */
record HeldBack(int[] test, int[] rest) {
    /** Of a class with fewer than half of this none is held back. */
    private static final int SHARE = 10;

    private static final long SEED = 20_090_408;

    static HeldBack of(Dataset all) {
        int[] test = new int[all.size()];
        int[] rest = new int[all.size()];
        int tested = 0;
        int kept = 0;
        int[] counts = all.imagesPerClass();
        for (int label = 0; label < counts.length; label++) {
            int[] ofClass = ofClass(all, label, counts[label]);
            int[] order = Shuffle.order(ofClass.length, SEED, label);
            int held = (ofClass.length + SHARE / 2) / SHARE;
            for (int i = 0; i < order.length; i++) {
                if (i < held) {
                    test[tested++] = ofClass[order[i]];
                } else {
                    rest[kept++] = ofClass[order[i]];
                }
            }
        }
        return new HeldBack(ascending(test, tested), ascending(rest, kept));
    }

    private static int[] ofClass(Dataset all, int label, int count) {
        int[] found = new int[count];
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.label(i) == label) {
                found[at++] = i;
            }
        }
        return found;
    }

    private static int[] ascending(int[] indices, int count) {
        int[] sorted = Arrays.copyOf(indices, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
