package convscope.spec;

import java.util.stream.LongStream;

/**
 * Bytes that training keeps, by what they are for.
 *
 * @param weights every parameter once
 * @param activations what all layers put out, for the images that are computed at once
 * @param backward the gradients of those outputs, on the way back
 * @param gradients the gradients of the parameters: the sum by which the optimiser steps, and what each worker adds to it
 * @param optimizer what the optimiser keeps for every parameter from step to step
 * @param working what the engine's library takes besides while it computes: images in its own layout, compiled kernels
 */
public record Memory(long weights, long activations, long backward, long gradients, long optimizer, long working) {
    /** Nothing. */
    public static final Memory NONE = new Memory(0, 0, 0, 0, 0, 0);

    /** Bytes of one number. */
    public static final int FLOAT = 4;

    /** All parts together. */
    public long total() {
        return LongStream.of(weights, activations, backward, gradients, optimizer, working)
                .reduce(0, Memory::sum);
    }

    /** Both together, part by part. */
    public Memory plus(Memory other) {
        return new Memory(
                sum(weights, other.weights),
                sum(activations, other.activations),
                sum(backward, other.backward),
                sum(gradients, other.gradients),
                sum(optimizer, other.optimizer),
                sum(working, other.working));
    }

    /** Bytes of so many numbers, so many times; ends at the largest number there is. */
    static long bytes(long numbers, long times) {
        long most = Long.MAX_VALUE / FLOAT;
        return times != 0 && numbers > most / times ? Long.MAX_VALUE : numbers * times * FLOAT;
    }

    /** Both together; ends at the largest number there is. */
    static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
