package convscope.ui.control;

import convscope.spec.Optimizer;
import convscope.text.Texts;

/** How the rules of training are called. */
public final class OptimizerWords {
    private OptimizerWords() {}

    /** The rule's usual name. */
    public static String name(Texts texts, Optimizer optimizer) {
        return switch (optimizer.kind()) {
            case "sgd" -> "SGD";
            case "momentum" -> texts.get("train.optimizer.momentum");
            case "nesterov" -> "Nesterov";
            case "adam" -> "Adam";
            case "rmsprop" -> "RMSProp";
            default -> "AdaGrad";
        };
    }
}
