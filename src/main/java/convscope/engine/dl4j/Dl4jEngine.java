package convscope.engine.dl4j;

import convscope.engine.Engine;
import convscope.engine.Learner;
import convscope.engine.Network;
import convscope.engine.Predictor;
import convscope.engine.RightOfWay;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;

/** Networks computed by DL4J; the first one made loads the native library, which takes about half a second. */
public final class Dl4jEngine implements Engine {
    @Override
    public Network network(
            ShapeTrace trace,
            Map<String, Tensor> parameters,
            Optimizer optimizer,
            double l2,
            long seed,
            RightOfWay rightOfWay) {
        return new Dl4jNetwork(trace, parameters, optimizer, l2, seed, rightOfWay::give, DataType.FLOAT);
    }

    @Override
    public Predictor predictor(ShapeTrace trace, Map<String, Tensor> parameters) {
        return new Dl4jPredictor(trace, parameters, () -> {}, DataType.FLOAT);
    }

    /**
     * A chain computed as the library does on its own, without any of the accelerations here: for comparison.
     *
     * @throws IllegalArgumentException if the network has more than convolutions, poolings, flatten and dense layers
     */
    public Learner stockNetwork(ShapeTrace trace, Map<String, Tensor> parameters, Optimizer optimizer) {
        return new StockNetwork(trace, parameters, optimizer);
    }

    @Override
    public String description() {
        return "DL4J · " + (Native.usesOneDnn() ? "oneDNN" : "OpenBLAS") + " · float32";
    }
}
