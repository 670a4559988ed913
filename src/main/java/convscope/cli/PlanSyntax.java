package convscope.cli;

import convscope.spec.Initializer;
import convscope.spec.Optimizer;
import convscope.training.EarlyStopping;
import convscope.training.RateSchedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the parts of a plan are written on a command line. */
final class PlanSyntax {
    /** Turns early stopping off that a plan has. */
    static final String OFF = "off";

    private PlanSyntax() {}

    /** A rule with its usual constants. */
    static Optimizer optimizer(String option, String word) throws BadInput {
        List<String> kinds = Optimizer.STANDARDS.stream().map(Optimizer::kind).toList();
        return Optimizer.of(word)
                .orElseThrow(() -> Similar.to(word, kinds)
                        .map(meant -> BadInput.of("cli.plan.optimizer-similar", option, word, meant))
                        .orElseGet(() -> BadInput.of("cli.plan.optimizer", option, word, String.join(", ", kinds))));
    }

    /** How weights are drawn. */
    static Initializer initializer(String option, String word) throws BadInput {
        List<String> ids =
                Arrays.stream(Initializer.values()).map(Initializer::id).toList();
        return Initializer.of(word)
                .orElseThrow(() -> Similar.to(word, ids)
                        .map(meant -> BadInput.of("cli.plan.initializer-similar", option, word, meant))
                        .orElseGet(() -> BadInput.of("cli.plan.initializer", option, word, String.join(", ", ids))));
    }

    /** {@code constant}, {@code step:EVERY:FACTOR}, {@code cosine[:END]} or {@code plateau[:FACTOR[:PATIENCE]]}. */
    static RateSchedule schedule(String option, String words) throws BadInput {
        String[] parts = words.split(":", -1);
        try {
            if (words.equals("constant")) {
                return new RateSchedule.Constant();
            }
            if (parts[0].equals("step") && parts.length == 3) {
                return new RateSchedule.Step(Integer.parseInt(parts[1]), Double.parseDouble(parts[2]));
            }
            if (parts[0].equals("cosine") && parts.length <= 2) {
                return parts.length == 1
                        ? RateSchedule.Cosine.STANDARD
                        : new RateSchedule.Cosine(Double.parseDouble(parts[1]));
            }
            if (parts[0].equals("plateau") && parts.length <= 3) {
                return plateau(parts);
            }
        } catch (NumberFormatException noNumber) {
            throw BadInput.of("cli.plan.schedule", option, words);
        }
        throw BadInput.of("cli.plan.schedule", option, words);
    }

    private static RateSchedule plateau(String... parts) {
        RateSchedule.Plateau usual = RateSchedule.Plateau.STANDARD;
        double factor = parts.length > 1 ? Double.parseDouble(parts[1]) : usual.factor();
        int patience = parts.length > 2 ? Integer.parseInt(parts[2]) : usual.patience();
        return new RateSchedule.Plateau(factor, patience, usual.minDelta(), usual.cooldown(), usual.leastRate());
    }

    /** {@code PATIENCE}, {@code PATIENCE:DELTA} or {@code off}. */
    static Optional<EarlyStopping> earlyStopping(String option, String words) throws BadInput {
        if (words.equals(OFF)) {
            return Optional.empty();
        }
        String[] parts = words.split(":", -1);
        try {
            if (parts.length <= 2) {
                double delta = parts.length == 2 ? Double.parseDouble(parts[1]) : EarlyStopping.STANDARD.minDelta();
                return Optional.of(new EarlyStopping(Integer.parseInt(parts[0]), delta));
            }
        } catch (NumberFormatException noNumber) {
            throw BadInput.of("cli.plan.early-stopping", option, words);
        }
        throw BadInput.of("cli.plan.early-stopping", option, words);
    }
}
