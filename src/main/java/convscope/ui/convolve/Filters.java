package convscope.ui.convolve;

import convscope.paint.stepper.Place;
import convscope.project.Project;
import convscope.project.Session;
import convscope.spec.Convolution;
import convscope.spec.DepthwiseConvolution;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.stepper.KernelLibrary;
import convscope.stepper.Operation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.ui.Lab;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Gives the filter that is shown its weights: from the library, from the open network, by lot, from what was typed. */
final class Filters {
    private final ConvolveController controller;
    private final Lab lab;
    private final SplittableRandom random;

    Filters(ConvolveController controller, Lab lab, long seed) {
        this.controller = controller;
        this.lab = lab;
        random = new SplittableRandom(~seed);
        follow(lab.session().project());
        lab.session().addListener(new Session.Listener() {
            @Override
            public void projectOpened() {
                follow(lab.session().project());
            }

            @Override
            public void networkChanged() {
                projectOpened();
            }
        });
    }

    private void follow(Project project) {
        List<ShapeTrace.Layer> layers = ShapeTrace.of(project.network()).layers().stream()
                .filter(layer -> (layer.spec() instanceof Convolution || layer.spec() instanceof DepthwiseConvolution)
                        && project.weights().containsKey(weight(layer)))
                .toList();
        controller.model().layers.set(layers);
    }

    private static String weight(ShapeTrace.Layer layer) {
        return layer.name() + "/weight";
    }

    /** The map whose filter is changed. */
    private int map() {
        return controller.map();
    }

    /** A kernel of the library for the filter that is shown. */
    void set(KernelLibrary kernel) {
        set(kernel.weights());
    }

    /** The kernel of the library that a filter is in every channel, if it is one. */
    static Optional<KernelLibrary> known(Tensor filter) {
        Shape shape = filter.shape();
        return KernelLibrary.all().stream()
                .filter(kernel -> shape.height() == kernel.size()
                        && shape.width() == kernel.size()
                        && spread(kernel.weights(), shape).equals(filter))
                .findFirst();
    }

    /** A window of another size. */
    void resize(Size size) {
        controller.change("kernel size", subject -> CaseEdits.window(subject, size));
    }

    /** Other weights for the filter that is shown, {@code [height][width]} for each channel alike. */
    private void set(Tensor weights) {
        Shape shape = weights.shape();
        controller.change(subject -> {
            int channels = subject.operation() == Operation.DEPTHWISE
                    ? 1
                    : subject.input().shape().channels();
            return CaseEdits.withFilter(
                    subject, map(), spread(weights, Shape.image(channels, shape.size(0), shape.size(1))));
        });
    }

    private static Tensor spread(Tensor weights, Shape wanted) {
        Tensor filter = Tensor.zeros(wanted);
        int cells = weights.values().length;
        for (int channel = 0; channel < wanted.channels(); channel++) {
            System.arraycopy(weights.values(), 0, filter.values(), channel * cells, cells);
        }
        return filter;
    }

    /** Weights by lot, others each time. */
    void random() {
        long seed = random.nextLong();
        controller.change(subject -> {
            Shape shape = CaseEdits.filter(subject, map()).shape();
            return CaseEdits.withFilter(subject, map(), RandomNumbers.filter(seed, shape));
        });
    }

    /**
     * Weights that were typed: a block for each channel, or one for all.
     *
     * @return whether there are as many blocks as channels, or one
     */
    boolean typed(Tensor blocks) {
        Shape shape = blocks.shape();
        int channels =
                CaseEdits.filter(controller.now().subject(), map()).shape().channels();
        if (shape.channels() != 1 && shape.channels() != channels) {
            return false;
        }
        Tensor filter = shape.channels() == channels
                ? blocks
                : spread(blocks.item(0), Shape.image(channels, shape.height(), shape.width()));
        controller.change("weights", subject -> CaseEdits.withFilter(subject, map(), filter));
        return true;
    }

    /** Number of filters of a layer of the open network. */
    int count(ShapeTrace.Layer layer) {
        return weights(layer).shape().size(0);
    }

    /** Number of channels that a filter of it has. */
    int channels(ShapeTrace.Layer layer) {
        return weights(layer).shape().size(1);
    }

    private Tensor weights(ShapeTrace.Layer layer) {
        return lab.session().project().weights().get(weight(layer));
    }

    /**
     * A filter of the open network: all its channels where the input has as many, one of them for every channel otherwise.
     *
     * @param filter from 0
     * @param channel from 0
     */
    void ofNetwork(ShapeTrace.Layer layer, int filter, int channel) {
        Tensor weights = weights(layer).item(filter);
        int wanted = CaseEdits.filter(controller.now().subject(), map()).shape().channels();
        if (weights.shape().channels() == wanted) {
            controller.change("network", subject -> CaseEdits.withFilter(subject, map(), weights));
        } else {
            set(weights.item(channel));
        }
    }

    /** Another weight in the filter that is shown beside a channel. */
    void setWeight(Place place, float value) {
        int map = controller.model().mapOfKernel(place.channel());
        boolean depthwise = controller.now().subject().operation() == Operation.DEPTHWISE;
        int channel = depthwise ? 0 : place.channel();
        controller.change(subject -> CaseEdits.withWeight(subject, map, channel, place.row(), place.column(), value));
    }
}
