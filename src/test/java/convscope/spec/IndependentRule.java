package convscope.spec;

import convscope.tensor.Shape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What makes a network usable, once more and by other means: windows are counted by stepping, the graph is walked
 * backwards from its answer, and nothing of the product decides.
 */
final class IndependentRule {
    private static final int LARGEST = 65_536;
    private static final BigInteger MOST = BigInteger.TWO.pow(28);

    /**
     * The judgement on one network.
     *
     * @param objection why it cannot be used; empty if it can
     * @param shapes of every layer, if it can
     * @param parameters number for every layer, if it can
     */
    record Verdict(String objection, Map<String, Shape> shapes, Map<String, Long> parameters) {
        boolean valid() {
            return objection.isEmpty();
        }
    }

    private static final class Objection extends Exception {
        Objection(String what) {
            super(what);
        }
    }

    private final NetworkSpec network;
    private final Map<String, Node> byName = new HashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Long> parameters = new LinkedHashMap<>();

    private IndependentRule(NetworkSpec network) {
        this.network = network;
    }

    static Verdict judge(NetworkSpec network) {
        IndependentRule rule = new IndependentRule(network);
        try {
            rule.walk();
            return new Verdict("", rule.shapes, rule.parameters);
        } catch (Objection e) {
            return new Verdict(e.getMessage(), Map.of(), Map.of());
        }
    }

    private static void demand(boolean so, String otherwise) throws Objection {
        if (!so) {
            throw new Objection(otherwise);
        }
    }

    private void walk() throws Objection {
        int inputs = 0;
        Set<String> read = new HashSet<>();
        for (Node node : network.nodes()) {
            demand(nameable(node.name()), "name");
            demand(byName.put(node.name(), node) == null, "two of one name");
            read.addAll(node.inputs());
            inputs += node.layer() instanceof Input ? 1 : 0;
        }
        demand(inputs == 1, "inputs: " + inputs);
        List<Node> unread = new ArrayList<>();
        for (Node node : network.nodes()) {
            if (!read.contains(node.name())) {
                unread.add(node);
            }
        }
        demand(unread.size() == 1, "unread: " + unread.size());
        Shape answer = shape(unread.get(0).name(), new HashSet<>());
        demand(shapes.size() == network.nodes().size(), "a circle apart");
        judgeAnswer(unread.get(0).layer(), answer);
    }

    private static boolean nameable(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length < 1 || points.length > 64) {
            return false;
        }
        for (int i = 0; i < points.length; i++) {
            int type = Character.getType(points[i]);
            boolean word = Character.isLetter(points[i])
                    || type == Character.DECIMAL_DIGIT_NUMBER
                    || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER
                    || points[i] == '_';
            boolean inside = i > 0 && i < points.length - 1;
            if (!word && !(inside && " .-".indexOf(points[i]) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private Shape shape(String name, Set<String> above) throws Objection {
        if (shapes.containsKey(name)) {
            return shapes.get(name);
        }
        demand(byName.containsKey(name), "wire from nowhere");
        demand(above.add(name), "circle");
        Node node = byName.get(name);
        demand(new HashSet<>(node.inputs()).size() == node.inputs().size(), "the same twice");
        boolean joins = node.layer() instanceof Add || node.layer() instanceof Concatenate;
        int wires = node.inputs().size();
        demand(joins ? wires >= 2 : node.layer() instanceof Input ? wires == 0 : wires == 1, "wires: " + wires);
        List<Shape> from = new ArrayList<>();
        for (String input : node.inputs()) {
            from.add(shape(input, above));
        }
        above.remove(name);
        long[] count = {0};
        Shape shape = output(node.layer(), from, count);
        shapes.put(name, shape);
        parameters.put(name, count[0]);
        return shape;
    }

    private static Shape output(LayerSpec layer, List<Shape> from, long[] count) throws Objection {
        if (layer instanceof Input it) {
            allowed(it.height(), 1);
            allowed(it.width(), 1);
            allowed(it.channels(), 1);
            holdable(it.channels(), it.height(), it.width());
            return Shape.image(it.channels(), it.height(), it.width());
        }
        Shape in = from.get(0);
        if (layer instanceof Convolution it) {
            allowed(it.filters(), 1);
            int[] size = glide(in, it.kernel(), it.stride(), it.padding(), it.dilation(), false);
            holdable(it.filters(), size[0], size[1]);
            holdable(
                    it.filters(),
                    in.channels(),
                    it.kernel().height(),
                    it.kernel().width());
            count[0] = (long) it.filters()
                            * in.channels()
                            * it.kernel().height()
                            * it.kernel().width()
                    + (it.bias() ? it.filters() : 0);
            return Shape.image(it.filters(), size[0], size[1]);
        }
        if (layer instanceof DepthwiseConvolution it) {
            allowed(it.depthMultiplier(), 1);
            int[] size = glide(in, it.kernel(), it.stride(), it.padding(), it.dilation(), false);
            holdable(in.channels(), it.depthMultiplier(), size[0], size[1]);
            holdable(
                    in.channels(),
                    it.depthMultiplier(),
                    it.kernel().height(),
                    it.kernel().width());
            int maps = in.channels() * it.depthMultiplier();
            count[0] = (long) maps * it.kernel().height() * it.kernel().width() + (it.bias() ? maps : 0);
            return Shape.image(maps, size[0], size[1]);
        }
        if (layer instanceof MaxPooling it) {
            int[] size = glide(in, it.kernel(), it.stride(), it.padding(), new Size(1, 1), true);
            return Shape.image(in.channels(), size[0], size[1]);
        }
        if (layer instanceof AveragePooling it) {
            int[] size = glide(in, it.kernel(), it.stride(), it.padding(), new Size(1, 1), true);
            return Shape.image(in.channels(), size[0], size[1]);
        }
        if (layer instanceof BatchNormalization it) {
            demand(it.momentum() >= 0 && it.momentum() < 1, "momentum");
            demand(it.epsilon() > 0 && it.epsilon() < 1, "epsilon");
            count[0] = 4L * in.size(0);
            return in;
        }
        if (layer instanceof Dropout it) {
            demand(it.rate() >= 0 && it.rate() < 1, "rate");
            return in;
        }
        if (layer instanceof Flatten) {
            return Shape.of((int) in.count());
        }
        if (layer instanceof GlobalAverage) {
            demand(in.rank() == 3, "average of a vector");
            return Shape.of(in.size(0));
        }
        if (layer instanceof Dense it) {
            demand(in.rank() == 1, "dense on maps");
            allowed(it.units(), 1);
            holdable(it.units(), in.size(0));
            count[0] = (long) it.units() * in.size(0) + (it.bias() ? it.units() : 0);
            return Shape.of(it.units());
        }
        if (layer instanceof ActivationLayer) {
            return in;
        }
        if (layer instanceof Add) {
            for (Shape other : from) {
                demand(other.equals(in), "sum of different shapes");
            }
            return in;
        }
        if (layer instanceof Concatenate) {
            int[] sizes = in.toArray();
            for (Shape other : from.subList(1, from.size())) {
                demand(other.rank() == in.rank() && other.item().equals(in.item()), "sizes side by side");
                sizes[0] += other.size(0);
            }
            return Shape.of(sizes);
        }
        throw new AssertionError("No rule for " + layer);
    }

    private static void allowed(int value, int least) throws Objection {
        demand(value >= least && value <= LARGEST, "setting " + value);
    }

    private static void holdable(int... sizes) throws Objection {
        BigInteger values = BigInteger.ONE;
        for (int size : sizes) {
            values = values.multiply(BigInteger.valueOf(size));
        }
        demand(values.compareTo(MOST) <= 0, "too large");
    }

    private static int[] glide(Shape in, Size kernel, Size stride, Padding padding, Size gap, boolean needsValues)
            throws Objection {
        for (int axis = 0; axis < 2; axis++) {
            allowed(axis == 0 ? kernel.height() : kernel.width(), 1);
            allowed(axis == 0 ? stride.height() : stride.width(), 1);
            allowed(axis == 0 ? gap.height() : gap.width(), 1);
            allowed(axis == 0 ? padding.amount().height() : padding.amount().width(), 0);
        }
        demand(in.rank() == 3, "window over a vector");
        boolean same = padding.kind() == Padding.Kind.SAME;
        return new int[] {
            count(
                    in.height(),
                    kernel.height(),
                    stride.height(),
                    same ? -1 : padding.amount().height(),
                    gap.height(),
                    needsValues),
            count(
                    in.width(),
                    kernel.width(),
                    stride.width(),
                    same ? -1 : padding.amount().width(),
                    gap.width(),
                    needsValues)
        };
    }

    /** Positions of a window, counted one by one; {@code padding} −1 means as much as keeps one for each stride. */
    private static int count(int cells, int kernel, int stride, int padding, int gap, boolean needsValues)
            throws Objection {
        long reach = (long) (kernel - 1) * gap;
        demand(reach < LARGEST, "window out of all bounds");
        int positions = 0;
        if (padding < 0) {
            for (int start = 0; start < cells; start += stride) {
                positions++;
            }
            return positions;
        }
        for (long start = -padding; start + reach < cells + padding; start += stride) {
            positions++;
            boolean touches = start < cells && start + reach >= 0;
            demand(touches || !needsValues, "padding only");
        }
        demand(positions > 0, "no position");
        return positions;
    }

    private void judgeAnswer(LayerSpec last, Shape answer) throws Objection {
        demand(answer.rank() == 1, "answer of maps");
        demand(parameters.values().stream().anyMatch(count -> count > 0), "nothing to train");
        Activation end = last instanceof Dense dense
                ? dense.activation()
                : last instanceof ActivationLayer layer ? layer.activation() : Activation.NONE;
        int units = answer.size(0);
        demand(
                end == Activation.NONE
                        || end == Activation.SOFTMAX && units >= 2
                        || end == Activation.SIGMOID && units == 1,
                "answer through " + end);
    }
}
