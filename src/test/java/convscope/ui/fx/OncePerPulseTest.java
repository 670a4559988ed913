package convscope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxExtension.class)
class OncePerPulseTest {
    @Test
    void theFirstRunsAtOnceAndTheRestAtTheNextPulseInOrder() throws InterruptedException {
        OncePerPulse executor = new OncePerPulse(new FxThread());
        List<Integer> done = new ArrayList<>();
        List<Integer> atOnce = JavaFxExtension.onFxThread(() -> {
            for (int i = 1; i <= 3; i++) {
                int number = i;
                executor.execute(() -> done.add(number));
            }
            return List.copyOf(done);
        });
        assertThat(atOnce).containsExactly(1);
        for (int i = 0; i < 1000 && JavaFxExtension.onFxThread(done::size) < 3; i++) {
            Thread.sleep(5);
        }
        assertThat(JavaFxExtension.onFxThread(() -> List.copyOf(done))).containsExactly(1, 2, 3);
    }
}
