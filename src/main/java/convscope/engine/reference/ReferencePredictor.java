package convscope.engine.reference;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.engine.Predictor;
import convscope.spec.ParameterSpec;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network computed layer after layer with the loops of {@link convscope.arithmetic}.
 *
 * <p>Sums are kept in double; what passes from layer to layer is float, as in every engine.
 */
public final class ReferencePredictor implements Predictor {
    private final ShapeTrace trace;
    private Map<String, Tensor> parameters;

    /**
     * A network with these values.
     *
     * @param trace a usable network
     * @param parameters every parameter under {@code layer/parameter}
     * @throws IllegalArgumentException if the network has problems, or the parameters are not its own
     */
    public ReferencePredictor(ShapeTrace trace, Map<String, Tensor> parameters) {
        if (!trace.usable()) {
            throw new IllegalArgumentException("The network has problems: " + trace.problems());
        }
        this.trace = trace;
        setParameters(parameters);
    }

    @Override
    public ShapeTrace trace() {
        return trace;
    }

    @Override
    public Map<String, Tensor> parameters() {
        return copies(parameters);
    }

    @Override
    public void setParameters(Map<String, Tensor> values) {
        Map<String, ParameterSpec> wanted = trace.parameters();
        wanted.forEach((key, parameter) -> {
            Tensor value = values.get(key);
            if (value == null || !value.shape().equals(parameter.shape())) {
                throw new IllegalArgumentException("Parameter " + key + " has shape " + parameter.shape() + ", found "
                        + (value == null ? "none" : value.shape()));
            }
        });
        values.keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("The network has no parameter " + key);
                });
        parameters = copies(values);
    }

    private static Map<String, Tensor> copies(Map<String, Tensor> values) {
        Map<String, Tensor> copies = new LinkedHashMap<>();
        values.forEach((key, value) ->
                copies.put(key, Tensor.of(value.shape(), value.values().clone())));
        return copies;
    }

    @Override
    public Answer answer(Tensor images) {
        int count = images.shape().size(0);
        Shape answers = trace.output().output().batch(count);
        Tensor logits = Tensor.zeros(answers);
        Tensor outputs = Tensor.zeros(answers);
        for (int image = 0; image < count; image++) {
            Activations inside = activations(images.item(image));
            Tensor output = inside.outputs().get(trace.output().name());
            int units = output.values().length;
            System.arraycopy(inside.logits().values(), 0, logits.values(), image * units, units);
            System.arraycopy(output.values(), 0, outputs.values(), image * units, units);
        }
        return new Answer(trace.head(), logits, outputs);
    }

    @Override
    public Activations activations(Tensor image) {
        if (!image.shape().equals(trace.input().output())) {
            throw new IllegalArgumentException(
                    "The network takes images of shape " + trace.input().output() + ", found " + image.shape());
        }
        Map<String, Tensor> outputs = new LinkedHashMap<>();
        Tensor sums = image;
        for (ShapeTrace.Layer layer : trace.layers()) {
            List<Tensor> inputs = new ArrayList<>();
            layer.node().inputs().forEach(name -> inputs.add(outputs.get(name)));
            sums = layer.spec().match(new LayerSums(layer, image, inputs, parameters));
            outputs.put(layer.name(), LayerSums.activated(layer.spec().activation(), sums));
        }
        return new Activations(outputs, sums); // the last layer's: the trace puts the answer last
    }

    /** Holds nothing that would have to be given back. */
    @Override
    public void close() {}
}
