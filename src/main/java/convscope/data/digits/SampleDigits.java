package convscope.data.digits;

import convscope.data.Drawing;
import convscope.data.Stroke;
import convscope.data.Stroke.Point;
import convscope.data.digits.DigitSkeletons.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The hundred digits in {@code samples/digits}, ten of each class, as drawings on the pad.
 *
 * <p>Each takes one of the digit's forms in turn and a hand of its own: slant, turn, proportions, size, place, width of
 * the pen, and a wobble that bends the whole plane smoothly, so that strokes that meet still meet. Everything follows
 * from {@link #SEED}; only exactly specified arithmetic is used, so every machine draws the same.
 */
public final class SampleDigits {
    /** The seed of the whole set. */
    public static final long SEED = 1;

    /** Drawings of each class. */
    public static final int PER_CLASS = 10;

    /** Side of the pad on which the files show them, in pixels. */
    public static final int PAD = 280;

    private SampleDigits() {}

    /** Drawing {@code number} (0..9) of this digit (0..9). */
    public static Drawing drawing(int digit, int number) {
        int form = number % DigitSkeletons.forms(digit);
        Random random = new Random(SEED * 1_000_003 + digit * 1_009L + number * 31L);
        random.nextDouble(); // neighbouring seeds begin alike
        Hand hand = new Hand(random);
        List<Stroke> strokes = new ArrayList<>();
        for (List<Key> keys : DigitSkeletons.strokes(digit, form)) {
            List<Point> points = PenPath.through(keys).stream().map(hand::place).toList();
            strokes.add(Stroke.ink(hand.pen, points));
        }
        return new Drawing(strokes);
    }

    /** Name of its file. */
    public static String fileName(int digit, int number) {
        return digit + "-" + number + ".png";
    }

    /** How one person wrote one digit. */
    private static final class Hand {
        private final double slant;
        private final double cos;
        private final double sin;
        private final double width;
        private final double height;
        private final double centreX;
        private final double centreY;
        private final double pen;
        private final Wave[] acrossWaves = new Wave[3];
        private final Wave[] downWaves = new Wave[3];

        Hand(Random random) {
            slant = between(random, -0.05, 0.28);
            double turn = between(random, -0.09, 0.09);
            cos = StrictMath.cos(turn);
            sin = StrictMath.sin(turn);
            height = between(random, 0.52, 0.74);
            width = height * between(random, 0.82, 1.12);
            centreX = between(random, 0.44, 0.56);
            centreY = between(random, 0.45, 0.55);
            pen = between(random, 0.05, 0.095);
            for (int i = 0; i < acrossWaves.length; i++) {
                acrossWaves[i] = new Wave(random, i);
                downWaves[i] = new Wave(random, i);
            }
        }

        Point place(Point point) {
            double x = point.x() - 0.5;
            double y = point.y() - 0.5;
            double bentX = x;
            double bentY = y;
            for (int i = 0; i < acrossWaves.length; i++) {
                bentX += acrossWaves[i].at(x, y);
                bentY += downWaves[i].at(x, y);
            }
            double wide = width * (bentX - slant * bentY);
            double high = height * bentY;
            return new Point(centreX + cos * wide - sin * high, centreY + sin * wide + cos * high);
        }
    }

    /** One slow ripple of the plane; each is shorter and weaker than the one before it. */
    private static final class Wave {
        private final double alongX;
        private final double alongY;
        private final double phase;
        private final double size;

        Wave(Random random, int number) {
            double most = 3 + 3.5 * number;
            alongX = between(random, -most, most);
            alongY = between(random, -most, most);
            phase = between(random, 0, 2 * Math.PI);
            size = between(random, 0.3, 1) * 0.03 / (1 + number);
        }

        double at(double x, double y) {
            return size * StrictMath.sin(alongX * x + alongY * y + phase);
        }
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
