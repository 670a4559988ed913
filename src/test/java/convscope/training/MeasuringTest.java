package convscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.tensor.Shape;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasuringTest {
    private static final int IMAGES = 1300;

    private static Dataset data() {
        Dataset some = Practice.data();
        Shape shape = some.imageShape();
        byte[] pixels = new byte[(int) shape.count() * IMAGES];
        new Random(3).nextBytes(pixels);
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % some.classes().size();
        }
        return new Dataset(shape, some.classes(), pixels, labels);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        try (Network network = Practice.network(Practice.dropping(), Practice.plan())) {
            Dataset data = data();
            int[] all = new int[IMAGES];
            for (int i = 0; i < IMAGES; i++) {
                all[i] = i;
            }
            Measuring measuring = new Measuring(network.trace(), data, all);
            int calls = 0;
            while (measuring.result().isEmpty()) {
                AtomicInteger one = new AtomicInteger(1);
                measuring.goOn(network, () -> one.getAndDecrement() > 0);
                calls++;
            }
            assertThat(calls).isEqualTo(3);
            Evaluation whole = Evaluation.of(network, data);
            assertThat(measuring.result().orElseThrow().loss()).isEqualTo(whole.loss());
            assertThat(measuring.result().orElseThrow().answers().answers())
                    .isEqualTo(whole.answers().answers());
        }
    }

    @Test
    void whatIsLearntInBetweenBeginsAnew() {
        Plan plan = Practice.plan();
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Dataset data = data();
            Split split = Split.of(IMAGES, 1200, 1);
            Trainer trainer = new Trainer(network, data, split, plan);
            AtomicInteger two = new AtomicInteger(2);
            assertThat(trainer.look(() -> two.getAndDecrement() > 0)).isEmpty();
            trainer.next();
            Optional<Evaluation> after = trainer.look(() -> true);
            assertThat(after.orElseThrow().loss())
                    .isEqualTo(Evaluation.of(network, data, split.validation()).loss());
            AtomicInteger further = new AtomicInteger(1);
            assertThat(trainer.look(() -> further.getAndDecrement() > 0)).isEmpty();
            AtomicInteger last = new AtomicInteger(2);
            assertThat(trainer.look(() -> last.getAndDecrement() > 0))
                    .as("one and two are all three")
                    .isPresent();
        }
    }
}
