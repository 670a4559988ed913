package convscope.paint.stepper;

import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.Ring;
import convscope.paint.Surface;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * One instant of the convolution stepper: the input with its padding, the kernel, the products, the sum and the output.
 *
 * <p>Cells are squares of whole px, the largest that find room up to 48 px at 100 %. From 24 px on they hold their numbers,
 * below that their colours, which a strip at the bottom explains. Where not all channels or maps find room, those around
 * the ones that are worked out are shown, and it says how many are left out.
 */
public final class StepFigure implements Figure {
    /**
     * The words of the figure. Sizes and numbers follow a word, as in "input 5×5 + padding 1" and "channel 1".
     *
     * @param input the board on the left
     * @param padding what surrounds it
     * @param inserted zeros that a transposed convolution puts between cells, from how many: "1 zero between"
     * @param dropped what no window reaches, from the rows and the columns, one of which may be 0: "1 row left over"
     * @param kernel a filter
     * @param reversed that it lies reversed
     * @param products the board of the products
     * @param output the board on the right
     * @param channel one input board among several
     * @param map one output board among several
     * @param product before the product that appears
     * @param sum before the sum as it grows
     * @param bias before the bias
     * @param largest before what max pooling has found
     * @param mean before what average pooling gives
     * @param visits before the colours of how often a cell is read
     * @param more how many boards found no room: "+ 3 more"
     */
    public record Labels(
            String input,
            String padding,
            UnaryOperator<String> inserted,
            BiFunction<Integer, Integer, String> dropped,
            String kernel,
            String reversed,
            String products,
            String output,
            String channel,
            String map,
            String product,
            String sum,
            String bias,
            String largest,
            String mean,
            String visits,
            IntFunction<String> more) {}

    /** Input channels that shall be shown, if there is room for so many. */
    record Channels(int first, int count) {}

    private final Scene scene;
    private final BoardScales scales;
    private final Palette palette;
    private final double scale;
    private final Labels labels;
    private final boolean visits;
    private final Optional<Place> highlighted;
    private final Optional<Place> pinned;
    private final Optional<Channels> channels;

    private StepFigure(
            Scene scene,
            BoardScales scales,
            Palette palette,
            double scale,
            Labels labels,
            boolean visits,
            Optional<Place> highlighted,
            Optional<Place> pinned,
            Optional<Channels> channels) {
        this.scene = scene;
        this.scales = scales;
        this.palette = palette;
        this.scale = scale;
        this.labels = labels;
        this.visits = visits;
        this.highlighted = highlighted;
        this.pinned = pinned;
        this.channels = channels;
    }

    /** The figure of a frame, with nothing pinned. */
    public static StepFigure of(Calculation calculation, Frame frame, Palette palette, double scale, Labels labels) {
        return new StepFigure(
                new Scene(calculation, frame),
                BoardScales.of(calculation),
                palette,
                scale,
                labels,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same at another frame of the same walk. */
    public StepFigure withFrame(Frame frame) {
        Scene other = new Scene(scene.calculation(), frame);
        return new StepFigure(other, scales, palette, scale, labels, visits, highlighted, pinned, channels);
    }

    /** The same with input cells coloured by and labelled with how often they are read for one map, or with their values. */
    public StepFigure withVisits(boolean shown) {
        return new StepFigure(scene, scales, palette, scale, labels, shown, highlighted, pinned, channels);
    }

    /** The same with a ring around a cell. */
    public StepFigure highlight(Optional<Place> place) {
        return new StepFigure(scene, scales, palette, scale, labels, visits, place, pinned, channels);
    }

    /** The same with a cell held fast: of an input cell all output cells that it feeds are marked, of an output cell all that it reads. */
    public StepFigure pin(Optional<Place> place) {
        return new StepFigure(scene, scales, palette, scale, labels, visits, highlighted, place, channels);
    }

    /** The same with these input channels, instead of as many as find room. */
    public StepFigure channels(int first, int count) {
        return new StepFigure(
                scene,
                scales,
                palette,
                scale,
                labels,
                visits,
                highlighted,
                pinned,
                Optional.of(new Channels(first, count)));
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Drawing drawing = drawing(width, height);
        InputBoards input =
                new InputBoards(drawing, visits ? scene.calculation().visits() : new int[0][]);
        WindowMarks window = new WindowMarks(drawing, visits);
        input.paint(surface);
        window.cover(surface);
        new KernelBoards(drawing).paint(surface);
        new OutputBoards(drawing).paint(surface);
        pinned.ifPresent(place -> new PinMarks(drawing, place).paint(surface));
        input.numbers(surface);
        window.outline(surface);
        new Headings(drawing).paint(surface);
        StepLayout layout = drawing.layout();
        layout.plate().ifPresent(box -> new SumPlate(scene, labels, scale).paint(surface, box, drawing.colours()));
        layout.key().ifPresent(box -> new KeyStrip(drawing).paint(surface, box, visits));
        new Flight(drawing).paint(surface);
        ring(surface, drawing, pinned);
        ring(surface, drawing, highlighted);
    }

    private void ring(Surface surface, Drawing drawing, Optional<Place> place) {
        place.flatMap(new Places(drawing.layout(), scene.calculation())::bounds).ifPresent(box -> {
            double side = box.width() - drawing.gap((int) box.width());
            Ring.paint(surface, box.x(), box.y(), side, side, scale);
        });
    }

    /** The map whose filter is shown beside an input channel. */
    public int mapOfKernel(int channel) {
        return scene.mapOfKernel(channel);
    }

    /** The cell drawn at a point when the figure fills {@code width}×{@code height}; empty beside the boards and on padding. */
    public Optional<Place> at(double x, double y, double width, double height) {
        return new Places(layout(width, height), scene.calculation()).at(x, y);
    }

    /** Where a cell is drawn when the figure fills {@code width}×{@code height}; empty if it is not. */
    public Optional<Box> bounds(Place place, double width, double height) {
        return new Places(layout(width, height), scene.calculation()).bounds(place);
    }

    private Drawing drawing(double width, double height) {
        return new Drawing(scene, scales, layout(width, height), new BoardColours(palette), scale, labels);
    }

    private StepLayout layout(double width, double height) {
        return new StepPlan(scene, scale, labels, visits, channels).layout(width, height);
    }
}
