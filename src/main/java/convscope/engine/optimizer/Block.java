package convscope.engine.optimizer;

import convscope.tensor.Shape;

/**
 * One parameter's place in the row of all of a network's numbers.
 *
 * @param key {@code layer/parameter}
 * @param shape its shape; its numbers lie row-major
 * @param from place of its first number
 * @param trainable whether the rule moves it; a running statistic is moved by its gradient as it is
 * @param penalised whether L2 pulls it towards zero: weights do, biases and normalisation do not
 */
public record Block(String key, Shape shape, int from, boolean trainable, boolean penalised) {
    /** How many numbers it has. */
    public int count() {
        return Math.toIntExact(shape.count());
    }
}
