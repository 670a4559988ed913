package convscope.data;

import java.util.Random;

/**
 * The one way in which this program puts numbers in a random order, the same on every machine and Java version.
 *
 * <p>Fisher–Yates from the last place down, driven by {@link Random}, whose sequence its documentation fixes (that of
 * {@code SplittableRandom} may change). Random's seed is the pair (seed, round) mixed by the finaliser of SplitMix64,
 * because Random started from neighbouring seeds gives related sequences.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, fast splittable generators</a>
 */
final class Shuffle {
    private Shuffle() {}

    /** The numbers 0..count − 1 in the order of this seed and round. */
    static int[] order(int count, long seed, long round) {
        Random random = new Random(mix(mix(seed + 0x9E3779B97F4A7C15L) + round));
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int last = count - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swap = order[last];
            order[last] = order[other];
            order[other] = swap;
        }
        return order;
    }

    private static long mix(long z) {
        long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
