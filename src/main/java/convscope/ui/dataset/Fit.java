package convscope.ui.dataset;

import convscope.assembly.Assembly;
import convscope.data.Dataset;
import convscope.spec.Activation;
import convscope.spec.Dense;
import convscope.spec.Head;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares images with a network, and says which changes of the network would make them agree. */
final class Fit {
    /** Inputs that suit photographs, from the least to the finest. */
    private static final List<Input> SIZES =
            List.of(new Input(32, 32, 3), new Input(64, 64, 3), new Input(128, 128, 3));

    private Fit() {}

    /** What does not agree; empty if the network can be trained on the images. */
    static List<Misfit> misfits(ShapeTrace trace, Dataset images) {
        List<Misfit> misfits = new ArrayList<>();
        input(trace.network())
                .filter(input -> !shape(input.layer()).equals(Optional.of(images.imageShape())))
                .ifPresent(input -> misfits.add(size(input, images.imageShape())));
        if (!trace.usable()) {
            misfits.add(
                    new Misfit(Message.of("dataset.problems", trace.problems().size()), List.of()));
        } else if (trace.head().classes() != images.classes().size()) {
            misfits.add(classes(trace, images.classes().size()));
        }
        return misfits;
    }

    /** The shape that a network takes, as far as it says so. */
    static Optional<Shape> inputShape(NetworkSpec network) {
        return input(network).flatMap(input -> shape(input.layer()));
    }

    /** Other sizes that pictures could be made to fit. */
    static List<Misfit.Answer> sizes(NetworkSpec network) {
        return input(network).stream()
                .flatMap(input -> SIZES.stream()
                        .filter(size -> !size.equals(input.layer()))
                        .map(size -> answer(input, size)))
                .toList();
    }

    private static Optional<Node> input(NetworkSpec network) {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof Input)
                .findFirst();
    }

    private static Optional<Shape> shape(Object input) {
        return Optional.of((Input) input)
                .filter(sound -> sound.faults(List.of()).isEmpty())
                .map(sound -> sound.output(List.of()));
    }

    private static Misfit size(Node input, Shape wanted) {
        Input now = (Input) input.layer();
        String seen = now.height() + "×" + now.width() + "×" + now.channels();
        return new Misfit(
                Message.of("training.image-misfit", seen, wanted.channelsLast()),
                List.of(answer(input, new Input(wanted.height(), wanted.width(), wanted.channels()))));
    }

    private static Misfit.Answer answer(Node input, Input size) {
        return new Misfit.Answer(
                Message.of("dataset.answer.input", size.height() + "×" + size.width() + "×" + size.channels()),
                draft -> Assembly.change(draft, input.name(), size));
    }

    private static Misfit classes(ShapeTrace trace, int wanted) {
        Message what = Message.of("training.class-misfit", trace.head().classes(), wanted);
        ShapeTrace.Layer last = trace.output();
        if (!(last.spec() instanceof Dense dense)) {
            return new Misfit(what, List.of());
        }
        Stream<Dense> heads = Stream.of(new Dense(wanted, Activation.SOFTMAX, dense.bias()));
        if (wanted == 2 && trace.head().kind() != Head.Kind.BINARY) {
            heads = Stream.concat(heads, Stream.of(new Dense(1, Activation.SIGMOID, dense.bias())));
        }
        return new Misfit(
                what,
                heads.map(head -> new Misfit.Answer(
                                head.units() == 1
                                        ? Message.of("dataset.answer.binary")
                                        : Message.of("dataset.answer.classes", head.units()),
                                draft -> Assembly.change(draft, last.name(), head)))
                        .toList());
    }
}
