package convscope.spec;

import convscope.spec.NetworkSpec.NamedLayer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ready-made networks, each with what it is usually trained on. */
public enum Preset {
    LENET(
            "lenet",
            "mnist",
            chain(
                    "LeNet-5",
                    input(28, 28, 1),
                    named("conv1", relu(6, 5)),
                    named("pool1", AveragePooling.of(2)),
                    named("conv2", relu(16, 5)),
                    named("pool2", AveragePooling.of(2)),
                    named("flatten", new Flatten()),
                    named("dense1", Dense.of(128, Activation.RELU)),
                    named("dense2", Dense.of(84, Activation.RELU)),
                    named("output", Dense.of(10, Activation.SOFTMAX)))),
    CIFAR10_NET(
            "cifar10-net",
            "cifar10",
            chain(
                    "CIFAR-10 net",
                    input(32, 32, 3),
                    named("conv1", relu(64, 3)),
                    named("pool1", MaxPooling.of(2)),
                    named("conv2", relu(32, 3)),
                    named("flatten", new Flatten()),
                    named("dense1", Dense.of(80, Activation.RELU)),
                    named("output", Dense.of(10, Activation.SOFTMAX)))),
    CATS_AND_DOGS(
            "cats-and-dogs",
            "folder",
            chain(
                    "Cats and dogs",
                    input(128, 128, 3),
                    named("conv1", relu(32, 3)),
                    named("pool1", MaxPooling.of(2)),
                    named("conv2", relu(64, 3)),
                    named("pool2", MaxPooling.of(2)),
                    named("flatten", new Flatten()),
                    named("dense1", Dense.of(512, Activation.RELU)),
                    named("output", Dense.of(1, Activation.SIGMOID)))),
    FULLY_CONNECTED(
            "fully-connected",
            "mnist",
            chain(
                    "Fully connected",
                    input(28, 28, 1),
                    named("flatten", new Flatten()),
                    named("dense1", Dense.of(128, Activation.RELU)),
                    named("dense2", Dense.of(84, Activation.RELU)),
                    named("output", Dense.of(10, Activation.SOFTMAX)))),
    GLOBAL_AVERAGE(
            "global-average",
            "mnist",
            chain(
                    "Global average",
                    input(28, 28, 1),
                    named("conv1", reluSame(16)),
                    named("pool1", MaxPooling.of(2)),
                    named("conv2", reluSame(32)),
                    named("pool2", MaxPooling.of(2)),
                    named("conv3", reluSame(64)),
                    named("average", new GlobalAverage()),
                    named("output", Dense.of(10, Activation.SOFTMAX))));

    /** Images a step of training looks at, for every preset. */
    public static final int BATCH = 64;

    private final String id;
    private final String data;
    private final NetworkSpec network;

    Preset(String id, String data, NetworkSpec network) {
        this.id = id;
        this.data = data;
        this.network = network;
    }

    /** The name in commands and files. */
    public String id() {
        return id;
    }

    /** What it is usually trained on: {@code mnist}, {@code cifar10} or {@code folder}. */
    public String data() {
        return data;
    }

    public NetworkSpec network() {
        return network;
    }

    public Optimizer optimizer() {
        return Optimizer.Adam.STANDARD;
    }

    public Initializer initializer() {
        return Initializer.GLOROT_UNIFORM;
    }

    /** The preset of this name. */
    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id.equals(id)).findFirst();
    }

    private static NetworkSpec chain(String name, NamedLayer... layers) {
        return NetworkSpec.chain(name, List.of(layers));
    }

    private static NamedLayer named(String name, LayerSpec layer) {
        return new NamedLayer(name, layer);
    }

    private static NamedLayer input(int height, int width, int channels) {
        return named("input", new Input(height, width, channels));
    }

    private static Convolution relu(int filters, int kernel) {
        return Convolution.of(filters, kernel, Padding.VALID, Activation.RELU);
    }

    private static Convolution reluSame(int filters) {
        return Convolution.of(filters, 3, Padding.SAME, Activation.RELU);
    }
}
