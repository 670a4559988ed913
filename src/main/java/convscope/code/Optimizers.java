package convscope.code;

import convscope.spec.Optimizer;

/**
 * Optimisers in both frameworks' words.
 *
 * @see <a href="https://keras.io/api/optimizers/">Keras, optimizers</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/optim.html">PyTorch, torch.optim</a>
 */
final class Optimizers {
    private Optimizers() {}

    /** The optimiser for {@code model.compile}; Keras's defaults are left out. */
    static String keras(Optimizer optimizer) {
        Arguments rate = new Arguments().addIf(true, "learning_rate", Python.number(optimizer.learningRate()));
        if (optimizer instanceof Optimizer.Momentum rule) {
            return number(rate, "momentum", rule.momentum(), 0).call("keras.optimizers.SGD");
        }
        if (optimizer instanceof Optimizer.Nesterov rule) {
            return number(rate, "momentum", rule.momentum(), 0)
                    .addIf(rule.momentum() > 0, "nesterov", "True")
                    .call("keras.optimizers.SGD");
        }
        if (optimizer instanceof Optimizer.Adam rule) {
            number(rate, "beta_1", rule.beta1(), 0.9);
            number(rate, "beta_2", rule.beta2(), 0.999);
            return number(rate, "epsilon", rule.epsilon(), 1e-7).call("keras.optimizers.Adam");
        }
        if (optimizer instanceof Optimizer.RmsProp rule) {
            number(rate, "rho", rule.rho(), 0.9);
            return number(rate, "epsilon", rule.epsilon(), 1e-7).call("keras.optimizers.RMSprop");
        }
        if (optimizer instanceof Optimizer.AdaGrad rule) {
            number(rate, "initial_accumulator_value", rule.initialAccumulator(), 0.1);
            return number(rate, "epsilon", rule.epsilon(), 1e-7).call("keras.optimizers.Adagrad");
        }
        return rate.call("keras.optimizers.SGD");
    }

    /** The optimiser for a model's parameters; PyTorch's defaults are left out. */
    static String pytorch(Optimizer optimizer) {
        Arguments rate =
                new Arguments().add("model.parameters()").addIf(true, "lr", Python.number(optimizer.learningRate()));
        if (optimizer instanceof Optimizer.Momentum rule) {
            return number(rate, "momentum", rule.momentum(), 0).call("torch.optim.SGD");
        }
        if (optimizer instanceof Optimizer.Nesterov rule) {
            return number(rate, "momentum", rule.momentum(), 0)
                    .addIf(rule.momentum() > 0, "nesterov", "True")
                    .call("torch.optim.SGD");
        }
        if (optimizer instanceof Optimizer.Adam rule) {
            return number(
                            rate.addIf(
                                    rule.beta1() != 0.9 || rule.beta2() != 0.999,
                                    "betas",
                                    "(" + Python.number(rule.beta1()) + ", " + Python.number(rule.beta2()) + ")"),
                            "eps",
                            rule.epsilon(),
                            1e-8)
                    .call("torch.optim.Adam");
        }
        if (optimizer instanceof Optimizer.RmsProp rule) {
            number(rate, "alpha", rule.rho(), 0.99);
            return number(rate, "eps", rule.epsilon(), 1e-8).call("torch.optim.RMSprop");
        }
        if (optimizer instanceof Optimizer.AdaGrad rule) {
            number(rate, "initial_accumulator_value", rule.initialAccumulator(), 0);
            return number(rate, "eps", rule.epsilon(), 1e-10).call("torch.optim.Adagrad");
        }
        return rate.call("torch.optim.SGD");
    }

    private static Arguments number(Arguments arguments, String name, double value, double usual) {
        return arguments.addIf(value != usual, name, Python.number(value));
    }
}
