package convscope.cli;

import convscope.code.KerasCode;
import convscope.code.PyTorchCode;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a network as a program for Keras or PyTorch. */
@CommandLine.Command(name = "code")
final class Code extends Command {
    private static final String KERAS = "--keras";
    private static final String PYTORCH = "--pytorch";

    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private String model;

    @Option(names = KERAS, descriptionKey = "cli.option.keras")
    private boolean keras;

    @Option(names = PYTORCH, descriptionKey = "cli.option.pytorch")
    private boolean pytorch;

    @Option(names = "--json", descriptionKey = "cli.option.json-code")
    private boolean json;

    Code(Console console) {
        super(console);
    }

    private record Document(String name, String keras, String pytorch) {}

    @Override
    public Integer call() throws BadInput {
        if (keras && pytorch && !json) {
            throw BadInput.of("cli.code.one", KERAS, PYTORCH);
        }
        Model opened = Model.open(model);
        ShapeTrace trace = opened.trace();
        Plan plan = opened.plan();
        if (json) {
            printJson(new Document(opened.title(), keras(trace, plan), pytorch(trace, plan)));
        } else {
            console().print((pytorch ? pytorch(trace, plan) : keras(trace, plan)).stripTrailing());
        }
        return DONE;
    }

    private static String keras(ShapeTrace trace, Plan plan) {
        return KerasCode.network(trace, plan.optimizer(), plan.initializer());
    }

    private static String pytorch(ShapeTrace trace, Plan plan) {
        return PyTorchCode.network(trace, plan.optimizer(), plan.initializer());
    }
}
