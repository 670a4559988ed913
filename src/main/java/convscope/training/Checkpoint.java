package convscope.training;

import convscope.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole training as it was at one moment, to come back to.
 *
 * @param weights every parameter
 * @param record plan and epochs
 * @param continuation all else that decides how it goes on
 * @param history its curves, which may have grown since
 * @param mark how far the curves were
 */
public record Checkpoint(
        Map<String, Tensor> weights,
        TrainingRecord record,
        Continuation continuation,
        History history,
        History.Mark mark) {
    public Checkpoint {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Epochs that were done. */
    public int epoch() {
        return record.epochs().size();
    }

    /** Memory that weights and optimiser take. */
    long bytes() {
        return bytes(weights) + bytes(continuation.learning().moments());
    }

    private static long bytes(Map<String, Tensor> tensors) {
        return tensors.values().stream()
                .mapToLong(tensor -> (long) tensor.values().length * Float.BYTES)
                .sum();
    }
}
