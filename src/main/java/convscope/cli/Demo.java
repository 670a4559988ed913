package convscope.cli;

import convscope.cli.demo.DemoFolder;
import convscope.cli.demo.DemoTraining;
import convscope.cli.demo.Demonstration;
import convscope.cli.demo.Recognised;
import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Trains the LeNet for an epoch and writes a page of what it learned. */
@CommandLine.Command(name = "demo")
final class Demo extends Command {
    private static final long SEED = 1;
    private static final String OUT = "--out";

    private final Equipment equipment;
    private final int mostImages;

    @Option(names = OUT, paramLabel = "DIR", descriptionKey = "cli.option.demo-out")
    private String out = "convscope-demo";

    Demo(Console console, Equipment equipment) {
        this(console, equipment, Integer.MAX_VALUE);
    }

    /** On at most so many training images; tests have little time. */
    Demo(Console console, Equipment equipment, int mostImages) {
        super(console);
        this.equipment = equipment;
        this.mostImages = mostImages;
    }

    @Override
    public Integer call() throws BadInput, DataException {
        Path folder = folder();
        Dataset training = Mnist.training();
        Dataset test = Mnist.test();
        Split split = Split.of(training.size(), Split.MNIST_VALIDATION, SEED).limited(mostImages);
        Preset preset = Preset.LENET;
        Plan plan = Plan.of(preset, 1, SEED);
        ShapeTrace trace = ShapeTrace.of(preset.network());
        console().say("cli.demo.start", trace.network().name(), split.training().length);
        try (Network network =
                equipment.engine().network(trace, plan.initializer().draw(trace, SEED), plan.optimizer(), SEED)) {
            ProgressLine line = new ProgressLine(console(), plan.epochs());
            Optional<DemoTraining.Result> result = new DemoTraining(network, training, split, plan)
                    .run(test, progress -> {
                        line.show(progress);
                        return !equipment.stopped().getAsBoolean();
                    });
            if (result.isEmpty()) {
                line.clear();
                console().say("cli.demo.stopped");
                return STOPPED;
            }
            List<Recognised> drawings = write(new Demonstration(network, result.get()), folder);
            long right = drawings.stream().filter(Recognised::right).count();
            print("cli.train.test", result.get().test().accuracy(), test.size());
            print("cli.demo.drawings", right, drawings.size());
            print(
                    "cli.demo.written",
                    folder.resolve("index.html").toAbsolutePath().normalize().toString());
        }
        return DONE;
    }

    private Path folder() throws BadInput {
        Path wanted = Checks.path(OUT, out).toAbsolutePath().normalize();
        if (Files.isRegularFile(wanted)) {
            throw BadInput.of("cli.demo.file", OUT, out);
        }
        try {
            Path folder = DemoFolder.choose(wanted);
            Checks.writableFolder(OUT, folder);
            return folder;
        } catch (IOException e) {
            throw BadInput.of("cli.out.cannot-write", OUT, out);
        }
    }

    private List<Recognised> write(Demonstration demonstration, Path folder) throws BadInput {
        try {
            return demonstration.write(folder);
        } catch (IOException e) {
            throw BadInput.of("cli.demo.disk", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private void print(String key, Object... arguments) {
        console().print(console().texts().get(key, arguments));
    }
}
