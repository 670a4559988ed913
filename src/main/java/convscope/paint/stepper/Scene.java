package convscope.paint.stepper;

import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.Operation;
import convscope.stepper.Position;
import convscope.stepper.Term;
import convscope.stepper.Walk;
import convscope.stepper.Walk.Stage;
import convscope.stepper.Working;
import java.util.List;
import java.util.Optional;

/** What a frame of the walk means: where the window is, what has appeared, which cells have their value. */
final class Scene {
    private final Calculation calculation;
    private final Walk walk;
    private final Moment moment;
    private final double progress;
    private final Position position;
    private final Working working;

    Scene(Calculation calculation, Frame frame) {
        this.calculation = calculation;
        this.walk = calculation.walk();
        this.moment = walk.clamp(frame.moment());
        this.progress = Math.min(1, Math.max(0, frame.progress()));
        this.position = calculation.position(moment.position());
        this.working = calculation.working(position);
    }

    Calculation calculation() {
        return calculation;
    }

    Position position() {
        return position;
    }

    Working working() {
        return working;
    }

    Stage stage() {
        return walk.stage(moment);
    }

    double progress() {
        return progress;
    }

    /** Whether a stage lies behind or is what appears now. */
    boolean reached(Stage stage) {
        return stage().compareTo(stage) >= 0;
    }

    /** Whether the window is on its way from the position before. */
    boolean isGliding() {
        return stage() == Stage.PLACED && progress < 1 && moment.position() > 0;
    }

    /** Whether the value is on its way into the output cell. */
    boolean isFlying() {
        return stage() == Stage.WRITTEN && progress < 1;
    }

    /** Board row of the window's top edge, between two rows while it glides. */
    double windowRow() {
        return window(
                calculation.vertical().start(before().row()),
                calculation.vertical().start(position.row()));
    }

    /** Board column of the window's left edge, likewise. */
    double windowColumn() {
        return window(
                calculation.horizontal().start(before().column()),
                calculation.horizontal().start(position.column()));
    }

    private double window(int from, int to) {
        return isGliding() ? from + progress * (to - from) : to;
    }

    private Position before() {
        return calculation.position(Math.max(0, moment.position() - 1));
    }

    /** Whether an output cell has its value, which has arrived there. */
    boolean isWritten(int number) {
        return number == moment.position() ? stage() == Stage.WRITTEN && progress == 1 : walk.isWritten(number, moment);
    }

    int shownTerms() {
        return walk.shownTerms(moment);
    }

    /** The term that appears now. */
    Optional<Term> currentTerm() {
        return stage() == Stage.TERMS ? Optional.of(working.terms().get(shownTerms() - 1)) : Optional.empty();
    }

    /** The term that this instant is about: what appears now, or what max pooling took. */
    Optional<Term> focus() {
        return currentTerm().or(this::winner);
    }

    /** How far a term that has begun to appear has done so. */
    double opacity(Term term) {
        return currentTerm().filter(term::equals).isPresent() ? progress : 1;
    }

    /** The terms that have appeared. */
    List<Term> appeared() {
        return working.terms().subList(0, shownTerms());
    }

    /** The cell that max pooling takes, once it is decided. */
    Optional<Term> winner() {
        return reached(Stage.SUM) ? working.winner().map(working.terms()::get) : Optional.empty();
    }

    /** Whether a channel feeds the map that is worked out. */
    boolean feeds(int channel) {
        int first = calculation.firstChannel(position.map());
        return channel >= first && channel < first + calculation.channelsOfMap();
    }

    /** The map whose filter belongs to an input channel while this map is worked out. */
    int mapOfKernel(int channel) {
        Case subject = calculation.subject();
        if (subject.operation() != Operation.DEPTHWISE) {
            return position.map();
        }
        int filters = subject.maps() / subject.input().shape().channels();
        return channel * filters + position.map() % filters;
    }
}
