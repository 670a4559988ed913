package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void standAtRoundValues() {
        assertThat(Ticks.fromZero(1).positions()).containsExactly(new double[] {0, 0.25, 0.5, 0.75, 1}, within(1e-12));
        assertThat(Ticks.fromZero(2.3).positions()).containsExactly(0, 1, 2, 3);
        assertThat(Ticks.fromZero(0).positions()).containsExactly(new double[] {0, 0.25, 0.5, 0.75, 1}, within(1e-12));
        assertThat(Ticks.linear(0.93, 0.99).positions())
                .containsExactly(new double[] {0.92, 0.94, 0.96, 0.98, 1}, within(1e-12));
        assertThat(Ticks.logarithmic(0.03, 7).positions())
                .containsExactly(new double[] {0.01, 0.1, 1, 10}, within(1e-9));
        assertThat(Ticks.logarithmic(1.2, 7).positions()).containsExactly(1, 2, 5, 10);
        assertThat(Ticks.inside(0, 5, 11).positions()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(Ticks.inside(3, 4700, 5).positions()).containsExactly(1000, 2000, 3000, 4000);
        assertThat(Ticks.inside(2.21, 2.69, 5).positions())
                .containsExactly(new double[] {2.3, 2.4, 2.5, 2.6}, within(1e-12));
        assertThat(Ticks.clock(0, 100, 8).positions()).containsExactly(0, 15, 30, 45, 60, 75, 90);
        assertThat(Ticks.clock(7000, 7001, 5).positions())
                .containsExactly(new double[] {7000, 7000.5, 7001}, within(1e-9));
        assertThat(Ticks.clock(0, 1e7, 5).positions()).hasSizeBetween(2, 5);
    }

    @Test
    void coverAnyRangeWithFewLines() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            double min = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
            double max = min + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(13) - 6);
            Ticks ticks = Ticks.linear(min, max);
            double slack = 1e-6 * (ticks.last() - ticks.first());
            assertThat(ticks.first()).as("seed %d", seed).isLessThanOrEqualTo(min + slack);
            assertThat(ticks.last()).as("seed %d", seed).isGreaterThanOrEqualTo(max - slack);
            assertThat(ticks.positions().length).as("seed %d", seed).isBetween(2, 5);
            assertThat(Ticks.fromZero(Math.abs(max)).positions().length)
                    .as("seed %d", seed)
                    .isBetween(4, 5);
            double low = Math.exp(random.nextGaussian() * 8);
            double high = low * Math.exp(Math.abs(random.nextGaussian() * 8));
            Ticks logarithmic = Ticks.logarithmic(low, high);
            assertThat(logarithmic.first()).as("seed %d", seed).isLessThanOrEqualTo(low * 1.000001);
            assertThat(logarithmic.last()).as("seed %d", seed).isGreaterThanOrEqualTo(high * 0.999999);
            assertThat(logarithmic.positions().length).as("seed %d", seed).isBetween(2, 6);
        }
    }

    @Test
    void labelsKeepTheirDistanceAndOrder() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            double[] wanted =
                    random.doubles(1 + random.nextInt(7), 0, 100).sorted().toArray();
            double[] at = EndLabels.spread(wanted, 14, 0, 100);
            for (int i = 0; i < at.length; i++) {
                assertThat(at[i]).as("seed %d", seed).isBetween(-1e-9, 100 + 1e-9);
                if (i > 0) {
                    assertThat(at[i] - at[i - 1]).as("seed %d", seed).isGreaterThanOrEqualTo(14 - 1e-9);
                }
            }
        }
        assertThat(Arrays.toString(EndLabels.spread(new double[] {10, 50}, 14, 0, 100)))
                .isEqualTo("[10.0, 50.0]");
    }

    @Test
    void numbersAreWrittenShortAndExact() {
        assertThat(Numerals.significant(0.123456, 4)).isEqualTo("0.1235");
        assertThat(Numerals.significant(-12.5, 4)).isEqualTo("−12.5");
        assertThat(Numerals.significant(100, 4)).isEqualTo("100");
        assertThat(Numerals.significant(123456, 4)).isEqualTo("123500");
        assertThat(Numerals.significant(1.5e-7, 4)).isEqualTo("1.5e−7");
        assertThat(Numerals.significant(1e30, 4)).isEqualTo("1e30");
        assertThat(Numerals.significant(Double.NaN, 4)).isEqualTo("NaN");
        assertThat(Numerals.significant(Double.NEGATIVE_INFINITY, 4)).isEqualTo("−∞");
        assertThat(Numerals.significant(-0.0, 4)).isEqualTo("0");
        assertThat(Numerals.exactly(0.2, 4)).isEqualTo("0.2000");
        assertThat(Numerals.exactly(-97.6, 4)).isEqualTo("−97.60");
        assertThat(Numerals.exactly(100, 4)).isEqualTo("100.0");
        assertThat(Numerals.exactly(12345, 4)).isEqualTo("12340");
        assertThat(Numerals.exactly(2e-7, 4)).isEqualTo("2.000e−7");
        assertThat(Numerals.exactly(0, 4)).isEqualTo("0");
        assertThat(Numerals.exactly(Double.NaN, 4)).isEqualTo("NaN");
        assertThat(Numerals.clock(7.06, 0)).isEqualTo("0:07");
        assertThat(Numerals.clock(59.97, 1)).isEqualTo("1:00.0");
        assertThat(Numerals.clock(725.5, 1)).isEqualTo("12:05.5");
        assertThat(Numerals.clock(3605, 0)).isEqualTo("1:00:05");
        assertThat(Numerals.clock(-90, 0)).isEqualTo("−1:30");
        assertThat(Numerals.clock(Double.NaN, 0)).isEqualTo("NaN");
        assertThat(Numerals.percent(0.97149)).isEqualTo("97.1 %");
        assertThat(Numerals.decimals(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numerals.decimals(-2.345, 1)).isEqualTo("−2.3");
    }
}
