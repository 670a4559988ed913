package convscope.ui.build.palette;

import convscope.spec.Activation;
import convscope.spec.ActivationLayer;
import convscope.spec.Add;
import convscope.spec.AveragePooling;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.MaxPooling;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.Size;
import java.util.List;

/** All entries of the palette in their groups, with the settings that fit most places. */
final class Entries {
    private static final String OPEN = Entry.OPEN;
    private static final int FILTERS = 16;

    private Entries() {}

    /**
     * @param titleKey key of its heading
     * @param entries in their order
     */
    record Group(String titleKey, List<Entry> entries) {}

    static List<Group> groups() {
        return List.of(
                new Group(
                        "palette.group.input",
                        List.of(
                                Entry.layer("input", new Input(28, 28, 1)),
                                Entry.layer("output", Dense.of(10, Activation.SOFTMAX)))),
                new Group(
                        "palette.group.convolution",
                        List.of(
                                Entry.layer("convolution", convolution(3, Activation.RELU))
                                        .withKey("C"),
                                Entry.layer(
                                        "depthwise-convolution",
                                        new DepthwiseConvolution(
                                                1,
                                                Size.of(3),
                                                Size.of(1),
                                                Padding.SAME,
                                                Size.of(1),
                                                Activation.RELU,
                                                true)))),
                new Group(
                        "palette.group.pooling",
                        List.of(
                                Entry.layer("max-pooling", MaxPooling.of(2)).withKey("M"),
                                Entry.layer("average-pooling", AveragePooling.of(2))
                                        .withKey("A"),
                                Entry.layer("global-average", new GlobalAverage())
                                        .withKey("G"))),
                new Group(
                        "palette.group.normalization",
                        List.of(
                                Entry.layer("batch-normalization", BatchNormalization.STANDARD)
                                        .withKey("B"),
                                Entry.layer("activation", new ActivationLayer(Activation.RELU)),
                                Entry.layer("dropout", new Dropout(0.5)))),
                new Group(
                        "palette.group.dense",
                        List.of(
                                Entry.layer("flatten", new Flatten()).withKey("L"),
                                Entry.layer("dense", Dense.of(64, Activation.RELU))
                                        .withKey("D"))),
                new Group(
                        "palette.group.joining",
                        List.of(Entry.layer("add", new Add()), Entry.layer("concatenate", new Concatenate()))),
                new Group(
                        "palette.group.blocks",
                        List.of(
                                Entry.block("normalized-convolution", normalized()),
                                Entry.block("two-threes", twoThrees()),
                                Entry.block("residual", residual()),
                                Entry.block("inception", inception()))));
    }

    private static Convolution convolution(int kernel, Activation activation) {
        return Convolution.of(FILTERS, kernel, Padding.SAME, activation);
    }

    private static List<Node> normalized() {
        return List.of(
                new Node("conv", List.of(OPEN), convolution(3, Activation.NONE)),
                new Node("norm", List.of("conv"), BatchNormalization.STANDARD),
                new Node("relu", List.of("norm"), new ActivationLayer(Activation.RELU)));
    }

    private static List<Node> twoThrees() {
        return List.of(
                new Node("three", List.of(OPEN), convolution(3, Activation.RELU)),
                new Node("three2", List.of("three"), convolution(3, Activation.RELU)));
    }

    /** The way around has a 1×1 convolution, so that the block fits behind any number of channels. */
    private static List<Node> residual() {
        return List.of(
                new Node("conv", List.of(OPEN), convolution(3, Activation.NONE)),
                new Node("norm", List.of("conv"), BatchNormalization.STANDARD),
                new Node("relu", List.of("norm"), new ActivationLayer(Activation.RELU)),
                new Node("conv2", List.of("relu"), convolution(3, Activation.NONE)),
                new Node("norm2", List.of("conv2"), BatchNormalization.STANDARD),
                new Node("skip", List.of(OPEN), convolution(1, Activation.NONE)),
                new Node("add", List.of("norm2", "skip"), new Add()),
                new Node("relu2", List.of("add"), new ActivationLayer(Activation.RELU)));
    }

    private static List<Node> inception() {
        return List.of(
                new Node("one", List.of(OPEN), convolution(1, Activation.RELU)),
                new Node("before_three", List.of(OPEN), convolution(1, Activation.RELU)),
                new Node("three", List.of("before_three"), convolution(3, Activation.RELU)),
                new Node("before_five", List.of(OPEN), convolution(1, Activation.RELU)),
                new Node("five", List.of("before_five"), convolution(5, Activation.RELU)),
                new Node("pool", List.of(OPEN), new MaxPooling(Size.of(3), Size.of(1), Padding.SAME)),
                new Node("after_pool", List.of("pool"), convolution(1, Activation.RELU)),
                new Node("join", List.of("one", "three", "five", "after_pool"), new Concatenate()));
    }
}
