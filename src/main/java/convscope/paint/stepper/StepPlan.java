package convscope.paint.stepper;

import convscope.stepper.BoardAxis;
import convscope.stepper.Calculation;
import convscope.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Decides what the figure shows in the room that it has: which words, how many channels and maps, how large.
 *
 * @param scene the instant, which says what must be among what is shown
 * @param scale 1 at 100 %
 * @param labels the words
 * @param visits whether the input cells show how often they are read
 * @param asked the channels that shall be shown
 */
record StepPlan(
        Scene scene, double scale, StepFigure.Labels labels, boolean visits, Optional<StepFigure.Channels> asked) {
    /** Cells are never larger, at 100 %. */
    private static final double LARGEST_CELL = 48;

    /** Boards of smaller cells show nothing; fewer of them are shown instead. */
    private static final double LEAST_CELL = 5;

    /** Cells of so many px are large enough, whatever else wants room. */
    private static final double COMFORTABLE = 34;

    private static final double KERNEL_CELL = 30;
    private static final double CAPTION = 11;

    /** How much of the size that cells could have is given for words, products and the plate. */
    private static final double WORTH = 0.75;

    /** Figures smaller than this may be without words. */
    private static final double LEAST_WIDTH = 320;

    private static final double LEAST_HEIGHT = 200;

    /** What is shown beside the boards, in the order in which it gives way. */
    private enum Detail {
        ALL,
        NO_PRODUCTS,
        SMALL_KERNEL,
        NO_PLATE,
        BOARDS_ONLY
    }

    StepLayout layout(double width, double height) {
        ArrangementSearch search = new ArrangementSearch(width, height, px(LARGEST_CELL));
        int channels = channels(search);
        int maps = maps(search, channels);
        int firstChannel = asked.map(StepFigure.Channels::first)
                .map(first -> Math.min(first, allChannels() - channels))
                .orElseGet(() -> page(currentChannel(), channels, allChannels()));
        int firstMap = page(scene.position().map(), maps, allMaps());
        return StepLayout.of(detailed(search, channels, maps), firstChannel, firstMap, width, height);
    }

    private int allChannels() {
        return scene.calculation().subject().input().shape().channels();
    }

    private int allMaps() {
        return scene.calculation().output().shape().channels();
    }

    /** As many channels as can be told apart, if it is not said how many. */
    private int channels(ArrangementSearch search) {
        int all = asked.map(channels -> Math.min(channels.count(), allChannels() - channels.first()))
                .orElseGet(this::allChannels);
        return most(all, count -> detailed(search, count, 1), px(LEAST_CELL));
    }

    /** As many maps as there is room for without making the cells much smaller. */
    private int maps(ArrangementSearch search, int channels) {
        int alone = detailed(search, channels, 1).cell();
        return most(allMaps(), count -> detailed(search, channels, count), (int) Math.ceil(WORTH * alone));
    }

    /** The largest number up to {@code all} whose cells have at least so many px; 1 if there is none. */
    private static int most(int all, IntFunction<ArrangementSearch.Found> found, int leastCell) {
        if (found.apply(all).cell() >= leastCell) {
            return all;
        }
        int low = 1;
        int high = all;
        while (low < high - 1) {
            int middle = (low + high) / 2;
            if (found.apply(middle).cell() >= leastCell) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first board of the page of so many that has this one; the last page is full. */
    private static int page(int board, int count, int all) {
        return Math.min(board / count * count, all - count);
    }

    private int currentChannel() {
        int first = scene.calculation().firstChannel(scene.position().map());
        return scene.currentTerm().map(term -> term.channel()).orElse(first);
    }

    /** The richest detail that does not cost too much of the cells' size; nothing but boards where all is too small. */
    private ArrangementSearch.Found detailed(ArrangementSearch search, int channels, int maps) {
        ArrangementSearch.Found bare = found(search, Detail.BOARDS_ONLY, channels, maps);
        boolean small = search.width() < LEAST_WIDTH * scale || search.height() < LEAST_HEIGHT * scale;
        for (Detail detail : List.of(Detail.ALL, Detail.NO_PRODUCTS, Detail.SMALL_KERNEL, Detail.NO_PLATE)) {
            ArrangementSearch.Found found = found(search, detail, channels, maps);
            boolean last = detail == Detail.NO_PLATE && !small;
            if (found.cell() >= (last ? 1 : enough(bare.cell()))) {
                return found;
            }
        }
        return bare;
    }

    /** Px of a cell that are large enough where they could be so many; numbers are not given up. */
    private double enough(int bare) {
        double enough = Math.min(COMFORTABLE * scale, Math.min(WORTH * bare, bare - 2));
        return Math.max(bare >= Drawing.NUMBERS * scale ? Drawing.NUMBERS * scale : 1, enough);
    }

    /** The strip of explanations takes its room only where it is needed. */
    private ArrangementSearch.Found found(ArrangementSearch search, Detail detail, int channels, int maps) {
        ArrangementSearch.Found found = search.largest(measures(detail, false), channels, maps);
        boolean coloured = found.cell() < Drawing.NUMBERS * scale
                || found.measures().kernelCell(found.cell()) < Drawing.NUMBERS * scale;
        BoardAxis vertical = scene.calculation().vertical();
        BoardAxis horizontal = scene.calculation().horizontal();
        boolean key = coloured || visits || vertical.dropped() > 0 || horizontal.dropped() > 0;
        return key && detail != Detail.BOARDS_ONLY ? search.largest(measures(detail, true), channels, maps) : found;
    }

    private Measures measures(Detail detail, boolean key) {
        Calculation calculation = scene.calculation();
        boolean kernel = calculation.subject().operation().hasKernel();
        boolean words = detail != Detail.BOARDS_ONLY;
        boolean plate = words && detail != Detail.NO_PLATE;
        boolean several = allChannels() > 1 || allMaps() > 1;
        Captions captions = new Captions(calculation, labels);
        Shape output = calculation.output().shape();
        SumPlate sum = new SumPlate(scene, labels, scale);
        return new Measures(
                calculation.vertical().length(),
                calculation.horizontal().length(),
                kernel ? calculation.subject().kernelSize().height() : 0,
                kernel ? calculation.subject().kernelSize().width() : 0,
                output.height(),
                output.width(),
                words ? px(1.6 * CAPTION) : 0,
                words && several,
                words ? width(several ? captions.channel(allChannels() - 1) : captions.input()) : 0,
                words ? Math.max(width(captions.kernel()), width(labels.products())) : 0,
                words ? width(several ? captions.map(allMaps() - 1) : captions.output()) : 0,
                plate ? sum.width() : 0,
                plate ? sum.height() : 0,
                key ? KeyStrip.height(scale) : 0,
                kernel && detail == Detail.ALL,
                detail.compareTo(Detail.SMALL_KERNEL) < 0 ? px(KERNEL_CELL) : 0,
                px(words ? 16 : 8));
    }

    private int width(String text) {
        return Words.width(text, CAPTION * scale);
    }

    private int px(double at100) {
        return (int) Math.round(at100 * scale);
    }
}
