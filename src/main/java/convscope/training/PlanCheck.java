package convscope.training;

import convscope.spec.Optimizer;
import convscope.text.Message;
import java.util.Optional;

/** Which values of a plan make no sense, in words for the person who wrote them. */
public final class PlanCheck {
    /** Most epochs that a plan may have. */
    public static final int MOST_EPOCHS = 10_000;

    /** Largest learning rate. */
    public static final double LARGEST_RATE = 10;

    private PlanCheck() {}

    /** The first value that makes no sense. */
    public static Optional<Message> problem(Plan plan) {
        if (plan.epochs() > MOST_EPOCHS) {
            return Optional.of(Message.of("training.plan.epochs", plan.epochs(), MOST_EPOCHS));
        }
        if (!(plan.optimizer().learningRate() > 0 && plan.optimizer().learningRate() <= LARGEST_RATE)) {
            return outside("learningRate", plan.optimizer().learningRate(), "0 < learningRate ≤ 10");
        }
        if (!(plan.l2() >= 0 && plan.l2() <= 1)) {
            return outside("l2", plan.l2(), "0 ≤ l2 ≤ 1");
        }
        Optional<Message> constant = constants(plan.optimizer());
        return constant.or(() -> schedule(plan.schedule()))
                .or(() -> plan.earlyStopping()
                        .flatMap(stopping -> stopping.patience() < 1
                                ? outside("earlyStopping.patience", stopping.patience(), "patience ≥ 1")
                                : !(stopping.minDelta() >= 0)
                                        ? outside("earlyStopping.minDelta", stopping.minDelta(), "minDelta ≥ 0")
                                        : Optional.empty()));
    }

    private static Optional<Message> constants(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return share("momentum", momentum.momentum());
        }
        if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return share("momentum", nesterov.momentum());
        }
        if (optimizer instanceof Optimizer.Adam adam) {
            return share("beta1", adam.beta1())
                    .or(() -> share("beta2", adam.beta2()))
                    .or(() -> epsilon(adam.epsilon()));
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return share("rho", rmsProp.rho()).or(() -> epsilon(rmsProp.epsilon()));
        }
        if (optimizer instanceof Optimizer.AdaGrad adaGrad) {
            return !(adaGrad.initialAccumulator() >= 0)
                    ? outside("initialAccumulator", adaGrad.initialAccumulator(), "initialAccumulator ≥ 0")
                    : epsilon(adaGrad.epsilon());
        }
        return Optional.empty();
    }

    private static Optional<Message> schedule(RateSchedule schedule) {
        if (schedule instanceof RateSchedule.Step step) {
            return step.every() < 1
                    ? outside("schedule.every", step.every(), "every ≥ 1")
                    : !(step.factor() > 0 && step.factor() <= 1)
                            ? outside("schedule.factor", step.factor(), "0 < factor ≤ 1")
                            : Optional.empty();
        }
        if (schedule instanceof RateSchedule.Cosine cosine && !(cosine.end() >= 0 && cosine.end() <= 1)) {
            return outside("schedule.end", cosine.end(), "0 ≤ end ≤ 1");
        }
        if (schedule instanceof RateSchedule.Plateau plateau) {
            if (!(plateau.factor() > 0 && plateau.factor() < 1)) {
                return outside("schedule.factor", plateau.factor(), "0 < factor < 1");
            }
            if (plateau.patience() < 1) {
                return outside("schedule.patience", plateau.patience(), "patience ≥ 1");
            }
            if (!(plateau.minDelta() >= 0)) {
                return outside("schedule.minDelta", plateau.minDelta(), "minDelta ≥ 0");
            }
            if (plateau.cooldown() < 0) {
                return outside("schedule.cooldown", plateau.cooldown(), "cooldown ≥ 0");
            }
            if (!(plateau.leastRate() >= 0)) {
                return outside("schedule.leastRate", plateau.leastRate(), "leastRate ≥ 0");
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> share(String name, double value) {
        return value >= 0 && value < 1 ? Optional.empty() : outside(name, value, "0 ≤ " + name + " < 1");
    }

    private static Optional<Message> epsilon(double value) {
        return value > 0 ? Optional.empty() : outside("epsilon", value, "epsilon > 0");
    }

    private static Optional<Message> outside(String name, double value, String range) {
        return Optional.of(Message.of("training.plan.outside", name, Double.toString(value), range));
    }
}
