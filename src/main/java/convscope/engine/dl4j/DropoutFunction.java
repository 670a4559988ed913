package convscope.engine.dl4j;

import java.util.SplittableRandom;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Drops values while training and scales the others up.
 *
 * <p>Which ones is drawn here and not by the library, whose generator does not come back to the same numbers when it
 * is seeded again.
 */
final class DropoutFunction implements FunctionVertex.Function {
    private final double rate;
    private final Draw draw;
    private INDArray mask;

    /**
     * Where a graph's random numbers come from; seeded anew for every step, so that a step does not depend on what ran
     * before it.
     */
    static final class Draw {
        private SplittableRandom random = new SplittableRandom(0);

        void seed(long seed) {
            random = new SplittableRandom(seed);
        }
    }

    DropoutFunction(double rate, Draw draw) {
        this.rate = rate;
        this.draw = draw;
    }

    @Override
    public INDArray forward(INDArray input, boolean training) {
        if (!training) {
            return input;
        }
        float scale = (float) (1 / (1 - rate));
        float[] kept = new float[Math.toIntExact(input.length())];
        SplittableRandom random = draw.random.split();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextDouble() < rate ? 0 : scale;
        }
        mask = Nd4j.create(kept, input.shape(), 'c').castTo(input.dataType());
        return input.mul(mask);
    }

    @Override
    public INDArray backward(INDArray input, INDArray output, INDArray gradient, LayerWorkspaceMgr workspace) {
        return gradient.mul(mask);
    }
}
