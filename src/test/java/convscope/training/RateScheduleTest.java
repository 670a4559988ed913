package convscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.spec.Optimizer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateScheduleTest {
    @Test
    void stepAndCosineAsTheirFormulas() {
        RateSchedule step = new RateSchedule.Step(3, 0.1);
        assertThat(step.factor(2.999, 10)).isEqualTo(1);
        assertThat(step.factor(3, 10)).isEqualTo(0.1);
        assertThat(step.factor(9.5, 10)).isCloseTo(0.001, within(1e-12));
        RateSchedule cosine = new RateSchedule.Cosine(0.2);
        assertThat(cosine.factor(0, 8)).isEqualTo(1);
        assertThat(cosine.factor(4, 8)).isCloseTo(0.6, within(1e-12));
        assertThat(cosine.factor(8, 8)).isCloseTo(0.2, within(1e-12));
        assertThat(cosine.factor(9, 8)).isCloseTo(0.2, within(1e-12));
    }

    /** Keras 3's {@code ReduceLROnPlateau.on_epoch_end}, line by line. */
    private static final class Keras {
        private final RateSchedule.Plateau settings;
        private double rate;
        private double best = Double.POSITIVE_INFINITY;
        private int wait;
        private int cooldownCounter;

        Keras(RateSchedule.Plateau settings, double rate) {
            this.settings = settings;
            this.rate = rate;
        }

        void onEpochEnd(double current) {
            if (cooldownCounter > 0) {
                cooldownCounter -= 1;
                wait = 0;
            }
            if (current < best - settings.minDelta()) {
                best = current;
                wait = 0;
            } else if (!(cooldownCounter > 0)) {
                wait += 1;
                if (wait >= settings.patience()) {
                    if (rate > settings.leastRate()) {
                        rate = Math.max(rate * settings.factor(), settings.leastRate());
                        cooldownCounter = settings.cooldown();
                        wait = 0;
                    }
                }
            }
        }
    }

    @Test
    void plateauAsKeras() {
        int falls = 0;
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            RateSchedule.Plateau plateau = new RateSchedule.Plateau(
                    0.1 + 0.8 * random.nextDouble(),
                    1 + random.nextInt(4),
                    random.nextInt(2) * 0.05,
                    random.nextInt(4),
                    random.nextInt(2) * 1e-4);
            double rate = 0.01;
            Keras keras = new Keras(plateau, rate);
            PlateauState state = PlateauState.START;
            double loss = 2;
            for (int epoch = 0; epoch < 60; epoch++) {
                loss += random.nextGaussian() * 0.1;
                keras.onEpochEnd(loss);
                state = plateau.after(state, loss, rate);
                assertThat(rate * state.factor())
                        .as("seed %d, epoch %d", seed, epoch)
                        .isCloseTo(keras.rate, within(1e-15));
            }
            falls += state.factor() < 1 ? 1 : 0;
        }
        assertThat(falls).isGreaterThan(150);
    }

    /** Keras's {@code EarlyStopping}: ends when {@code wait >= patience}. */
    @Test
    void earlyStoppingAsKeras() {
        EarlyStopping stopping = new EarlyStopping(2, 0.1);
        EarlyStopping.State state = EarlyStopping.State.START;
        double[] losses = {1, 0.95, 0.8, 0.75, 0.72};
        boolean[] ends = {false, false, false, false, true};
        for (int i = 0; i < losses.length; i++) {
            state = stopping.after(state, losses[i]);
            assertThat(stopping.ends(state)).as("epoch %d", i).isEqualTo(ends[i]);
        }
        assertThat(stopping.after(state, Double.NaN).waited()).isEqualTo(3);
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        Plan good = Practice.plan();
        assertThat(PlanCheck.problem(good)).isEmpty();
        for (Plan standard :
                Optimizer.STANDARDS.stream().map(good::withOptimizer).toList()) {
            assertThat(PlanCheck.problem(standard)).isEmpty();
        }
        for (RateSchedule standard : RateSchedule.STANDARDS) {
            assertThat(PlanCheck.problem(good.withSchedule(standard))).isEmpty();
        }
        assertThat(PlanCheck.problem(good.withEarlyStopping(Optional.of(EarlyStopping.STANDARD))))
                .isEmpty();
        for (Plan bad : new Plan[] {
            good.withEpochs(10_001),
            good.withL2(-1),
            good.withL2(Double.NaN),
            good.withOptimizer(new Optimizer.Sgd(0)),
            good.withOptimizer(new Optimizer.Momentum(0.1, 1)),
            good.withOptimizer(new Optimizer.Nesterov(0.1, -0.1)),
            good.withOptimizer(new Optimizer.Adam(0.1, 1, 0.9, 1e-7)),
            good.withOptimizer(new Optimizer.Adam(0.1, 0.9, 0.9, 0)),
            good.withOptimizer(new Optimizer.RmsProp(0.1, 2, 1e-7)),
            good.withOptimizer(new Optimizer.AdaGrad(0.1, -1, 1e-7)),
            good.withSchedule(new RateSchedule.Step(0, 0.5)),
            good.withSchedule(new RateSchedule.Step(1, 0)),
            good.withSchedule(new RateSchedule.Cosine(2)),
            good.withSchedule(new RateSchedule.Plateau(1, 1, 0, 0, 0)),
            good.withSchedule(new RateSchedule.Plateau(0.5, 0, 0, 0, 0)),
            good.withSchedule(new RateSchedule.Plateau(0.5, 1, -1, 0, 0)),
            good.withSchedule(new RateSchedule.Plateau(0.5, 1, 0, -1, 0)),
            good.withSchedule(new RateSchedule.Plateau(0.5, 1, 0, 0, -1)),
            good.withEarlyStopping(Optional.of(new EarlyStopping(0, 0))),
            good.withEarlyStopping(Optional.of(new EarlyStopping(1, -1)))
        }) {
            assertThat(PlanCheck.problem(bad)).as("%s", bad).isPresent();
        }
    }
}
