package convscope.cli.demo;

import convscope.engine.Activations;
import convscope.engine.Answer;
import convscope.engine.Predictor;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what a trained network has to show: pictures, and a page around them. */
public final class Demonstration {
    private static final int PROBE_DIGIT = 3;

    private final Predictor network;
    private final DemoTraining.Result training;

    public Demonstration(Predictor network, DemoTraining.Result training) {
        this.network = network;
        this.training = training;
    }

    /**
     * Writes everything into this folder.
     *
     * @return the sample drawings and what they were taken for
     */
    public List<Recognised> write(Path folder) throws IOException {
        DemoPictures pictures = new DemoPictures(folder);
        List<Recognised> drawings = Recognised.all(network);
        Recognised probe = drawings.stream()
                .filter(drawing -> drawing.digit() == PROBE_DIGIT && drawing.right())
                .findFirst()
                .orElse(drawings.get(0));
        Activations activations = network.activations(probe.image());
        DemoPage page = new DemoPage(network.trace(), training, drawings);
        page.curves(pictures.accuracy(training), pictures.loss(training));
        page.confusion(pictures.confusion(training.test().confusion()));
        page.filters(pictures.filters(firstFilters()));
        List<DemoPictures.Shown> layers = new ArrayList<>();
        for (ShapeTrace.Layer layer : network.trace().layers()) {
            layers.add(pictures.layer(layer, activations));
        }
        Answer answer =
                network.answer(probe.image().reshape(probe.image().shape().batch(1)));
        page.layers(probe, layers, pictures.bars(answer));
        List<DemoPictures.Shown> digits = new ArrayList<>();
        for (Recognised drawing : drawings) {
            String name = "drawings/" + drawing.digit() + "-" + drawing.number();
            digits.add(pictures.digit(name, drawing.image()));
        }
        page.drawings(digits);
        Files.writeString(folder.resolve(DemoPage.FILE), page.html());
        return drawings;
    }

    private Tensor firstFilters() {
        String first = network.trace().layers().stream()
                .flatMap(layer -> layer.parameters().stream()
                        .filter(parameter -> parameter.shape().rank() == 4)
                        .map(layer::key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A network without a convolution"));
        return network.parameters().get(first);
    }
}
