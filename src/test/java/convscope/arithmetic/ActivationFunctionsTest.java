package convscope.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActivationFunctionsTest {
    @Test
    void bendAsKerasDoes() {
        assertThat(ActivationFunctions.relu(-2)).isZero();
        assertThat(ActivationFunctions.relu(3)).isEqualTo(3);
        assertThat(ActivationFunctions.leakyRelu(-2, 0.2)).isEqualTo(-0.4);
        assertThat(ActivationFunctions.leakyRelu(3, 0.2)).isEqualTo(3);
        assertThat(ActivationFunctions.elu(-1)).isEqualTo(-0.632120558828557, within(1e-12));
        assertThat(ActivationFunctions.elu(3)).isEqualTo(3);
        assertThat(ActivationFunctions.sigmoid(0)).isEqualTo(0.5);
        assertThat(ActivationFunctions.sigmoid(2)).isEqualTo(0.880797077977882, within(1e-12));
        assertThat(ActivationFunctions.sigmoid(-1000)).isZero();
        assertThat(ActivationFunctions.sigmoid(1000)).isEqualTo(1);
    }

    @Test
    void softmaxSharesOutAtEachPlace() {
        Tensor input = RandomTensors.uniform(new SplittableRandom(3), 4, 2, 3);
        Tensor shares = ActivationFunctions.softmax(input);
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                double sum = 0;
                for (int c = 0; c < 4; c++) {
                    sum += shares.get(c, y, x);
                    // the ratio of two shares is the power of the difference
                    assertThat(shares.get(c, y, x) / shares.get(0, y, x))
                            .isCloseTo((float) Math.exp(input.get(c, y, x) - input.get(0, y, x)), within(1e-5f));
                }
                assertThat(sum).isEqualTo(1, within(1e-6));
            }
        }
    }

    @Test
    void softmaxDoesNotOverflowAndForgetsWhatIsAddedToAll() {
        Tensor shares = ActivationFunctions.softmax(Tensor.of(Shape.of(3), 1e30f, 1e30f, -1e30f));
        assertThat(shares.values()).containsExactly(.5f, .5f, 0);
        assertThat(ActivationFunctions.softmax(Tensor.of(Shape.of(2), 1001, 1000)))
                .isEqualTo(ActivationFunctions.softmax(Tensor.of(Shape.of(2), 1, 0)));
    }
}
