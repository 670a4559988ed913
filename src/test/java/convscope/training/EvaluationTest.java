package convscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.data.Dataset;
import convscope.engine.Network;
import convscope.tensor.Tensor;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    @Test
    void knowsTheWorstMistakesAndTheImagesBehindACell() {
        Dataset data = Practice.data();
        try (Network network = Practice.network(Practice.dropping(), Practice.plan())) {
            Evaluation evaluation = Evaluation.of(network, data);
            int total = 0;
            for (int truth = 0; truth < 3; truth++) {
                for (int answer = 0; answer < 3; answer++) {
                    List<ImageAnswers.Mistake> cell = evaluation.answers().cell(truth, answer);
                    assertThat(cell).hasSize(evaluation.confusion().counts()[truth][answer]);
                    total += truth == answer ? 0 : cell.size();
                    for (ImageAnswers.Mistake image : cell) {
                        assertThat(data.label(image.image())).isEqualTo(truth);
                    }
                }
            }
            List<ImageAnswers.Mistake> worst = evaluation.answers().worst(1000);
            assertThat(worst).hasSize(total);
            assertThat(worst)
                    .isSortedAccordingTo(Comparator.comparingDouble(ImageAnswers.Mistake::loss)
                            .reversed());
            assertThat(evaluation.answers().worst(4)).isEqualTo(worst.subList(0, 4));
            ImageAnswers.Mistake first = worst.get(0);
            Tensor image = data.image(first.image());
            Tensor outputs =
                    network.answer(image.reshape(image.shape().batch(1))).outputs();
            assertThat(outputs.item(0).argMax()).isEqualTo(first.answer()).isNotEqualTo(first.label());
            assertThat(outputs.get(0, first.answer())).isCloseTo(first.probability(), within(1e-6f));
            assertThat((double) first.loss()).isCloseTo(-Math.log(outputs.get(0, first.label())), within(1e-4));
            assertThat(first.labelProbability()).isLessThan(first.probability());
        }
    }
}
