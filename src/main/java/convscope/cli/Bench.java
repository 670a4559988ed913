package convscope.cli;

import convscope.engine.Predictor;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Measures what the program promises: training with and without accelerations, one prediction, pen to screen. */
@CommandLine.Command(name = "bench")
final class Bench extends Command {
    private static final int ROUNDS = 5;
    private static final double SECONDS_EACH = 2;
    private static final int WARM_UP = 300;
    private static final int PREDICTIONS = 2000;

    private final Equipment equipment;
    private final int rounds;
    private final double secondsEach;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    Bench(Console console, Equipment equipment) {
        this(console, equipment, ROUNDS, SECONDS_EACH);
    }

    /** With other turns; tests have little time. */
    Bench(Console console, Equipment equipment, int rounds, double secondsEach) {
        super(console);
        this.equipment = equipment;
        this.rounds = rounds;
        this.secondsEach = secondsEach;
    }

    private record IdleAndTraining(Percentiles idle, Percentiles training) {}

    /** From frame to frame while the convolution stepper is scrubbed, and what paints. */
    private record Scrub(String renderer, Percentiles frames) {}

    /** The station that trains: its frames, its speed against that of a program without a window, and panning. */
    private record Training(
            Percentiles frames, double imagesPerSecond, double headlessImagesPerSecond, double ratio, Percentiles pan) {
        static Training of(WindowBench.Train train) {
            double[] ratios = new double[train.imagesPerSecond().length];
            Arrays.setAll(ratios, round -> train.imagesPerSecond()[round] / train.headlessImagesPerSecond()[round]);
            return new Training(
                    Percentiles.of(train.frames()),
                    Percentiles.median(train.imagesPerSecond()),
                    Percentiles.median(train.headlessImagesPerSecond()),
                    Percentiles.median(ratios), // the machine's pace changes between rounds more than within one
                    Percentiles.of(train.pan()));
        }
    }

    /** Milliseconds and seconds as in {@link WindowBench.Times}; all null but the reason if there is no window. */
    private record Window(
            IdleAndTraining penToBars,
            IdleAndTraining penToPulse,
            Scrub scrub,
            Training train,
            WindowBench.Start start,
            String reason) {
        static Window of(WindowBench.Times times) {
            return new Window(
                    new IdleAndTraining(
                            Percentiles.of(times.penToBarsIdle()), Percentiles.of(times.penToBarsTraining())),
                    new IdleAndTraining(
                            Percentiles.of(times.penToPulseIdle()), Percentiles.of(times.penToPulseTraining())),
                    new Scrub(
                            times.scrub().renderer(),
                            Percentiles.of(times.scrub().frames())),
                    Training.of(times.train()),
                    times.start(),
                    null);
        }

        static Window none(String reason) {
            return new Window(null, null, null, null, new WindowBench.Start(null, reason), reason);
        }
    }

    private record Document(
            String engine,
            int processors,
            String java,
            Map<String, TrainingRace.Result> training,
            Percentiles prediction,
            IdleAndTraining penToBars,
            IdleAndTraining penToPulse,
            Scrub scrub,
            Training train,
            Double startToWindow,
            String startReason,
            String reason) {}

    @Override
    public Integer call() {
        Window window = window(); // first, while nothing else is in memory
        Map<String, TrainingRace.Result> training = new LinkedHashMap<>();
        for (Preset preset : new Preset[] {Preset.LENET, Preset.CIFAR10_NET}) {
            try (TrainingRace race = new TrainingRace(preset, equipment, rounds, secondsEach)) {
                training.put(
                        preset.id(), race.run(round -> console().say("cli.bench.round", preset.id(), round, rounds)));
            }
        }
        Document document = new Document(
                equipment.engine().description(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                training,
                prediction(),
                window.penToBars(),
                window.penToPulse(),
                window.scrub(),
                window.train(),
                window.start().seconds(),
                window.start().reason(),
                window.reason());
        if (json) {
            printJson(document);
        } else {
            print(document);
        }
        return DONE;
    }

    private Window window() {
        try {
            return Window.of(equipment.window().measure());
        } catch (WindowBench.NoWindow e) {
            return Window.none(e.getMessage());
        }
    }

    private Percentiles prediction() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Tensor image = Tensor.zeros(trace.input().output().batch(1));
        SplittableRandom random = new SplittableRandom(1);
        double[] milliseconds = new double[PREDICTIONS];
        try (Predictor predictor =
                equipment.engine().predictor(trace, Preset.LENET.initializer().draw(trace, 1))) {
            for (int i = -WARM_UP; i < PREDICTIONS; i++) {
                image.values()[random.nextInt(image.values().length)] = 1;
                long start = System.nanoTime();
                predictor.answer(image);
                if (i >= 0) {
                    milliseconds[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Percentiles.of(milliseconds);
    }

    private void print(Document document) {
        print("cli.bench.machine", document.engine(), document.processors(), document.java());
        document.training()
                .forEach((net, result) -> print(
                        "cli.bench.training",
                        net,
                        result.imagesPerSecond(),
                        result.plainImagesPerSecond(),
                        result.ratio()));
        Percentiles one = document.prediction();
        print("cli.bench.prediction", one.p50(), one.p95(), one.p99());
        if (document.reason() != null) {
            print("cli.bench.no-window", document.reason());
            return;
        }
        print("cli.bench.pen-to-bars", times(document.penToBars()));
        print("cli.bench.pen-to-pulse", times(document.penToPulse()));
        Percentiles frames = document.scrub().frames();
        print(
                "cli.bench.scrub",
                frames.p50(),
                frames.p95(),
                frames.p99(),
                document.scrub().renderer());
        Training train = document.train();
        print(
                "cli.bench.train-frames",
                train.frames().p50(),
                train.frames().p95(),
                train.frames().p99());
        print("cli.bench.train-speed", train.imagesPerSecond(), train.headlessImagesPerSecond(), 100 * train.ratio());
        print("cli.bench.pan", train.pan().p50(), train.pan().p95(), train.pan().p99());
        if (document.startToWindow() != null) {
            print("cli.bench.start", document.startToWindow());
        } else {
            print("cli.bench.no-start", document.startReason());
        }
    }

    private static Object[] times(IdleAndTraining times) {
        return new Object[] {
            times.idle().p50(),
            times.idle().p95(),
            times.idle().p99(),
            times.training().p50(),
            times.training().p95(),
            times.training().p99()
        };
    }

    private void print(String key, Object... arguments) {
        console().print(console().texts().get(key, arguments));
    }
}
