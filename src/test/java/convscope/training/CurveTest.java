package convscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void keepsAMillionPointsAndCopiesAPart() {
        Curve curve = new Curve();
        for (int i = 0; i < 1_000_000; i++) {
            curve.add(i / 1000.0, 1.0 / (i + 1), i % 2, 0.001, i * 0.01);
        }
        assertThat(curve.size()).isEqualTo(1_000_000);
        assertThat(curve.epoch(999_999)).isEqualTo(999.999);
        assertThat(curve.loss(3)).isEqualTo(0.25f);
        assertThat(curve.accuracy(3)).isEqualTo(1);
        assertThat(curve.second(500_000)).isEqualTo(5000f);
        Curve part = curve.copy(10);
        curve.add(1000, 0, 0, 0, 0);
        assertThat(part.size()).isEqualTo(10);
        assertThat(part).isNotEqualTo(curve).isEqualTo(curve.copy(10));
        part.add(1, 2, 3, 4, 5);
        assertThat(curve.loss(10)).isEqualTo((float) (1.0 / 11));
    }

    @Test
    void isReadWhileItGrows() {
        Curve curve = new Curve();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 300_000; i++) {
                curve.add(i, i, i, i, i);
            }
        });
        long seen = 0;
        while (!writer.isDone()) {
            int size = curve.size();
            if (size > 0) {
                assertThat(curve.epoch(size - 1)).isEqualTo(size);
                assertThat(curve.loss(size / 2)).isEqualTo(size / 2 + 1);
                seen++;
            }
        }
        writer.join();
        assertThat(curve.size()).isEqualTo(300_000);
        assertThat(seen).isPositive();
    }
}
