package convscope.assembly.advice;

import convscope.assembly.advice.Advice.Answer;
import convscope.assembly.advice.Advice.Topic;
import convscope.spec.Convolution;
import convscope.spec.LayerSpec;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.spec.Window;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A large square window against several of 3×3 that see as much.
 *
 * @see <a href="https://arxiv.org/abs/1409.1556">Simonyan and Zisserman, Very Deep Convolutional Networks</a>
 */
final class StackAdvice {
    private static final int LEAST = 5;
    private static final int MOST = 15;

    private StackAdvice() {}

    static Optional<Advice> of(ShapeTrace trace, ShapeTrace.Layer layer) {
        return small(layer.spec()).flatMap(small -> advice(trace, layer, small));
    }

    /** The 3×3 window that is stacked; empty where a stack would be another thing. */
    private static Optional<Convolution> small(LayerSpec spec) {
        if (!(spec instanceof Convolution large)) {
            return Optional.empty();
        }
        int cells = large.kernel().height();
        int reach = cells / 2;
        Padding padding = large.padding();
        boolean evenly = padding.kind() != Padding.Kind.EXPLICIT
                || padding.amount().equals(Size.of(0))
                || padding.amount().equals(Size.of(reach));
        boolean stackable = cells >= LEAST
                && cells <= MOST
                && cells % 2 == 1
                && large.kernel().width() == cells
                && large.stride().equals(Size.of(1))
                && large.dilation().equals(Size.of(1))
                && evenly;
        Padding each =
                padding.kind() == Padding.Kind.EXPLICIT && !padding.amount().equals(Size.of(0))
                        ? Padding.of(1, 1)
                        : padding;
        return stackable
                ? Optional.of(large.withWindow(new Window(Size.of(3), Size.of(1), each, Size.of(1))))
                : Optional.empty();
    }

    private static Optional<Advice> advice(ShapeTrace trace, ShapeTrace.Layer layer, Convolution small) {
        int cells = ((Convolution) layer.spec()).kernel().height();
        int count = cells / 2;
        List<Node> stack = stack(trace.network(), layer.node(), small, count);
        NetworkSpec result = Rewrite.replaced(trace.network(), layer.node(), stack);
        ShapeTrace then = ShapeTrace.of(result);
        List<ShapeTrace.Layer> layers = stack.stream()
                .map(node -> then.layer(node.name()))
                .flatMap(Optional::stream)
                .toList();
        if (layers.size() < count) {
            return Optional.empty(); // maps in between would be larger than any may be
        }
        long parameters =
                layers.stream().mapToLong(ShapeTrace.Layer::parameterCount).sum();
        long multiplyAdds =
                layers.stream().mapToLong(ShapeTrace.Layer::multiplyAdds).sum();
        boolean cheaper = parameters < layer.parameterCount();
        Message what = Message.of(
                cheaper ? "advice.stack" : "advice.stack.dearer",
                count,
                Size.of(cells).toString(),
                parameters,
                layer.parameterCount(),
                multiplyAdds,
                layer.multiplyAdds());
        return Optional.of(
                Advice.of(Topic.STACK, what, List.of(new Answer(Message.of("advice.stack.use", count), result))));
    }

    /** The last one keeps the name, so that what it feeds stays as it is. */
    private static List<Node> stack(NetworkSpec network, Node place, Convolution small, int count) {
        List<String> names = new ArrayList<>(Rewrite.freeNames(network, place.name(), count - 1));
        names.add(place.name());
        List<Node> stack = new ArrayList<>();
        List<String> inputs = place.inputs();
        for (String name : names) {
            stack.add(new Node(name, inputs, small));
            inputs = List.of(name);
        }
        return stack;
    }
}
