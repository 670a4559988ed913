package convscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RightOfWayTest {
    @Test
    void trainingWaitsUntilTheAnswerIsThere() {
        RightOfWay way = new RightOfWay(Duration.ofMinutes(1));
        way.give();
        way.claim();
        CompletableFuture<Void> training = CompletableFuture.runAsync(way::give);
        assertThatThrownBy(() -> training.get(20, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        way.release();
        training.join();
        way.give();
    }

    @Test
    void aClaimRunsOut() {
        RightOfWay way = new RightOfWay();
        way.claim();
        way.give(); // nobody releases
    }

    @Test
    void anInterruptionEndsTheWaitAndIsKept() {
        RightOfWay way = new RightOfWay(Duration.ofMinutes(1));
        way.claim();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread training = new Thread(() -> {
            way.give();
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        training.start();
        training.interrupt();
        assertThat(interrupted.join()).isTrue();
    }
}
