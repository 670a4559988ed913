package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.LearningState;
import convscope.engine.Network;
import convscope.engine.RightOfWay;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import convscope.training.Continuation;
import convscope.training.Curve;
import convscope.training.EpochRecord;
import convscope.training.History;
import convscope.training.Plan;
import convscope.training.Practice;
import convscope.training.RateSchedule;
import convscope.training.Run;
import convscope.training.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training that was saved, loaded and gone on with is training that was never interrupted, to the bit. */
class ContinuationTest {
    private static final int PLANS = 20;

    @TempDir
    Path folder;

    private record End(
            Map<String, Tensor> weights,
            LearningState learning,
            List<List<Double>> epochs,
            List<List<Float>> batches) {}

    private static End end(Trainer trainer, Network network) {
        while (!trainer.done()) {
            trainer.next();
        }
        List<List<Double>> epochs = new ArrayList<>();
        for (EpochRecord record : trainer.record(0).epochs()) {
            epochs.add(List.of(record.loss(), record.accuracy(), record.valLoss(), record.valAccuracy()));
        }
        List<List<Float>> batches = new ArrayList<>();
        Curve curve = trainer.history().batches();
        for (int i = 0; i < curve.size(); i++) {
            batches.add(List.of((float) curve.epoch(i), curve.loss(i), curve.accuracy(i), curve.rate(i)));
        }
        return new End(network.parameters(), network.learningState(), epochs, batches);
    }

    private static Trainer begin(Network network, Plan plan) {
        return new Trainer(network, Practice.data(), Practice.split(plan.seed()), plan);
    }

    private Trainer save(Trainer trainer, NetworkSpec spec, Path file) throws Exception {
        Run run = new Run("1", 0, "", spec.name(), trainer.record(Double.NaN), new History());
        Project project = new Project(
                        "practice",
                        spec,
                        Map.of(),
                        Practice.data().classes(),
                        "mnist",
                        Optional.empty(),
                        Workbook.EMPTY.withRuns(List.of(run), Optional.empty(), Optional.empty()))
                .withTraining(trainer.checkpoint(), 0);
        ProjectFile.write(file, project);
        assertThat(ProjectFile.read(file)).isEqualTo(project);
        return trainer;
    }

    private static End resume(Path file) throws Exception {
        Project project = ProjectFile.read(file);
        Plan plan = project.training().orElseThrow().plan();
        Continuation continuation = project.workbook().continuation().orElseThrow();
        try (Network network = new Dl4jEngine()
                .network(
                        ShapeTrace.of(project.network()),
                        project.weights(),
                        plan.optimizer(),
                        plan.l2(),
                        plan.seed(),
                        new RightOfWay())) {
            Trainer trainer = new Trainer(
                    network,
                    Practice.data(),
                    Practice.split(plan.seed()),
                    project.training().get(),
                    continuation,
                    project.workbook().runs().get(0).history());
            return end(trainer, network);
        }
    }

    @Test
    void goesOnAsIfNothingHadBeen() throws Exception {
        int middle = 0;
        int early = 0;
        int best = 0;
        int falls = 0;
        Set<String> kinds = new TreeSet<>();
        for (long seed = 0; seed < PLANS; seed++) {
            Plan plan = Practice.randomPlan(seed);
            NetworkSpec spec = seed % 3 == 0 ? Practice.normalised() : Practice.dropping();
            Path file = folder.resolve("a.convscope");
            End expected;
            int batches;
            try (Network network = Practice.network(spec, plan)) {
                Trainer trainer = begin(network, plan);
                expected = end(trainer, network);
                early += trainer.stoppedEarly() ? 1 : 0;
                batches = trainer.history().batches().size();
            }
            int stop = new Random(seed).nextInt(batches);
            try (Network network = Practice.network(spec, plan)) {
                Trainer trainer = begin(network, plan);
                for (int batch = 0; batch < stop; batch++) {
                    trainer.next();
                }
                middle += trainer.continuation().place().image() > 0 ? 1 : 0;
                save(trainer, spec, file);
            }
            best += plan.keepBest() ? 1 : 0;
            boolean plateau = plan.schedule() instanceof RateSchedule.Plateau;
            falls += plateau
                            && !expected.batches
                                    .get(0)
                                    .get(3)
                                    .equals(expected.batches.get(batches - 1).get(3))
                    ? 1
                    : 0;
            kinds.add(plan.optimizer().kind());
            kinds.add(plan.schedule().kind());
            assertThat(resume(file))
                    .as("plan %d: %s, saved after %d of %d", seed, plan, stop, batches)
                    .isEqualTo(expected);
        }
        assertThat(middle).as("saved in the middle of an epoch").isGreaterThan(PLANS / 2);
        assertThat(early).as("ended by early stopping").isPositive();
        assertThat(falls).as("rates that fell on a plateau").isPositive();
        assertThat(best).as("keeping the best").isBetween(PLANS / 4, 3 * PLANS / 4);
        assertThat(kinds)
                .as("every optimiser and every schedule")
                .hasSize(Optimizer.STANDARDS.size() + RateSchedule.STANDARDS.size());
    }
}
