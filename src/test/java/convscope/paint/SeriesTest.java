package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void findsTheExtremesOfAnyPartAsLookingAtAllDoes() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] values = values(random, random.nextInt(seed % 10 == 0 ? 20_000 : 700));
            Points points = series(values).points();
            for (int part = 0; part < 40; part++) {
                int from = random.nextInt(values.length + 1);
                int to = from + random.nextInt(values.length - from + 1);
                Extremes found = points.extremes(from, to);
                String what = "seed " + seed + " from " + from + " to " + to;
                double[] looked = Arrays.stream(values, from, to)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
                assertThat(found.any(false)).as(what).isEqualTo(looked.length > 0);
                if (looked.length > 0) {
                    assertThat(found.lowest(false)).as(what).isEqualTo(looked[0]);
                    assertThat(found.highest()).as(what).isEqualTo(looked[looked.length - 1]);
                }
                double[] positive =
                        Arrays.stream(looked).filter(value -> value > 0).toArray();
                assertThat(found.any(true)).as(what).isEqualTo(positive.length > 0);
                if (positive.length > 0) {
                    assertThat(found.lowest(true)).as(what).isEqualTo(positive[0]);
                }
            }
        }
    }

    @Test
    void findsTimesAndTheLastFiniteValueAsLookingAtAllDoes() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] values = values(random, random.nextInt(200));
            Points points = series(values).points();
            for (int i = 0; i < 20; i++) {
                double at = (random.nextInt(2 * values.length + 8) - 3) / 2.0;
                int before = 0;
                int nearest = -1;
                int last = -1;
                for (int k = 0; k < values.length; k++) {
                    before += k < at ? 1 : 0;
                    nearest = nearest < 0 || Math.abs(k - at) < Math.abs(nearest - at) ? k : nearest;
                    last = k <= at && Double.isFinite(values[k]) ? k : last;
                }
                assertThat(points.before(Time.EPOCHS, at))
                        .as("seed %d at %s", seed, at)
                        .isEqualTo(before);
                assertThat(points.nearest(Time.EPOCHS, at))
                        .as("seed %d at %s", seed, at)
                        .isEqualTo(nearest);
                assertThat(points.lastFinite(Time.EPOCHS, at))
                        .as("seed %d at %s", seed, at)
                        .isEqualTo(last);
            }
        }
    }

    @Test
    void aViewNeverChanges() {
        Series series = new Series();
        List<Points> views = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            series.append(i, 2 * i, Math.sin(i));
            views.add(series.points());
        }
        for (int i = 0; i < views.size(); i += 61) {
            Points view = views.get(i);
            assertThat(view.count()).isEqualTo(i + 1);
            assertThat(view.value(i)).isEqualTo(Math.sin(i));
            assertThat(view.time(Time.SECONDS, i)).isEqualTo(2 * i);
        }
    }

    @Test
    void isReadWhileAnotherThreadAppendsAMillion() throws ExecutionException, InterruptedException {
        int million = 1_000_000;
        Series series = new Series();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < million; i++) {
                series.append(i, i, i % 1009);
            }
            done.set(true);
        });
        Random random = new Random(5);
        int looks = 0;
        while (!done.get() || looks == 0) {
            Points points = series.points();
            int count = points.count();
            int from = count == 0 ? 0 : random.nextInt(count);
            Extremes found = points.extremes(from, count);
            if (count - from >= 1009) {
                assertThat(found.highest()).isEqualTo(1008);
                assertThat(found.lowest(false)).isZero();
            }
            looks++;
        }
        writing.get();
        assertThat(series.points().count()).isEqualTo(million);
        assertThat(looks).isGreaterThan(1);
    }

    @Test
    void timeGoesOn() {
        Series series = new Series();
        series.append(1, 5, 0);
        series.append(1, 5, 0);
        assertThatThrownBy(() -> series.append(0.9, 6, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series.append(2, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series.append(Double.NaN, 6, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series.append(2, Double.POSITIVE_INFINITY, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(series.points().count()).isEqualTo(2);
    }

    private static Series series(double[] values) {
        Series series = new Series();
        for (int i = 0; i < values.length; i++) {
            series.append(i, i, values[i]);
        }
        return series;
    }

    /** Values of both signs and zero with gaps of any length. */
    private static double[] values(Random random, int count) {
        double[] values = new double[count];
        int gap = 0;
        for (int i = 0; i < count; i++) {
            gap = gap > 0 ? gap - 1 : random.nextInt(60) == 0 ? random.nextInt(100) : 0;
            values[i] = gap > 0
                    ? random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY
                    : random.nextInt(9) == 0 ? 0 : random.nextGaussian() - 0.5;
        }
        return values;
    }
}
