package convscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convscope.engine.Network;
import convscope.spec.Optimizer;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static Trainer trainer(Network network, Plan plan) {
        return new Trainer(network, Practice.data(), Practice.split(plan.seed()), plan);
    }

    private static void toTheEnd(Trainer trainer) {
        while (!trainer.done()) {
            trainer.next();
        }
    }

    @Test
    void callingOffAtAnyMomentChangesNothing() {
        Plan plan = Practice.randomPlan(3).withEpochs(2);
        try (Network smooth = Practice.network(Practice.dropping(), plan);
                Network broken = Practice.network(Practice.dropping(), plan)) {
            Trainer first = trainer(smooth, plan);
            toTheEnd(first);
            Trainer second = trainer(broken, plan);
            Random random = new Random(1);
            int calledOff = 0;
            int finished = 0;
            while (!second.done()) {
                AtomicInteger left = new AtomicInteger(random.nextInt(80));
                Optional<Progress> progress = second.next(() -> left.getAndDecrement() > 0);
                calledOff += progress.isEmpty() ? 1 : 0;
                finished += progress.flatMap(Progress::finished).isPresent() ? 1 : 0;
            }
            assertThat(calledOff).isGreaterThan(3);
            assertThat(finished).isEqualTo(2);
            assertThat(broken.parameters()).isEqualTo(smooth.parameters());
            assertThat(losses(second)).isEqualTo(losses(first));
        }
    }

    private static List<Float> losses(Trainer trainer) {
        List<Float> losses = new ArrayList<>();
        Curve batches = trainer.history().batches();
        for (int i = 0; i < batches.size(); i++) {
            losses.add(batches.loss(i));
        }
        return losses;
    }

    @Test
    void aMeasureThatIsCalledOffIsMadeUpFor() {
        Plan plan = Practice.plan().withEpochs(1);
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            Progress progress = null;
            for (int batch = 0; batch < 5; batch++) {
                // only the engine asks while it trains; the evaluation asks between batches, after the last step
                long steps = network.iteration();
                progress = trainer.next(() -> network.iteration() == steps).orElseThrow();
            }
            assertThat(progress.batch()).isEqualTo(progress.batches()).isEqualTo(5);
            assertThat(progress.finished()).isEmpty();
            assertThat(trainer.done()).isFalse();
            assertThat(trainer.next(() -> false).orElseThrow().finished()).isEmpty();
            Map<String, Tensor> weights = network.parameters();
            assertThat(trainer.next().finished()).isPresent();
            assertThat(trainer.done()).isTrue();
            assertThat(network.parameters()).isEqualTo(weights);
        }
    }

    @Test
    void theRateAndTheBatchChangeWhileItRuns() {
        Plan plan = Practice.plan().withEpochs(2);
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            trainer.next();
            trainer.change(trainer.plan()
                    .withOptimizer(plan.optimizer().withLearningRate(0.001))
                    .withBatch(7));
            assertThat(trainer.next().batches()).isEqualTo(1 + 8); // 70 images: 16, then 54 by sevens
            Curve batches = trainer.history().batches();
            assertThat(batches.rate(0)).isEqualTo(0.05f);
            assertThat(batches.rate(1)).isEqualTo(0.001f);
            assertThat(batches.epoch(1)).isCloseTo(23.0 / 70, within(1e-12));
            while (trainer.next().finished().isEmpty()) {
                assertThat(trainer.done()).isFalse();
            }
            assertThat(batches.size()).isEqualTo(9);
            assertThat(trainer.record(0.5).plan().batch()).isEqualTo(7);
            Plan other = trainer.plan().withOptimizer(Optimizer.Adam.STANDARD);
            assertThatThrownBy(() -> trainer.change(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void moreEpochsAfterTheLastGoTheWayOfAPlanThatHadThemFromTheStart() {
        Plan plan = Practice.randomPlan(9)
                .withEpochs(4)
                .withKeepBest(false)
                .withSchedule(new RateSchedule.Constant())
                .withEarlyStopping(Optional.empty());
        Map<String, Tensor> expected;
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            toTheEnd(trainer(network, plan));
            expected = network.parameters();
        }
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan.withEpochs(2));
            toTheEnd(trainer);
            trainer.change(plan);
            toTheEnd(trainer);
            assertThat(network.parameters()).isEqualTo(expected);
        }
    }

    @Test
    void whereItGoesOnInTheMiddleOfAnEpochIsNoEndOfOne() {
        Plan plan = Practice.randomPlan(9).withEpochs(3).withBatch(7).withEarlyStopping(Optional.empty());
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            while (trainer.next().finished().isEmpty()) {
                assertThat(trainer.done()).isFalse();
            }
            trainer.next();
            Checkpoint middle = trainer.checkpoint();
            Trainer further = new Trainer(
                    network,
                    Practice.data(),
                    Practice.split(plan.seed()),
                    middle.record(),
                    middle.continuation(),
                    middle.history().until(middle.mark()));
            assertThat(further.checkpoints()).isEmpty();
        }
    }

    @Test
    void whatCanBeGoneBackToIsSpreadOverAllEpochs() {
        Plan plan =
                Practice.randomPlan(9).withEpochs(60).withBatch(Practice.IMAGES).withEarlyStopping(Optional.empty());
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            toTheEnd(trainer);
            List<Integer> kept = trainer.checkpoints();
            assertThat(kept).hasSize(Checkpoints.MOST).startsWith(0).endsWith(60);
            for (int i = 1; i < kept.size(); i++) {
                assertThat(kept.get(i) - kept.get(i - 1)).isBetween(1, 4);
            }
            assertThat(trainer.goBackTo(kept.get(5))).isTrue();
            assertThat(trainer.record(0).epochs()).hasSize(kept.get(5));
        }
    }

    @Test
    void goesBackToAnEpochAndRunsTheSameWayAgain() {
        Plan plan = Practice.randomPlan(9).withEpochs(3).withEarlyStopping(Optional.empty());
        try (Network network = Practice.network(Practice.normalised(), plan)) {
            Trainer trainer = trainer(network, plan);
            toTheEnd(trainer);
            Map<String, Tensor> end = network.parameters();
            List<Float> losses = losses(trainer);
            Checkpoint before = trainer.checkpoint();
            assertThat(trainer.checkpoints()).containsExactly(0, 1, 2, 3);
            assertThat(trainer.goBackTo(7)).isFalse();
            assertThat(trainer.goBackTo(1)).isTrue();
            assertThat(trainer.record(0).epochs()).hasSize(1);
            assertThat(trainer.history().measures().size()).isEqualTo(1);
            assertThat(trainer.history().batches().size()).isEqualTo(losses.size() / 3);
            toTheEnd(trainer);
            assertThat(network.parameters()).isEqualTo(end);
            assertThat(losses(trainer)).isEqualTo(losses);
            trainer.reset();
            assertThat(trainer.epochsDone()).isZero();
            assertThat(trainer.history().batches().size()).isZero();
            assertThat(network.parameters()).isEqualTo(plan.initializer().draw(network.trace(), plan.seed()));
            trainer.restore(before); // the reset undone
            assertThat(network.parameters()).isEqualTo(end);
            assertThat(losses(trainer)).isEqualTo(losses);
            assertThat(trainer.done()).isTrue();
        }
    }

    @Test
    void measuresOnTheWayWithoutChangingAnything() {
        Plan plan = Practice.plan();
        try (Network network = Practice.network(Practice.dropping(), plan);
                Network other = Practice.network(Practice.dropping(), plan)) {
            Trainer quiet = trainer(network, plan);
            toTheEnd(quiet);
            Trainer curious = trainer(other, plan);
            curious.measureEvery(2);
            network.remember(true);
            while (!curious.done()) {
                curious.next();
                curious.measure(() -> true);
            }
            assertThat(other.parameters()).isEqualTo(network.parameters());
            assertThat(quiet.history().measures().size()).isEqualTo(3);
            assertThat(curious.history().measures().size()).isGreaterThan(15);
            assertThat(curious.record(0).epochs().get(1).valLoss())
                    .isEqualTo(quiet.record(0).epochs().get(1).valLoss());
        }
    }

    @Test
    void theValidationLossHasThePenaltyInItAsKerasHas() {
        Plan plan = Practice.plan().withL2(0.1).withEpochs(1);
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            toTheEnd(trainer);
            Evaluation plain = Evaluation.of(
                    network, Practice.data(), Practice.split(plan.seed()).validation());
            assertThat(trainer.record(0).epochs().get(0).valLoss())
                    .isCloseTo(plain.loss() + network.penalty(), within(1e-12));
            assertThat(network.penalty()).isGreaterThan(0.01);
        }
    }

    @Test
    void numbersThatEndHaltTheTrainingInWordsAndStay() {
        Plan plan = Practice.plan();
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            trainer.next();
            trainer.change(plan.withOptimizer(plan.optimizer().withLearningRate(1e38)));
            Progress halted = trainer.next();
            for (int i = 0; i < 3 && halted.halt().isEmpty(); i++) {
                halted = trainer.next();
            }
            assertThat(halted.halt().orElseThrow().toString()).contains("training.halt.");
            assertThat(trainer.goBackTo(0)).isTrue();
            trainer.change(plan);
            assertThat(trainer.next().halt()).isEmpty();
        }
    }

    @Test
    void stopsEarlyAndKeepsTheBest() {
        // a rate at which nothing is learnt: the first epoch stays the best within this distance
        Plan plan = Practice.plan()
                .withOptimizer(new Optimizer.Sgd(1e-6))
                .withEpochs(20)
                .withKeepBest(true)
                .withEarlyStopping(Optional.of(new EarlyStopping(2, 0.5)));
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            toTheEnd(trainer);
            assertThat(trainer.stoppedEarly()).isTrue();
            assertThat(trainer.record(0).epochs()).hasSize(3);
            int kept = trainer.record(0).keptEpoch();
            assertThat(kept).isBetween(1, 3);
            assertThat(network.parameters()).isEqualTo(trainer.best());
        }
    }

    @Test
    void snapshotsOfFiltersStayBounded() {
        Plan plan = Practice.plan().withBatch(1).withEpochs(3);
        try (Network network = Practice.network(Practice.dropping(), plan)) {
            Trainer trainer = trainer(network, plan);
            toTheEnd(trainer);
            List<FilterSnapshots.Snapshot> all = trainer.history().filters().all();
            assertThat(all).hasSizeBetween(FilterSnapshots.MOST / 2, FilterSnapshots.MOST);
            assertThat(all.get(0).iteration()).isZero();
            assertThat(all.get(all.size() - 1).iteration()).isGreaterThan(195);
            long gap = all.get(1).iteration();
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i).iteration() - all.get(i - 1).iteration()).isEqualTo(gap);
            }
        }
    }
}
