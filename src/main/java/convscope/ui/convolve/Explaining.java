package convscope.ui.convolve;

import convscope.engine.Activations;
import convscope.project.CellQuestion;
import convscope.project.Project;
import convscope.spec.ShapeTrace;
import convscope.stepper.LayerCell;
import convscope.stepper.Moment;
import convscope.stepper.Position;
import convscope.tensor.Tensor;
import convscope.ui.Lab;
import convscope.ui.Recognition;
import java.util.Optional;

/** Answers the question why a cell of the network has its value, with the network's own numbers. */
final class Explaining {
    private final ConvolveController controller;
    private final Lab lab;
    private Optional<Recognition.Result> recognized = Optional.empty();

    Explaining(ConvolveController controller, Lab lab) {
        this.controller = controller;
        this.lab = lab;
        lab.recognition().addListener(new Recognition.Listener() {
            @Override
            public void recognized(Recognition.Result result) {
                recognized = Optional.of(result);
            }

            @Override
            public void forgotten() {
                recognized = Optional.empty();
            }
        });
    }

    /** Shows what made the cell; nothing happens where there is no image, or a layer that has no window. */
    void explain(CellQuestion question) {
        Project project = lab.session().project();
        Optional<ShapeTrace.Layer> layer = ShapeTrace.of(project.network())
                .layer(question.layer())
                .filter(found -> LayerCell.isKnown(found.spec()));
        if (layer.isPresent() && recognized.isPresent()) {
            explain(question, layer.get(), recognized.get());
        }
    }

    private void explain(CellQuestion question, ShapeTrace.Layer layer, Recognition.Result result) {
        Activations all = result.activations();
        Tensor input = all.outputs().get(layer.node().inputs().get(0));
        Tensor output = all.outputs().get(layer.name());
        Position cell = new Position(question.map(), question.row(), question.column());
        LayerCell found = LayerCell.of(layer, input, result.weights(), cell);
        float value = output.get(cell.map(), cell.row(), cell.column());
        int width = found.subject().horizontal().positions();
        int number = found.position().row() * width + found.position().column();
        controller.open(controller
                .now()
                .opened(found.subject(), Optional.empty())
                .with(new Moment(number, Integer.MAX_VALUE)) // the last micro-step that there is
                .with(new Experiment.Explained(question, value, number, found.firstRow(), found.firstColumn()))
                .with(controller.now().view().withStacked(false)));
    }
}
