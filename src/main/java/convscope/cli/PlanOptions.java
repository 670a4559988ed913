package convscope.cli;

import convscope.project.ProjectFileException;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.training.PlanCheck;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The plan of a training as options: a file, and what is given beside it, which wins. */
final class PlanOptions {
    private static final String PLAN = "--plan";
    private static final String EPOCHS = "--epochs";
    private static final String BATCH = "--batch";
    private static final String SEED = "--seed";
    private static final String OPTIMIZER = "--optimizer";
    private static final String INITIALIZER = "--initializer";
    private static final String LEARNING_RATE = "--learning-rate";
    private static final String L2 = "--l2";
    private static final String SCHEDULE = "--schedule";
    private static final String EARLY_STOPPING = "--early-stopping";

    @Option(names = PLAN, paramLabel = "FILE", descriptionKey = "cli.option.plan")
    private String file;

    @Option(names = EPOCHS, paramLabel = "N", descriptionKey = "cli.option.epochs")
    private Integer epochs;

    @Option(names = BATCH, paramLabel = "N", descriptionKey = "cli.option.batch")
    private Integer batch;

    @Option(names = SEED, paramLabel = "N", descriptionKey = "cli.option.seed")
    private Long seed;

    @Option(names = OPTIMIZER, paramLabel = "NAME", descriptionKey = "cli.option.optimizer")
    private String optimizer;

    @Option(names = INITIALIZER, paramLabel = "NAME", descriptionKey = "cli.option.initializer")
    private String initializer;

    @Option(names = LEARNING_RATE, paramLabel = "RATE", descriptionKey = "cli.option.learning-rate")
    private Double learningRate;

    @Option(names = L2, paramLabel = "LAMBDA", descriptionKey = "cli.option.l2")
    private Double l2;

    @Option(names = SCHEDULE, paramLabel = "SCHEDULE", descriptionKey = "cli.option.schedule")
    private String schedule;

    @Option(names = EARLY_STOPPING, paramLabel = "PATIENCE[:DELTA]", descriptionKey = "cli.option.early-stopping")
    private String earlyStopping;

    @Option(names = "--keep-best", negatable = true, descriptionKey = "cli.option.keep-best")
    private Boolean keepBest;

    /**
     * The plan of a new training.
     *
     * @param command whose help is pointed to where something is missing
     */
    Plan begin(String command) throws BadInput, ProjectFileException {
        if (file == null) {
            if (epochs == null) {
                throw BadInput.of("cli.usage.missing", EPOCHS, command + " --help");
            }
            return checked(over(Plan.of(Preset.LENET, 1, 1)));
        }
        Plan read = PlanFile.read(PLAN, file);
        Optional<Message> problem = PlanCheck.problem(read);
        if (problem.isPresent()) {
            throw BadInput.of("cli.plan.problem", file, problem.get());
        }
        return checked(over(read));
    }

    /** The plan of a training that goes on; what would make another one of it is refused. */
    Plan further(Plan before) throws BadInput {
        refuse(PLAN, file);
        refuse(SEED, seed);
        refuse(OPTIMIZER, optimizer);
        refuse(INITIALIZER, initializer);
        refuse(L2, l2);
        return checked(over(before));
    }

    private static void refuse(String option, Object given) throws BadInput {
        if (given != null) {
            throw BadInput.of("cli.resume.another", option);
        }
    }

    /** Whether a number of epochs was given. */
    boolean hasEpochs() {
        return epochs != null;
    }

    private Plan over(Plan base) throws BadInput {
        Plan plan = base;
        if (epochs != null) {
            Checks.between(EPOCHS, epochs, 1, PlanCheck.MOST_EPOCHS);
            plan = plan.withEpochs(epochs);
        }
        if (batch != null) {
            Checks.between(BATCH, batch, 1, Integer.MAX_VALUE);
            plan = plan.withBatch(batch);
        }
        plan = seed == null ? plan : plan.withSeed(seed);
        plan = plan.withOptimizer(optimizer(plan.optimizer()));
        plan = initializer == null ? plan : plan.withInitializer(PlanSyntax.initializer(INITIALIZER, initializer));
        plan = l2 == null ? plan : plan.withL2(l2);
        plan = schedule == null ? plan : plan.withSchedule(PlanSyntax.schedule(SCHEDULE, schedule));
        plan = earlyStopping == null
                ? plan
                : plan.withEarlyStopping(PlanSyntax.earlyStopping(EARLY_STOPPING, earlyStopping));
        return keepBest == null ? plan : plan.withKeepBest(keepBest);
    }

    /** The same rule keeps its constants; another one comes with its usual ones, the rate among them. */
    private Optimizer optimizer(Optimizer before) throws BadInput {
        Optimizer rule = before;
        if (optimizer != null) {
            Optimizer named = PlanSyntax.optimizer(OPTIMIZER, optimizer);
            rule = named.kind().equals(before.kind()) ? before : named;
        }
        if (learningRate == null) {
            return rule;
        }
        if (!(learningRate > 0) || learningRate > PlanCheck.LARGEST_RATE) {
            throw BadInput.of("cli.train.learning-rate", Double.toString(learningRate));
        }
        return rule.withLearningRate(learningRate);
    }

    private static Plan checked(Plan plan) throws BadInput {
        Optional<Message> problem = PlanCheck.problem(plan);
        if (problem.isPresent()) {
            throw new BadInput(problem.get());
        }
        return plan;
    }
}
