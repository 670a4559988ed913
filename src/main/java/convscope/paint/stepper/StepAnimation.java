package convscope.paint.stepper;

import convscope.paint.Exposure;
import convscope.paint.Figure;
import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.Tempo;
import convscope.stepper.Walk;
import convscope.stepper.Walk.Stage;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole walk as the pictures of an animation, coarser than the screen.
 *
 * <p>A short walk is told term by term, with the window's glide and the value's flight in a few pictures each; a longer one
 * has one picture a position, a very long one skips positions. There are never more than {@value #MOST} pictures. They are
 * made one by one, as they are asked for.
 */
public final class StepAnimation implements Iterable<Exposure> {
    /** There are never more pictures. */
    public static final int MOST = 600;

    private static final int FIRST = 600;
    private static final int LAST = 2000;
    private static final int POSITION = 240;
    private static final int LEAST_POSITION = 40;
    private static final int ALL_POSITIONS = 30_000;

    /** Pictures of a movement. */
    private static final int MOVING = 3;

    private final Walk walk;
    private final Function<Frame, Figure> figure;
    private final Tempo tempo = Tempo.of(1);

    private StepAnimation(Walk walk, Function<Frame, Figure> figure) {
        this.walk = walk;
        this.figure = figure;
    }

    /**
     * The animation of a walk.
     *
     * @param figure what is to be seen at a frame
     */
    public static StepAnimation of(Walk walk, Function<Frame, Figure> figure) {
        return new StepAnimation(walk, figure);
    }

    /** Whether it is told term by term. */
    public boolean showsTerms() {
        return (long) walk.positions() * (walk.written() + 1 + 2 * (MOVING - 1)) < MOST;
    }

    /** Number of pictures, from 1 to {@value #MOST}. */
    public int size() {
        return (int) exposures().count();
    }

    @Override
    public Iterator<Exposure> iterator() {
        return exposures()
                .map(one -> new Exposure(figure.apply(one.frame), one.milliseconds))
                .iterator();
    }

    private record Timed(Frame frame, int milliseconds) {}

    private Stream<Timed> exposures() {
        Stream<Timed> beginning = Stream.of(new Timed(Frame.still(walk.first()), FIRST));
        return Stream.concat(beginning, showsTerms() ? termByTerm() : positionByPosition());
    }

    private Stream<Timed> termByTerm() {
        return IntStream.range(0, walk.positions())
                .boxed()
                .flatMap(position -> IntStream.rangeClosed(position == 0 ? 1 : 0, walk.written())
                        .mapToObj(micro -> new Moment(position, micro)))
                .flatMap(this::pictures);
    }

    private Stream<Timed> pictures(Moment moment) {
        Stage stage = walk.stage(moment);
        int duration = (int) Math.round(tempo.duration(walk, moment));
        int pictures = stage == Stage.PLACED || stage == Stage.WRITTEN ? MOVING : 1;
        return IntStream.rangeClosed(1, pictures).mapToObj(picture -> {
            boolean end = picture == pictures && moment.equals(walk.last());
            return new Timed(new Frame(moment, picture / (double) pictures), end ? LAST : duration / pictures);
        });
    }

    private Stream<Timed> positionByPosition() {
        int stride = (walk.positions() + MOST - 2) / (MOST - 1);
        int pictures = (walk.positions() + stride - 1) / stride;
        int each = Math.max(LEAST_POSITION, Math.min(POSITION, ALL_POSITIONS / pictures));
        return IntStream.rangeClosed(1, pictures).mapToObj(picture -> {
            int position = Math.min(picture * stride, walk.positions()) - 1;
            return new Timed(Frame.still(walk.at(position)), picture == pictures ? LAST : each);
        });
    }
}
