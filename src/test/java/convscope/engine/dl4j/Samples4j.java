package convscope.engine.dl4j;

import convscope.engine.Targets;
import convscope.spec.Head;
import convscope.spec.Initializer;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Map;
import java.util.Random;

/** Random images, targets and parameters for a network. */
final class Samples4j {
    private Samples4j() {}

    static Tensor images(ShapeTrace trace, int n, long seed) {
        Shape shape = trace.input().output().batch(n);
        float[] values = new float[Math.toIntExact(shape.count())];
        Random random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(shape, values);
    }

    static Tensor targets(ShapeTrace trace, int n, long seed) {
        Head head = trace.head();
        return Targets.of(head, new Random(seed).ints(n, 0, head.classes()).toArray());
    }

    /** Drawn as before training, but with biases and running statistics away from 0 and 1. */
    static Map<String, Tensor> parameters(ShapeTrace trace, long seed) {
        Map<String, Tensor> parameters = Initializer.GLOROT_UNIFORM.draw(trace, seed);
        Random random = new Random(seed);
        trace.parameters().forEach((key, parameter) -> {
            if (parameter.start() != ParameterSpec.Start.RANDOM) {
                float[] values = parameters.get(key).values();
                for (int i = 0; i < values.length; i++) {
                    values[i] = parameter.name().equals("variance")
                                    || parameter.name().equals("gamma")
                            ? 0.5f + random.nextFloat()
                            : random.nextFloat() - 0.5f;
                }
            }
        });
        return parameters;
    }
}
