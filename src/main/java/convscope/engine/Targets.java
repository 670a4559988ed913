package convscope.engine;

import convscope.spec.Head;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;

/** What a network should say, as numbers its loss can compare with. */
public final class Targets {
    private Targets() {}

    /**
     * Targets {@code [n][units]} for these class numbers: one-hot, or 0 and 1 for one sigmoid unit. A net that answers
     * plain values gets one-hot values too.
     *
     * @throws IllegalArgumentException if a class number does not exist
     */
    public static Tensor of(Head head, int[] classes) {
        Tensor targets = Tensor.zeros(Shape.of(classes.length, head.units()));
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] < 0 || classes[i] >= head.classes()) {
                throw new IllegalArgumentException(
                        "Class " + classes[i] + " does not exist; the network has " + head.classes());
            }
            if (head.kind() == Head.Kind.BINARY) {
                targets.values()[i] = classes[i];
            } else {
                targets.values()[i * head.units() + classes[i]] = 1;
            }
        }
        return targets;
    }
}
