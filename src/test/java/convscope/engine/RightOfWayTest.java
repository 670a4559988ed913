package convscope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RightOfWayTest {
    @Test
    void trainingWaitsWhileSomebodyWaitsAndClaimsRunOut() {
        RightOfWay way = new RightOfWay();
        way.give();
        way.claim();
        CompletableFuture<Void> training = CompletableFuture.runAsync(way::give);
        assertThat(training).as("just after a claim").isNotDone();
        way.release();
        training.join();
        way.claim();
        way.give(); // nobody releases: it runs out
    }
}
