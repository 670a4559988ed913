package convscope.assembly.advice;

import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something worth knowing about a layer, with what could be done.
 *
 * @param topic what it is about
 * @param what sentences with the real numbers
 * @param answers networks that answer it; none where there is nothing to do
 * @param unreached rows and columns that are lost, where it is about those
 */
public record Advice(Topic topic, Message what, List<Answer> answers, Optional<Unreached> unreached) {
    public Advice {
        answers = List.copyOf(answers);
    }

    /** What advice can be about. */
    public enum Topic {
        /** A stride that does not come out even. */
        STRIDE,
        /** A flatten layer in front of a dense one, against a global average. */
        FLATTEN,
        /** What one dense unit weighs, against a filter. */
        DENSE_UNIT,
        /** A large window, against several of 3×3. */
        STACK,
        /** A bias that batch normalisation takes away again. */
        BIAS
    }

    /**
     * What could be done.
     *
     * @param label in a few words
     * @param result the network after it
     */
    public record Answer(Message label, NetworkSpec result) {}

    /** All that is worth knowing about a layer; nothing where its shape is not known. */
    public static List<Advice> of(ShapeTrace trace, Node node) {
        Optional<ShapeTrace.Layer> layer = trace.layer(node.name()).filter(traced -> traced.node() == node);
        return layer.stream()
                .flatMap(known -> Stream.of(
                                StrideAdvice.of(trace, known),
                                FlattenAdvice.of(trace, known),
                                FlattenAdvice.ofUnit(trace, known),
                                StackAdvice.of(trace, known),
                                BiasAdvice.of(trace, known))
                        .flatMap(Optional::stream))
                .toList();
    }

    static Advice of(Topic topic, Message what, List<Answer> answers) {
        return new Advice(topic, what, answers, Optional.empty());
    }
}
