package convscope.ui.train;

import convscope.data.Dataset;
import convscope.paint.Figure;
import convscope.project.Project;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.training.Evaluation;
import convscope.ui.Lab;
import convscope.ui.Training;
import convscope.ui.TrainingMoment;
import convscope.ui.TrainingWatch;
import convscope.ui.train.InsightModel.Panel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fills the panels of understanding with what training shows, and asks it for what they want to know. */
final class InsightController implements InsightListener, Training.Listener {
    private final Lab lab;
    private final Training training;
    private final InsightModel model = new InsightModel();
    private final Consumer<Exported> export;

    /** A figure that is to be kept, and what to call it. */
    record Exported(String name, Figure figure, int width, int height) {}

    InsightController(Lab lab, Consumer<Exported> export) {
        this.lab = lab;
        this.export = export;
        training = lab.training();
        training.addListener(this);
        model.panel.addListener(property -> watch());
        model.asked.addListener(property -> watch());
    }

    InsightModel model() {
        return model;
    }

    /** Another project is open. */
    void opened() {
        model.asked.set(Optional.empty());
        model.askedValues.set(Optional.empty());
        model.step.set(Optional.empty());
        model.halt.set(Optional.empty());
        describe();
        forget();
    }

    private void describe() {
        Project project = lab.session().project();
        ShapeTrace trace = ShapeTrace.of(project.network());
        Optional<Dataset> images = training.images();
        model.trace.set(Optional.of(trace));
        model.labels.set(
                project.labels().isEmpty() ? images.map(Dataset::classes).orElse(List.of()) : project.labels());
        model.data.set(images);
        model.optimizer.set(Optional.of(training.plan().optimizer()));
    }

    private void forget() {
        model.measure.set(Optional.empty());
        model.sizes.set(List.of());
        model.findings.set(List.of());
        model.snapshots.set(List.of());
        model.currentFilters.set(Optional.empty());
    }

    /** Only what is in front is asked for. */
    private void watch() {
        Panel panel = model.panel.get();
        Optional<AskedWeight> asked = model.asked.get().filter(weight -> panel == Panel.WEIGHT);
        Optional<String> pictured = model.trace
                .get()
                .filter(trace -> panel == Panel.FILTERS)
                .flatMap(FirstFilters::of)
                .map(FirstFilters::key);
        training.watch(new TrainingWatch(
                pictured,
                asked.map(AskedWeight::parameter),
                asked.map(AskedWeight::index).orElse(0),
                panel == Panel.WEIGHT));
    }

    @Override
    public void prepared() {
        describe();
        forget();
        watch();
    }

    @Override
    public void phaseChanged() {
        if (training.phase() == Training.Phase.PLAYING) {
            model.halt.set(Optional.empty());
            model.optimizer.set(Optional.of(training.plan().optimizer()));
        }
    }

    @Override
    public void measured(Evaluation evaluation) {
        model.measure.set(Optional.of(evaluation));
        int[] images = evaluation.answers().images();
        if (lab.session().probe().isEmpty() && images.length > 0) {
            study(images[0]); // so that the strip shows how its layers learn
        }
    }

    @Override
    public void lookedInside(TrainingMoment.Inside inside) {
        model.sizes.set(inside.sizes());
        model.findings.set(inside.findings());
        if (inside.pictured().isPresent()) {
            model.currentFilters.set(inside.pictured());
        }
        training.moment()
                .ifPresent(now -> model.snapshots.set(now.history().filters().all()));
        boolean current = model.asked
                .get()
                .filter(asked ->
                        inside.watch().asked().filter(asked.parameter()::equals).isPresent()
                                && inside.watch().index() == asked.index())
                .isPresent();
        if (current) {
            model.askedValues.set(inside.values());
            model.step.set(inside.explained());
        }
    }

    @Override
    public void halted(Message why) {
        model.halt.set(Optional.of(why));
    }

    // what the panels ask for

    @Override
    public void study(int image) {
        model.data.get().ifPresent(data -> lab.session().study(Optional.of(data.image(image))));
    }

    @Override
    public void explain(String parameter, int index) {
        model.step.set(Optional.empty());
        model.asked.set(Optional.of(new AskedWeight(parameter, index)));
    }

    @Override
    public void explainMostMoved(String parameter) {
        training.mostMoved(parameter).thenAcceptAsync(index -> explain(parameter, index.orElse(0)), lab.fxThread());
    }

    @Override
    public void export(String name, Figure figure, double width, double height) {
        export.accept(new Exported(name, figure, (int) Math.ceil(width), (int) Math.ceil(height)));
    }
}
