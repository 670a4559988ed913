package convscope.engine.dl4j;

import convscope.arithmetic.WindowAxis;
import convscope.spec.Activation;
import convscope.spec.ActivationLayer;
import convscope.spec.Add;
import convscope.spec.AveragePooling;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.Dropout;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerMatch;
import convscope.spec.MaxPooling;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Window;
import convscope.tensor.Shape;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * A network's description in the library's words.
 *
 * <p>Every layer becomes one or more vertices; the one whose output is the layer's output is {@link #vertex}. The
 * graph ends at the logits: the head's softmax or sigmoid and the loss are ours.
 */
final class Translation {
    private final ShapeTrace trace;
    private final ComputationGraphConfiguration.GraphBuilder graph;
    private final Map<String, String> vertices = new HashMap<>();
    private final DropoutFunction.Draw draw = new DropoutFunction.Draw();
    private final ComputationGraphConfiguration configuration;

    Translation(ShapeTrace trace, DataType type) {
        this.trace = trace;
        graph = new NeuralNetConfiguration.Builder()
                .dataType(type)
                .updater(new NoOp()) // steps are ours, see engine.optimizer
                .weightInit(WeightInit.ZERO) // the values come from outside
                .activation(org.nd4j.linalg.activations.Activation.IDENTITY)
                .trainingWorkspaceMode(WorkspaceMode.NONE) // passes run in a workspace of our own
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .graphBuilder();
        for (ShapeTrace.Layer layer : trace.layers()) {
            layer.spec().match(new Step(layer));
        }
        graph.setOutputs(vertex(trace.output().name()));
        graph.validateOutputLayerConfig(false);
        configuration = graph.build();
    }

    ComputationGraphConfiguration configuration() {
        return configuration;
    }

    /** Where the graph's dropout draws from. */
    DropoutFunction.Draw draw() {
        return draw;
    }

    /** The vertex that puts out what this layer puts out; for the last layer its logits. */
    String vertex(String layer) {
        return vertices.get(layer);
    }

    /** One layer's vertices. */
    private final class Step implements LayerMatch<Void> {
        private final ShapeTrace.Layer layer;
        private final String name;
        private final String[] inputs;

        Step(ShapeTrace.Layer layer) {
            this.layer = layer;
            this.name = layer.name();
            this.inputs =
                    layer.node().inputs().stream().map(Translation.this::vertex).toArray(String[]::new);
        }

        private Shape in() {
            return layer.inputs().get(0);
        }

        private boolean isHead() {
            return name.equals(trace.output().name());
        }

        private boolean isFirst() {
            return inputs[0].equals(vertex(trace.input().name()));
        }

        private Void is(String vertex) {
            vertices.put(name, vertex);
            return null;
        }

        private Void function(FunctionVertex.Function function, String... from) {
            graph.addVertex(name, new FunctionVertex(function), from);
            return is(name);
        }

        /** The sums of a layer, or what its activation makes of them; a head stays at its sums. */
        private Void activated(Activation activation, String sums) {
            if (activation == Activation.NONE || isHead()) {
                return is(sums);
            }
            return function(Functions.activation(activation), sums);
        }

        private String sumsName(Activation activation) {
            return activation == Activation.NONE || isHead() ? name : name + "#sums";
        }

        @Override
        public Void input(Input spec) {
            graph.addInputs(name);
            return is(name);
        }

        @Override
        public Void convolution(Convolution spec) {
            return convolution(spec.window(), in().channels(), spec.filters(), spec.activation(), spec.bias(), false);
        }

        @Override
        public Void depthwiseConvolution(DepthwiseConvolution spec) {
            return convolution(spec.window(), 1, layer.output().channels(), spec.activation(), spec.bias(), true);
        }

        private Void convolution(
                Window window, int channels, int filters, Activation activation, boolean bias, boolean depthwise) {
            Placing placing = new Placing(window, in());
            ConvolutionLayer.Builder builder = new ConvolutionLayer.Builder(placing.kernel())
                    .stride(placing.stride())
                    .padding(placing.padding())
                    .dilation(placing.dilation())
                    .convolutionMode(placing.mode())
                    .nIn(channels)
                    .nOut(filters)
                    .hasBias(bias);
            WeightGradient ofFirst = isFirst() && !depthwise
                    ? new WeightGradient(placing.over(placing.rows), placing.over(placing.columns), channels)
                    : null;
            graph.addLayer(name, new FusedConvolution(builder, activation, ofFirst, depthwise), placing.source(this));
            return is(name);
        }

        @Override
        public Void maxPooling(MaxPooling spec) {
            return pooling(Pooling.Kind.MAXIMUM, spec.window());
        }

        @Override
        public Void averagePooling(AveragePooling spec) {
            return pooling(Pooling.Kind.MEAN, spec.window());
        }

        private Void pooling(Pooling.Kind kind, Window window) {
            return function(new Pooling(kind, window.vertical(in()), window.horizontal(in())), inputs);
        }

        @Override
        public Void batchNormalization(BatchNormalization spec) {
            int channels = in().channels();
            graph.addLayer(
                    name,
                    new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                            .decay(spec.momentum())
                            .eps(spec.epsilon())
                            .useLogStd(false)
                            .nIn(channels)
                            .nOut(channels)
                            .build(),
                    inputs);
            return is(name);
        }

        @Override
        public Void dropout(Dropout spec) {
            if (spec.rate() == 0) {
                return is(inputs[0]);
            }
            return function(new DropoutFunction(spec.rate(), draw), inputs);
        }

        @Override
        public Void flatten(Flatten spec) {
            return in().isVector() ? is(inputs[0]) : function(Functions.flatten(), inputs);
        }

        @Override
        public Void globalAverage(GlobalAverage spec) {
            graph.addLayer(name, new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), inputs);
            return is(name);
        }

        @Override
        public Void dense(Dense spec) {
            String sums = sumsName(spec.activation());
            graph.addLayer(
                    sums,
                    new DenseLayer.Builder()
                            .nIn(in().size(0))
                            .nOut(spec.units())
                            .hasBias(spec.bias())
                            .build(),
                    inputs);
            return activated(spec.activation(), sums);
        }

        @Override
        public Void activation(ActivationLayer spec) {
            return activated(spec.activation(), inputs[0]);
        }

        @Override
        public Void add(Add spec) {
            graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
            return is(name);
        }

        @Override
        public Void concatenate(Concatenate spec) {
            graph.addVertex(name, new MergeVertex(), inputs);
            return is(name);
        }
    }

    /** How a window is put to the library: in its own words, or over a frame of ours where those are wrong. */
    private final class Placing {
        private final Window window;
        private final WindowAxis rows;
        private final WindowAxis columns;

        Placing(Window window, Shape image) {
            this.window = window;
            this.rows = window.vertical(image);
            this.columns = window.horizontal(image);
        }

        /**
         * Whether the library cannot say it: unequal padding where the stride outruns the kernel, where its
         * {@code Same} is wrong.
         */
        boolean framed() {
            return !symmetric() && (outruns(rows) || outruns(columns));
        }

        private boolean symmetric() {
            return rows.before() == rows.after() && columns.before() == columns.after();
        }

        private static boolean outruns(WindowAxis axis) {
            return axis.stride() > axis.extent();
        }

        /** How the window glides over what the layer is given. */
        WindowAxis over(WindowAxis axis) {
            return framed() ? WindowAxis.valid(axis.padded(), axis.kernel(), axis.stride(), axis.dilation()) : axis;
        }

        int[] kernel() {
            return sizes(window.kernel().height(), window.kernel().width());
        }

        int[] stride() {
            return sizes(window.stride().height(), window.stride().width());
        }

        int[] dilation() {
            return sizes(window.dilation().height(), window.dilation().width());
        }

        int[] padding() {
            return symmetric() ? sizes(rows.before(), columns.before()) : sizes(0, 0);
        }

        ConvolutionMode mode() {
            return window.padding().kind() == Padding.Kind.SAME && !symmetric() && !framed()
                    ? ConvolutionMode.Same
                    : ConvolutionMode.Truncate;
        }

        String[] source(Step step) {
            if (!framed()) {
                return step.inputs;
            }
            String framed = step.name + "#frame";
            graph.addVertex(framed, new FunctionVertex(Functions.frame(rows, columns)), step.inputs);
            return new String[] {framed};
        }

        private static int[] sizes(int height, int width) {
            return new int[] {height, width};
        }
    }
}
