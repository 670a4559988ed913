package convscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.spec.Head;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {
    @ParameterizedTest
    @EnumSource
    void itsGradientIsTheFiniteDifference(Head.Kind kind) {
        Head head = new Head(kind, kind == Head.Kind.BINARY ? 1 : 4);
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int n = 3;
            double[] logits = random.doubles(n * head.units(), -4, 4).toArray();
            int[] classes = random.ints(n, 0, head.classes()).toArray();
            float[] targets = Targets.of(head, classes).values();
            double[] gradient = Loss.gradient(head, logits, targets);
            for (int i = 0; i < logits.length; i++) {
                double step = 1e-5;
                double before = logits[i];
                logits[i] = before + step;
                double above = Loss.sum(head, logits, targets);
                logits[i] = before - step;
                double below = Loss.sum(head, logits, targets);
                logits[i] = before;
                assertThat(gradient[i])
                        .as("seed %d, logit %d", seed, i)
                        .isCloseTo((above - below) / (2 * step), within(1e-8));
            }
        }
    }

    @Test
    void staysFiniteWhereProbabilitiesDoNot() {
        Head classes = new Head(Head.Kind.CLASSES, 2);
        assertThat(Loss.sum(classes, new double[] {1000, -1000}, new float[] {0, 1}))
                .isEqualTo(2000);
        Head binary = new Head(Head.Kind.BINARY, 1);
        assertThat(Loss.sum(binary, new double[] {-1000}, new float[] {1})).isEqualTo(1000);
        assertThat(Loss.sum(binary, new double[] {1000}, new float[] {1})).isZero();
    }

    @Test
    void knowsTheTextbookValues() {
        Head classes = new Head(Head.Kind.CLASSES, 4);
        assertThat(Loss.sum(classes, new double[4], new float[] {0, 0, 1, 0})).isCloseTo(Math.log(4), within(1e-15));
        Head values = new Head(Head.Kind.VALUES, 2);
        assertThat(Loss.sum(values, new double[] {1, 3}, new float[] {0, 1})).isEqualTo(2.5);
    }

    /** Each loss and its gradient as the textbooks and the manuals of Keras and PyTorch have them, with probabilities. */
    @ParameterizedTest
    @EnumSource
    void agreesWithThePublishedFormulas(Head.Kind kind) {
        Head head = new Head(kind, kind == Head.Kind.BINARY ? 1 : 3);
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            double[] z = random.doubles(head.units(), -5, 5).toArray();
            float[] t =
                    Targets.of(head, new int[] {random.nextInt(head.classes())}).values();
            double loss = 0;
            double[] gradient = new double[z.length];
            double total = Arrays.stream(z).map(Math::exp).sum();
            for (int i = 0; i < z.length; i++) {
                switch (kind) {
                    case CLASSES -> {
                        double p = Math.exp(z[i]) / total;
                        loss -= t[i] * Math.log(p);
                        gradient[i] = p - t[i];
                    }
                    case BINARY -> {
                        double p = 1 / (1 + Math.exp(-z[i]));
                        loss -= t[i] * Math.log(p) + (1 - t[i]) * Math.log(1 - p);
                        gradient[i] = p - t[i];
                    }
                    case VALUES -> {
                        loss += Math.pow(z[i] - t[i], 2) / z.length;
                        gradient[i] = 2 * (z[i] - t[i]) / z.length;
                    }
                }
            }
            assertThat(Loss.sum(head, z, t)).as("seed %d", seed).isCloseTo(loss, within(1e-12));
            assertThat(Loss.gradient(head, z, t)).as("seed %d", seed).containsExactly(gradient, within(1e-12));
        }
    }
}
