package convscope.project;

import convscope.assembly.Draft;
import convscope.engine.LearningState;
import convscope.engine.optimizer.Rule;
import convscope.spec.Activation;
import convscope.spec.ActivationLayer;
import convscope.spec.Add;
import convscope.spec.AveragePooling;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.Head;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Optimizer;
import convscope.spec.Padding;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.training.Continuation;
import convscope.training.Curve;
import convscope.training.EarlyStopping;
import convscope.training.EpochRecord;
import convscope.training.FilterSnapshots;
import convscope.training.History;
import convscope.training.Place;
import convscope.training.Plan;
import convscope.training.PlateauState;
import convscope.training.RateSchedule;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Small projects of every sort, each decided by its seed. */
final class RandomProjects {
    private static final List<String> TITLES =
            List.of("손글씨 숫자", "LeNet", "", "두 줄\n제목 “따옴표” \\ \"", "🙂 é ß", "  blanks  ");
    private static final float[] SPECIAL = {
        -0.0f,
        0.0f,
        Float.NaN,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.intBitsToFloat(0x7fc12345),
        Float.intBitsToFloat(0x007fffff)
    };

    private final Random random;

    private RandomProjects(long seed) {
        random = new Random(seed);
    }

    static Project of(long seed) {
        return new RandomProjects(seed).project();
    }

    private Project project() {
        NetworkSpec network = network();
        if (random.nextInt(8) == 0) {
            network = new NetworkSpec(
                    network.name(),
                    network.nodes().subList(0, random.nextInt(network.nodes().size())));
        }
        ShapeTrace trace = ShapeTrace.of(network);
        List<String> labels = trace.usable() ? labels(trace.head()) : List.of("고양이", "dog", "");
        Map<String, Tensor> weights = trace.usable() ? weights(trace) : Map.of();
        Optional<TrainingRecord> training = training();
        return new Project(
                one(TITLES),
                network,
                weights,
                labels,
                one(List.of("mnist", "cifar10", "folder")),
                training,
                random.nextInt(3) == 0 ? Workbook.EMPTY : workbook(trace, training));
    }

    private Workbook workbook(ShapeTrace trace, Optional<TrainingRecord> training) {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            TrainingRecord record = training.orElseGet(() -> new TrainingRecord(plan(), List.of(), 0, Double.NaN));
            runs.add(new Run(one(TITLES), random.nextInt(9), one(TITLES), one(TITLES), record, history()));
        }
        Optional<Continuation> continuation = training.filter(record -> trace.usable() && random.nextInt(4) > 0)
                .map(record -> continuation(trace, record));
        DataReference reference = new DataReference(
                random.nextBoolean() ? Optional.empty() : Optional.of("../사진/cats and dogs"),
                random.nextInt(9),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(9)));
        return new Workbook(
                one(TITLES),
                reference,
                random.nextBoolean() ? Optional.empty() : Optional.of(plan()),
                runs,
                runs.isEmpty() || random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(runs.size())),
                continuation,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Thumbnail(
                                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3})),
                random.nextBoolean() ? Optional.empty() : Optional.of(draft()));
    }

    /** Half-done, with weights that wait for a layer. */
    private Draft draft() {
        NetworkSpec network = network();
        Tensor waiting = Tensor.of(Shape.of(2, 1), random.nextFloat(), Float.NaN);
        return new Draft(
                new NetworkSpec(
                        network.name(),
                        network.nodes()
                                .subList(random.nextInt(2), network.nodes().size())),
                random.nextBoolean() ? Map.of() : Map.of("합성곱/weight", waiting));
    }

    private History history() {
        History history = new History();
        double epoch = 0;
        for (int i = random.nextInt(20); i > 0; i--) {
            epoch += random.nextDouble();
            Curve curve = random.nextInt(4) == 0 ? history.measures() : history.batches();
            curve.add(epoch, measured() - 5, measured(), random.nextDouble(), one(List.of(1e-9, 3.0, 1e12)));
        }
        List<FilterSnapshots.Snapshot> filters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Tensor weight = Tensor.of(Shape.of(1, 1, 1, 2), random.nextFloat(), -0.0f);
            filters.add(new FilterSnapshots.Snapshot(10 - i, (10 - i) * 0.1, weight));
        }
        return new History(history.batches(), history.measures(), FilterSnapshots.of(filters));
    }

    private Continuation continuation(ShapeTrace trace, TrainingRecord record) {
        Place place = new Place(
                random.nextInt(1000),
                random.nextInt(1000),
                random.nextInt(1000),
                measured(),
                random.nextInt(1000),
                measured(),
                measured(),
                new PlateauState(measured(), random.nextInt(5), random.nextInt(5), random.nextDouble()),
                new EarlyStopping.State(measured(), random.nextInt(5)),
                random.nextBoolean(),
                measured());
        Map<String, Tensor> moments = new LinkedHashMap<>();
        List<String> names = Rule.of(record.plan().optimizer()).moments();
        trace.parameters().forEach((key, parameter) -> {
            for (String name : parameter.trainable() ? names : List.<String>of()) {
                Tensor moment = Tensor.zeros(parameter.shape());
                for (int i = 0; i < moment.values().length; i++) {
                    moment.values()[i] = random.nextFloat();
                }
                moments.put(key + "/" + name, moment);
            }
        });
        return new Continuation(
                place, new LearningState(place.iteration(), moments), random.nextBoolean() ? Map.of() : weights(trace));
    }

    private NetworkSpec network() {
        List<Node> nodes = new ArrayList<>();
        int channels = 1 + random.nextInt(3);
        nodes.add(new Node("input", List.of(), new Input(4 + random.nextInt(6), 4 + random.nextInt(6), channels)));
        String last = "input";
        for (int i = random.nextInt(6); i > 0; i--) {
            last = add(nodes, last, mapLayer());
            if (random.nextInt(3) == 0) {
                String left = add(nodes, last, new ActivationLayer(Activation.TANH));
                String right = add(nodes, last, BatchNormalization.STANDARD);
                nodes.add(new Node(
                        "join" + i, List.of(left, right), random.nextBoolean() ? new Add() : new Concatenate()));
                last = "join" + i;
            }
        }
        last = add(nodes, last, new Flatten());
        LayerSpec head = one(List.of(
                Dense.of(2 + random.nextInt(4), Activation.SOFTMAX),
                Dense.of(1, Activation.SIGMOID),
                new Dense(1 + random.nextInt(4), Activation.NONE, false)));
        add(nodes, last, head);
        return new NetworkSpec(one(TITLES), nodes);
    }

    private LayerSpec mapLayer() {
        return switch (random.nextInt(5)) {
            case 0 -> Convolution.of(1 + random.nextInt(4), 1 + random.nextInt(3), Padding.SAME, Activation.RELU);
            case 1 -> Convolution.of(1 + random.nextInt(4), 3, Padding.of(1, 2), Activation.ELU);
            case 2 -> new Dropout(random.nextDouble());
            case 3 -> new BatchNormalization(random.nextDouble(), 1e-5);
            default -> random.nextBoolean() ? MaxPooling.of(1) : AveragePooling.of(1);
        };
    }

    private String add(List<Node> nodes, String from, LayerSpec layer) {
        String name = random.nextInt(3) == 0 ? "층 " + nodes.size() : "layer-" + nodes.size();
        nodes.add(new Node(name, List.of(from), layer));
        return name;
    }

    private List<String> labels(Head head) {
        List<String> labels = new ArrayList<>();
        if (head.kind() != Head.Kind.VALUES || random.nextBoolean()) {
            for (int i = 0; i < head.classes(); i++) {
                labels.add(random.nextBoolean() ? "클래스 " + i : Integer.toString(i));
            }
        }
        return labels;
    }

    private Map<String, Tensor> weights(ShapeTrace trace) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (Map.Entry<String, ParameterSpec> entry : trace.parameters().entrySet()) {
            Tensor tensor = Tensor.zeros(entry.getValue().shape());
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] = random.nextInt(4) == 0
                        ? SPECIAL[random.nextInt(SPECIAL.length)]
                        : Float.intBitsToFloat(random.nextInt());
            }
            weights.put(entry.getKey(), tensor);
        }
        return weights;
    }

    private Optional<TrainingRecord> training() {
        if (random.nextInt(3) == 0) {
            return Optional.empty();
        }
        List<EpochRecord> epochs = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            epochs.add(new EpochRecord(measured(), measured(), measured(), measured(), measured(), measured()));
        }
        return Optional.of(new TrainingRecord(plan(), epochs, 1 + random.nextInt(epochs.size()), measured()));
    }

    private Plan plan() {
        Optimizer optimizer = one(Optimizer.STANDARDS).withLearningRate(random.nextDouble());
        return new Plan(
                optimizer,
                Initializer.GLOROT_UNIFORM,
                1 + random.nextInt(256),
                1 + random.nextInt(100),
                random.nextLong(),
                random.nextBoolean(),
                random.nextInt(2) * random.nextDouble(),
                one(RateSchedule.STANDARDS),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new EarlyStopping(1 + random.nextInt(5), random.nextDouble())));
    }

    private double measured() {
        return random.nextInt(4) == 0 ? Double.NaN : random.nextDouble() * Math.pow(10, random.nextInt(9) - 4);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
