package convscope.spec;

import convscope.tensor.Shape;

/**
 * One array of numbers that a layer owns.
 *
 * @param name {@code weight}, {@code bias}, {@code gamma}, {@code beta}, {@code mean} or {@code variance}
 * @param shape convolution {@code [out][in][height][width]}, dense {@code [out][in]}, else {@code [channels]}
 * @param trainable whether training moves it; running statistics are not trainable
 * @param start what it holds before training
 * @param fanIn inputs that one output sums, as Keras counts them; 0 where {@code start} is a constant
 * @param fanOut outputs that one input feeds, as Keras counts them; 0 where {@code start} is a constant
 */
public record ParameterSpec(String name, Shape shape, boolean trainable, Start start, long fanIn, long fanOut) {
    /** What a parameter holds before training. */
    public enum Start {
        RANDOM,
        ZERO,
        ONE
    }

    static ParameterSpec weight(Shape shape, long fanIn, long fanOut) {
        return new ParameterSpec("weight", shape, true, Start.RANDOM, fanIn, fanOut);
    }

    static ParameterSpec bias(int length) {
        return constant("bias", length, true, Start.ZERO);
    }

    static ParameterSpec constant(String name, int length, boolean trainable, Start start) {
        return new ParameterSpec(name, Shape.of(length), trainable, start, 0, 0);
    }
}
