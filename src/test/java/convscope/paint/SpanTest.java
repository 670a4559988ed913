package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void staysInsideTheWholeAndKeepsItsLength() {
        Span whole = new Span(0, 10);
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            double from = 30 * random.nextDouble() - 15;
            Span span = new Span(from, from + 0.1 + 20 * random.nextDouble());
            Span inside = span.inside(whole);
            assertThat(inside.from()).as("seed %d", seed).isBetween(-1e-9, 10.0);
            assertThat(inside.to()).as("seed %d", seed).isBetween(0.0, 10 + 1e-9);
            assertThat(inside.length()).as("seed %d", seed).isCloseTo(Math.min(10, span.length()), within(1e-9));
        }
        assertThat(new Span(2, 5).inside(whole)).isEqualTo(new Span(2, 5));
    }

    @Test
    void zoomsAroundWhatKeepsItsPlace() {
        Span zoomed = new Span(0, 8).scaled(0.5, 2);
        assertThat(zoomed).isEqualTo(new Span(1, 5));
        assertThat(zoomed.scaled(2, 2)).isEqualTo(new Span(0, 8));
        assertThat(new Span(0, 4).towards(new Span(2, 8), 0.5)).isEqualTo(new Span(1, 6));
        assertThat(new Span(0, 4).towards(new Span(2, 8), 1)).isEqualTo(new Span(2, 8));
    }

    @Test
    void refusesWhatIsNoPart() {
        assertThatThrownBy(() -> new Span(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
