package convscope.ui.train;

import convscope.data.Dataset;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.engine.WeightStep;
import convscope.spec.NetworkSpec;
import convscope.spec.ShapeTrace;
import convscope.training.Evaluation;
import convscope.training.FilterSnapshots;
import convscope.training.Health;
import convscope.training.Plan;
import convscope.training.Practice;
import convscope.training.Trainer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A real training, of which the panels show what is true at one moment. */
final class Learning implements AutoCloseable {
    final Network network;
    final Dataset data;
    final Trainer trainer;
    private final Plan plan;
    private final Split split;

    Learning(NetworkSpec spec, Dataset data, Split split, Plan plan) {
        this.data = data;
        this.split = split;
        this.plan = plan;
        network = Practice.network(spec, plan);
        trainer = new Trainer(network, data, split, plan);
        network.remember(true);
    }

    /** The small network that knows a convolution and a dense layer. */
    static Learning small(Plan plan) {
        return new Learning(Practice.dropping(), Practice.data(), Practice.split(plan.seed()), plan);
    }

    Learning batches(int count) {
        for (int i = 0; i < count; i++) {
            trainer.next();
        }
        return this;
    }

    Evaluation measure() {
        return trainer.measure(() -> true).orElseThrow();
    }

    List<Health.Finding> findings() {
        return trainer.findings();
    }

    List<FilterSnapshots.Snapshot> snapshots() {
        return trainer.history().filters().all();
    }

    Optional<WeightStep> explain(AskedWeight weight) {
        return network.explain(weight.parameter(), weight.index());
    }

    OptionalInt mostMoved(String parameter) {
        return network.mostMoved(parameter);
    }

    /** Puts everything into the model, as whoever trains does; on JavaFX's thread. */
    void fill(InsightModel model) {
        ShapeTrace trace = network.trace();
        model.trace.set(Optional.of(trace));
        model.data.set(Optional.of(data));
        model.labels.set(data.classes());
        model.optimizer.set(Optional.of(plan.optimizer()));
        model.measure.set(split.validation().length == 0 ? Optional.empty() : Optional.of(measure()));
        model.snapshots.set(snapshots());
        model.currentFilters.set(FirstFilters.of(trace).map(first -> network.parameter(first.key())));
        model.sizes.set(network.stepSizes());
        model.findings.set(findings());
        answer(model);
    }

    /** The answer to what the model asks. */
    void answer(InsightModel model) {
        model.askedValues.set(model.asked.get().map(asked -> network.parameter(asked.parameter())));
        model.step.set(model.asked.get().flatMap(this::explain));
    }

    @Override
    public void close() {
        network.close();
    }
}
