package convscope.ui;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.engine.Engine;
import convscope.engine.Network;
import convscope.engine.Predictor;
import convscope.engine.RightOfWay;
import convscope.spec.Activation;
import convscope.spec.Optimizer;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An engine whose layers show something that looks like maps and follows the probe, without any arithmetic of networks:
 * the windows of the tests need shapes and colours, not truth.
 */
public class FakeEngine implements Engine {
    @Override
    public Network network(
            ShapeTrace trace,
            Map<String, Tensor> parameters,
            Optimizer optimizer,
            double l2,
            long seed,
            RightOfWay rightOfWay) {
        throw new UnsupportedOperationException("Tests of the window do not train");
    }

    @Override
    public Predictor predictor(ShapeTrace trace, Map<String, Tensor> parameters) {
        return new FakePredictor(trace);
    }

    @Override
    public String description() {
        return "Test engine";
    }

    /** Answers at once. */
    public static class FakePredictor implements Predictor {
        private final ShapeTrace trace;

        public FakePredictor(ShapeTrace trace) {
            this.trace = trace;
        }

        @Override
        public ShapeTrace trace() {
            return trace;
        }

        @Override
        public Map<String, Tensor> parameters() {
            return Map.of();
        }

        @Override
        public void setParameters(Map<String, Tensor> parameters) {}

        @Override
        public Answer answer(Tensor images) {
            throw new UnsupportedOperationException("The window asks for activations");
        }

        @Override
        public Activations activations(Tensor image) {
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            for (ShapeTrace.Layer layer : trace.layers()) {
                outputs.put(layer.name(), layer == trace.input() ? image : pattern(layer, image, outputs.size()));
            }
            Tensor output = outputs.get(trace.output().name());
            return new Activations(outputs, output);
        }

        private static Tensor pattern(ShapeTrace.Layer layer, Tensor image, int salt) {
            Shape shape = layer.output();
            Tensor made = Tensor.zeros(shape);
            boolean relu = layer.spec().activation() == Activation.RELU;
            int count = made.values().length;
            for (int i = 0; i < count; i++) {
                float seen = shape.isImage() ? sample(image, shape, i) : image.values()[i * 31 % image.values().length];
                double wave = Math.sin(i * 0.7 + salt) * 0.3;
                float value = (float) (seen * (0.6 + 0.4 * Math.cos(salt + i / Math.max(1, count / 7))) + wave);
                made.values()[i] = relu ? Math.max(0, value) : Math.abs(value);
            }
            return made;
        }

        private static float sample(Tensor image, Shape shape, int i) {
            int cell = i % (shape.height() * shape.width());
            int map = i / (shape.height() * shape.width());
            int row = cell / shape.width() * image.shape().height() / shape.height();
            int column = cell % shape.width() * image.shape().width() / shape.width();
            int shifted = Math.min(image.shape().width() - 1, column + map % 3);
            return Math.abs(image.get(0, row, column) - 0.8f * (map % 2) * image.get(0, row, shifted));
        }

        @Override
        public void close() {}
    }
}
