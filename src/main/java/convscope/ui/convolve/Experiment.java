package convscope.ui.convolve;

import convscope.project.CellQuestion;
import convscope.stepper.Case;
import convscope.stepper.Moment;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Everything in the station that can be changed and taken back; immutable.
 *
 * @param title what the case is called, if it has a name
 * @param subject what is computed
 * @param source where its input comes from
 * @param spare filters for an operation that has some, while the present one has none; as {@link KernelForm} has them
 * @param moment where the walk has come to
 * @param pace how it goes
 * @param view what is seen of it
 * @param explained the cell of the network that is explained, if it is one
 */
record Experiment(
        Optional<String> title,
        Case subject,
        InputSource source,
        Tensor spare,
        Moment moment,
        Pace pace,
        View view,
        Optional<Explained> explained) {

    static final Moment BEGINNING = new Moment(0, 0);

    /**
     * How the walk goes.
     *
     * @param speed 1 is the speed at which a product can be read
     * @param loop whether it begins again at the end
     */
    record Pace(double speed, boolean loop) {
        static final Pace USUAL = new Pace(1, false);
    }

    /**
     * What is seen.
     *
     * @param visits whether input cells show how often they are read
     * @param stacked whether the receptive field of a stack is shown instead of the walk
     * @param stack the layers that follow the case's own
     * @param firstChannel the first input channel that is shown, where there is no room for all
     */
    record View(boolean visits, boolean stacked, List<StackLayer> stack, int firstChannel) {
        static final View PLAIN = new View(false, false, List.of(new StackLayer(3, 1)), 0);

        View {
            stack = List.copyOf(stack);
        }

        View withVisits(boolean shown) {
            return new View(shown, stacked, stack, firstChannel);
        }

        View withStacked(boolean shown) {
            return new View(visits, shown, stack, firstChannel);
        }

        View with(List<StackLayer> layers) {
            return new View(visits, stacked, layers, firstChannel);
        }

        View withFirstChannel(int channel) {
            return new View(visits, stacked, stack, channel);
        }
    }

    /**
     * A cell of the network.
     *
     * @param question which one
     * @param value what the network has there
     * @param firstRow row of the layer's input that is the first here
     * @param firstColumn column likewise
     */
    record Explained(CellQuestion question, float value, int firstRow, int firstColumn) {}

    /** A case at its beginning. */
    static Experiment of(Case subject) {
        return new Experiment(
                Optional.empty(),
                subject,
                new InputSource.Own(),
                spare(subject),
                BEGINNING,
                Pace.USUAL,
                View.PLAIN,
                Optional.empty());
    }

    private static Tensor spare(Case subject) {
        if (subject.kernel().isPresent()) {
            return KernelForm.of(subject);
        }
        return Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 2, 2, 0, 0, 1, 2); // the guide's
    }

    /** Another case in place of this one, from its beginning; pace stays, and so does what is seen. */
    Experiment opened(Case to, Optional<String> called) {
        View plain = new View(view.visits, view.stacked, view.stack, 0);
        return new Experiment(called, to, new InputSource.Own(), spare(to), BEGINNING, pace, plain, Optional.empty());
    }

    /** The same with a changed case, which is no longer the network's. */
    Experiment with(Case to) {
        Tensor kept = to.kernel().isPresent() ? KernelForm.of(to) : spare;
        return new Experiment(title, to, source, kept, moment, pace, view, Optional.empty());
    }

    Experiment with(InputSource to) {
        return new Experiment(title, subject, to, spare, moment, pace, view, explained);
    }

    Experiment with(Moment to) {
        return new Experiment(title, subject, source, spare, to, pace, view, explained);
    }

    Experiment with(Pace to) {
        return new Experiment(title, subject, source, spare, moment, to, view, explained);
    }

    Experiment with(View to) {
        return new Experiment(title, subject, source, spare, moment, pace, to, explained);
    }

    Experiment with(Explained to) {
        return new Experiment(title, subject, source, spare, moment, pace, view, Optional.of(to));
    }
}
