package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.BatchResult;
import convscope.engine.Network;
import convscope.spec.Optimizer;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Whatever is called usable can be trained. */
class RandomTrainingTest {
    private static final int BATCH = 3;

    @Test
    void everyUsableNetworkOfAThousandTrainsTwoBatches() {
        int usable = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            RandomNetworks.Sample sample = RandomNetworks.sample(seed);
            ShapeTrace trace = ShapeTrace.of(sample.network());
            if (trace.usable()) {
                usable++;
                trains(seed, trace);
            }
        }
        assertThat(usable).isGreaterThanOrEqualTo(600);
    }

    private static void trains(long seed, ShapeTrace trace) {
        Tensor images = Samples4j.images(trace, BATCH, seed);
        Tensor targets = Samples4j.targets(trace, BATCH, seed);
        try (Network network =
                new Dl4jEngine().network(trace, Samples4j.parameters(trace, seed), Optimizer.Adam.STANDARD, seed)) {
            for (int batch = 0; batch < 2; batch++) {
                BatchResult result = network.train(images, targets);
                assertThat(result.loss())
                        .as("seed %d: %s", seed, trace.network())
                        .isFinite();
                assertThat(result.count()).isEqualTo(BATCH);
            }
            assertThat(network.iteration()).isEqualTo(2);
        }
    }
}
