package convscope.engine;

import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Map;

/**
 * A network that answers and shows what happens inside it, in evaluation mode: nothing is dropped, running statistics
 * are used.
 *
 * <p>Belongs to one thread at a time; see {@link EngineThread}.
 */
public interface Predictor extends AutoCloseable {
    /** The network that is computed. */
    ShapeTrace trace();

    /** Copies of all parameters under {@code layer/parameter}, plain values in the layout of {@code ParameterSpec}. */
    Map<String, Tensor> parameters();

    /**
     * Takes these values over.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or of another shape
     */
    void setParameters(Map<String, Tensor> parameters);

    /**
     * What the network says to a batch.
     *
     * @param images {@code [n][channels][height][width]}
     */
    Answer answer(Tensor images);

    /**
     * What every layer makes of one image.
     *
     * @param image {@code [channels][height][width]}
     */
    Activations activations(Tensor image);

    @Override
    void close();
}
