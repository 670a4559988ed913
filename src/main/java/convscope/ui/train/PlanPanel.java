package convscope.ui.train;

import convscope.spec.Optimizer;
import convscope.text.Texts;
import convscope.training.EarlyStopping;
import convscope.training.Plan;
import convscope.training.PlanCheck;
import convscope.training.RateSchedule;
import convscope.ui.Lab;
import convscope.ui.control.Choice;
import convscope.ui.control.DecimalField;
import convscope.ui.control.FieldRow;
import convscope.ui.control.NumberField;
import convscope.ui.control.OptimizerWords;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Everything that is decided about the training; what may change on the way holds from the next batch on. */
final class PlanPanel extends VBox {
    private static final int LARGEST_BATCH = 4096;
    private static final int MOST_PATIENCE = 1000;
    private static final int LARGEST_SEED = 999_999;

    private final TrainController controller;
    private final TrainModel model;
    private final Lab lab;
    private final NumberField epochs;
    private final NumberField batch;
    private final DecimalField rate;
    private final Choice<Optimizer> optimizer;
    private final DecimalField momentum;
    private final Choice<RateSchedule> schedule;
    private final NumberField every;
    private final DecimalField factor;
    private final NumberField patience;
    private final DecimalField l2;
    private final NumberField seed;
    private final CheckBox early = new CheckBox();
    private final NumberField earlyPatience;
    private final CheckBox keepBest = new CheckBox();

    PlanPanel(TrainController controller, TrainModel model, Lab lab) {
        this.controller = controller;
        this.model = model;
        this.lab = lab;
        getStyleClass().add("plan");
        epochs = number("plan-epochs", "train.plan.epochs", 1, PlanCheck.MOST_EPOCHS, (plan, n) -> plan.withEpochs(n));
        batch = number("plan-batch", "train.plan.batch", 1, LARGEST_BATCH, (plan, n) -> plan.withBatch(n));
        rate = new DecimalField(
                lab.texts(),
                "plan-rate",
                name("train.plan.rate"),
                name("train.plan.rate-range"),
                value -> value > 0 && value <= PlanCheck.LARGEST_RATE,
                value -> change(
                        "rate", plan -> plan.withOptimizer(plan.optimizer().withLearningRate(value))));
        optimizer = new Choice<>(
                lab.texts(),
                "plan-optimizer",
                name("train.plan.optimizer"),
                Optimizer.STANDARDS,
                OptimizerWords::name,
                chosen -> change("optimizer", plan -> plan.withOptimizer(chosen)));
        momentum = new DecimalField(
                lab.texts(),
                "plan-momentum",
                name("train.plan.momentum"),
                name("train.plan.share-range"),
                value -> value >= 0 && value < 1,
                value -> change("momentum", plan -> plan.withOptimizer(withMomentum(plan.optimizer(), value))));
        schedule = new Choice<>(
                lab.texts(),
                "plan-schedule",
                name("train.plan.schedule"),
                RateSchedule.STANDARDS,
                PlanPanel::name,
                chosen -> change("schedule", plan -> plan.withSchedule(chosen)));
        every = number("plan-every", "train.plan.every", 1, MOST_PATIENCE, PlanPanel::withEvery);
        factor = new DecimalField(
                lab.texts(),
                "plan-factor",
                name("train.plan.factor"),
                name("train.plan.factor-range"),
                value -> PlanCheck.problem(withFactor(model.plan.get(), value)).isEmpty(),
                value -> change("factor", plan -> withFactor(plan, value)));
        patience = number("plan-patience", "train.plan.patience", 1, MOST_PATIENCE, PlanPanel::withPatience);
        l2 = new DecimalField(
                lab.texts(),
                "plan-l2",
                name("train.plan.l2"),
                name("train.plan.l2-range"),
                value -> value >= 0 && value <= 1,
                value -> change("l2", plan -> plan.withL2(value)));
        seed = number("plan-seed", "train.plan.seed", 0, LARGEST_SEED, (plan, n) -> plan.withSeed(n));
        earlyPatience = number(
                "plan-early-patience",
                "train.plan.early-patience",
                1,
                MOST_PATIENCE,
                (plan, n) -> plan.withEarlyStopping(
                        plan.earlyStopping().map(stopping -> new EarlyStopping(n, stopping.minDelta()))));
        early.setId("plan-early");
        early.setOnAction(event -> change(
                "early",
                plan -> plan.withEarlyStopping(
                        early.isSelected() ? Optional.of(EarlyStopping.STANDARD) : Optional.empty())));
        early.textProperty().bind(name("train.plan.early"));
        keepBest.setId("plan-keep-best");
        keepBest.textProperty().bind(name("train.plan.keep-best"));
        keepBest.setOnAction(event -> change("keepBest", plan -> plan.withKeepBest(keepBest.isSelected())));
        fill();
        model.plan.addListener(property -> show());
        focusWithinProperty().addListener(property -> show()); // what was typed and not taken gives way
        show();
    }

    private void fill() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(name("train.plan"));
        Label another = new Label();
        another.setId("plan-another-run");
        another.getStyleClass().addAll("caption", "plan-hint");
        another.setWrapText(true);
        another.setMinHeight(USE_PREF_SIZE);
        another.textProperty().bind(name("train.plan.another-run"));
        another.visibleProperty().bind(model.anotherRun);
        another.managedProperty().bind(model.anotherRun);
        getChildren()
                .addAll(
                        title,
                        row("train.plan.epochs", epochs),
                        row("train.plan.batch", batch),
                        row("train.plan.rate", rate),
                        row("train.plan.schedule", schedule),
                        row("train.plan.every", every).when(has(plan -> plan.schedule() instanceof RateSchedule.Step)),
                        row("train.plan.factor", factor)
                                .when(has(plan -> !(plan.schedule() instanceof RateSchedule.Constant))),
                        row("train.plan.patience", patience)
                                .when(has(plan -> plan.schedule() instanceof RateSchedule.Plateau)),
                        row("train.plan.optimizer", optimizer),
                        row("train.plan.momentum", momentum)
                                .when(has(plan -> momentum(plan.optimizer()).isPresent())),
                        row("train.plan.l2", l2),
                        row("train.plan.seed", seed),
                        another,
                        early,
                        row("train.plan.early-patience", earlyPatience)
                                .when(has(plan -> plan.earlyStopping().isPresent())),
                        keepBest);
    }

    private FieldRow row(String key, javafx.scene.Node control) {
        return new FieldRow(lab.texts(), key, control);
    }

    private StringBinding name(String key) {
        return lab.texts().bind(key);
    }

    private BooleanBinding has(java.util.function.Predicate<Plan> wanted) {
        return Bindings.createBooleanBinding(() -> wanted.test(model.plan.get()), model.plan);
    }

    /** Changes the plan by a whole number. */
    @FunctionalInterface
    private interface Setter {
        Plan with(Plan plan, int number);
    }

    private NumberField number(String id, String key, int least, int most, Setter setter) {
        NumberField field = new NumberField(
                lab.texts(), id, name(key), least, most, number -> change(id, plan -> setter.with(plan, number)));
        field.setWide();
        return field;
    }

    private void change(String setting, UnaryOperator<Plan> change) {
        controller.change(setting, change.apply(model.plan.get()));
    }

    private static String name(Texts texts, RateSchedule schedule) {
        return texts.get(
                switch (schedule.kind()) {
                    case "constant" -> "train.schedule.constant";
                    case "step" -> "train.schedule.step";
                    case "cosine" -> "train.schedule.cosine";
                    default -> "train.schedule.plateau";
                });
    }

    private static Optional<Double> momentum(Optimizer optimizer) {
        return optimizer instanceof Optimizer.Momentum heavy
                ? Optional.of(heavy.momentum())
                : optimizer instanceof Optimizer.Nesterov ahead ? Optional.of(ahead.momentum()) : Optional.empty();
    }

    private static Optimizer withMomentum(Optimizer optimizer, double value) {
        return optimizer instanceof Optimizer.Momentum
                ? new Optimizer.Momentum(optimizer.learningRate(), value)
                : optimizer instanceof Optimizer.Nesterov
                        ? new Optimizer.Nesterov(optimizer.learningRate(), value)
                        : optimizer;
    }

    private static Plan withEvery(Plan plan, int number) {
        return plan.schedule() instanceof RateSchedule.Step step
                ? plan.withSchedule(new RateSchedule.Step(number, step.factor()))
                : plan;
    }

    private static Plan withFactor(Plan plan, double value) {
        RateSchedule now = plan.schedule();
        if (now instanceof RateSchedule.Step step) {
            return plan.withSchedule(new RateSchedule.Step(step.every(), value));
        }
        if (now instanceof RateSchedule.Plateau plateau) {
            return plan.withSchedule(new RateSchedule.Plateau(
                    value, plateau.patience(), plateau.minDelta(), plateau.cooldown(), plateau.leastRate()));
        }
        return now instanceof RateSchedule.Cosine ? plan.withSchedule(new RateSchedule.Cosine(value)) : plan;
    }

    private static double factor(RateSchedule schedule) {
        return schedule instanceof RateSchedule.Step step
                ? step.factor()
                : schedule instanceof RateSchedule.Plateau plateau
                        ? plateau.factor()
                        : schedule instanceof RateSchedule.Cosine cosine ? cosine.end() : 1;
    }

    private static Plan withPatience(Plan plan, int number) {
        return plan.schedule() instanceof RateSchedule.Plateau plateau
                ? plan.withSchedule(new RateSchedule.Plateau(
                        plateau.factor(), number, plateau.minDelta(), plateau.cooldown(), plateau.leastRate()))
                : plan;
    }

    private void show() {
        Plan plan = model.plan.get();
        epochs.show(plan.epochs());
        batch.show(plan.batch());
        rate.show(plan.optimizer().learningRate());
        Optimizer kind = Optimizer.of(plan.optimizer().kind()).orElseThrow();
        optimizer.show(kind);
        momentum(plan.optimizer()).ifPresent(momentum::show);
        schedule.show(RateSchedule.of(plan.schedule().kind()).orElseThrow());
        if (plan.schedule() instanceof RateSchedule.Step step) {
            every.show(step.every());
        }
        if (plan.schedule() instanceof RateSchedule.Plateau plateau) {
            patience.show(plateau.patience());
        }
        factor.show(factor(plan.schedule()));
        l2.show(plan.l2());
        seed.show((int) Math.max(0, Math.min(LARGEST_SEED, plan.seed())));
        early.setSelected(plan.earlyStopping().isPresent());
        plan.earlyStopping().ifPresent(stopping -> earlyPatience.show(stopping.patience()));
        keepBest.setSelected(plan.keepBest());
    }
}
