package convscope.spec;

import convscope.tensor.Shape;
import java.util.HashMap;
import java.util.Map;

/**
 * How many numbers one layer writes in a training pass over one image; all of them are in memory until the pass has ended.
 *
 * <p>On the way forward that is what the layer puts out, and what it needs for that besides; on the way back the gradient
 * that it hands down, and again what it needs for that. These are the arrays that {@code engine.dl4j} makes, whose tests
 * hold what is counted here against what a pass takes.
 *
 * @param forward numbers written on the way forward
 * @param backward numbers written on the way back
 * @param working numbers that the library writes inside its operations and whose memory it does not give back; measured, not
 *     counted
 */
public record PassNumbers(long forward, long backward, long working) {
    /** Nothing. */
    public static final PassNumbers NONE = new PassNumbers(0, 0);

    /** Channels that oneDNN's convolutions take together; images with fewer are filled up. */
    private static final int BLOCK = 16;

    /** What stays of a first convolution's output, which only goes forward, by measurement ({@code MemoryTest}). */
    private static final double KEPT_FIRST = 1.1;

    /** What stays of another convolution's blocked images. */
    private static final double KEPT = 2.6;

    PassNumbers(long forward, long backward) {
        this(forward, backward, 0);
    }

    /** Both directions, without what the library does inside. */
    public long total() {
        return forward + backward;
    }

    private PassNumbers plus(long moreForward, long moreBackward) {
        return new PassNumbers(forward + moreForward, backward + moreBackward, working);
    }

    private PassNumbers plus(PassNumbers more) {
        return new PassNumbers(forward + more.forward, backward + more.backward, working + more.working);
    }

    private PassNumbers working(double numbers) {
        return new PassNumbers(forward, backward, Math.round(numbers));
    }

    /** Of each layer whose shape is known. */
    static Map<String, PassNumbers> byLayer(ShapeTrace trace) {
        Map<String, Integer> readers = new HashMap<>();
        trace.layers().forEach(layer -> layer.node().inputs().forEach(input -> readers.merge(input, 1, Integer::sum)));
        Map<String, PassNumbers> numbers = new HashMap<>();
        for (ShapeTrace.Layer layer : trace.layers()) {
            int read = readers.getOrDefault(layer.name(), 0);
            // gradients that come from several layers are added one after the other
            long sums = layer.spec() instanceof Input ? 0 : Math.max(0, read - 1);
            PassNumbers own = layer.spec().match(new Counting(trace, layer, read == 0));
            numbers.put(layer.name(), own.plus(0, sums * layer.output().count()));
        }
        return numbers;
    }

    /** Of all layers whose shapes are known. */
    public static PassNumbers of(ShapeTrace trace) {
        return byLayer(trace).values().stream().reduce(NONE, PassNumbers::plus);
    }

    /** Each kind's own numbers. */
    private record Counting(ShapeTrace trace, ShapeTrace.Layer layer, boolean isHead)
            implements LayerMatch<PassNumbers> {
        private long in() {
            return layer.inputs().get(0).count();
        }

        private long out() {
            return layer.output().count();
        }

        @Override
        public PassNumbers input(Input spec) {
            return new PassNumbers(out(), 0);
        }

        @Override
        public PassNumbers convolution(Convolution spec) {
            Shape image = layer.inputs().get(0);
            long back = isFirst() ? 0 : in(); // the network's image has no gradient
            double kept = isFirst() ? KEPT_FIRST * out() : KEPT * (blocked(image) + blocked(layer.output()));
            return inPlace(spec.activation()).plus(out(), back).working(kept);
        }

        private static double blocked(Shape maps) {
            int blocks = (maps.channels() + BLOCK - 1) / BLOCK;
            return (double) blocks * BLOCK * maps.height() * maps.width();
        }

        private boolean isFirst() {
            return layer.node().inputs().stream()
                    .allMatch(name -> trace.layer(name).orElseThrow().spec() instanceof Input);
        }

        @Override
        public PassNumbers depthwiseConvolution(DepthwiseConvolution spec) {
            return inPlace(spec.activation()).plus(out(), in());
        }

        @Override
        public PassNumbers maxPooling(MaxPooling spec) {
            return new PassNumbers(out(), in());
        }

        @Override
        public PassNumbers averagePooling(AveragePooling spec) {
            return new PassNumbers(out(), in());
        }

        @Override
        public PassNumbers batchNormalization(BatchNormalization spec) {
            return new PassNumbers(out(), in());
        }

        @Override
        public PassNumbers dropout(Dropout spec) {
            return spec.rate() == 0 ? NONE : new PassNumbers(2 * out(), out()); // its mask too
        }

        @Override
        public PassNumbers flatten(Flatten spec) {
            return layer.inputs().get(0).isVector()
                    ? NONE
                    : new PassNumbers(0, in()); // the same numbers, read otherwise
        }

        @Override
        public PassNumbers globalAverage(GlobalAverage spec) {
            return new PassNumbers(out(), in());
        }

        @Override
        public PassNumbers dense(Dense spec) {
            // the sums are written before and after the bias, and once more on the way back
            return apart(spec.activation()).plus(2 * out(), 2 * out() + in());
        }

        @Override
        public PassNumbers activation(ActivationLayer spec) {
            return apart(spec.activation());
        }

        @Override
        public PassNumbers add(Add spec) {
            return new PassNumbers(out(), layer.inputs().size() * out()).plus(loss());
        }

        @Override
        public PassNumbers concatenate(Concatenate spec) {
            return new PassNumbers(out(), out()).plus(loss());
        }

        /** An activation over sums that it may write over. */
        private PassNumbers inPlace(Activation activation) {
            return switch (activation) {
                case NONE -> NONE;
                case SOFTMAX -> softmax();
                default -> new PassNumbers(0, out());
            };
        }

        /** An activation that leaves the sums as they are; a head's is the loss's. */
        private PassNumbers apart(Activation activation) {
            if (isHead) {
                return loss();
            }
            return activation == Activation.NONE ? NONE : inPlace(activation).plus(out(), 0);
        }

        private PassNumbers loss() {
            return isHead ? new PassNumbers(out(), 3 * out()) : NONE; // the gradient in double and single precision
        }

        /** Largest value and sum over the channels, each spread out again, beside what is put out. */
        private PassNumbers softmax() {
            long places = out() / layer.output().size(0);
            return new PassNumbers(2 * out() + 4 * places, 3 * out() + 2 * places);
        }
    }
}
