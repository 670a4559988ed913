package convscope.paint.stepper;

import convscope.paint.TextStyle;
import convscope.stepper.Calculation;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Decides what the figure shows in the room that it has: which words, how many channels and maps, how large. */
final class StepPlan {
    /** Cells are never larger, at 100 %. */
    private static final double LARGEST_CELL = 48;

    /** Boards of smaller cells show nothing; fewer of them are shown instead. */
    private static final double LEAST_CELL = 5;

    /** Cells of so many px are large enough, whatever else wants room. */
    private static final double COMFORTABLE = 36;

    private static final double KERNEL_CELL = 26;
    private static final double CAPTION = 11;

    /** How much of the size that cells could have is given for words, products and the plate. */
    private static final double WORTH = 0.8;

    /** What is shown beside the boards, in the order in which it gives way. */
    private enum Detail {
        ALL,
        NO_PRODUCTS,
        SMALL_KERNEL,
        NO_PLATE,
        BOARDS_ONLY
    }

    private final Scene scene;
    private final double scale;
    private final StepFigure.Labels labels;
    private final Optional<StepFigure.Channels> asked;
    private final Captions captions;

    StepPlan(Scene scene, double scale, StepFigure.Labels labels, Optional<StepFigure.Channels> asked) {
        this.scene = scene;
        this.scale = scale;
        this.labels = labels;
        this.asked = asked;
        this.captions = new Captions(scene.calculation(), labels);
    }

    StepLayout layout(double width, double height) {
        ArrangementSearch search = new ArrangementSearch(width, height, px(LARGEST_CELL));
        int channels = channels(search);
        int maps = maps(search, channels);
        int firstChannel = asked.map(StepFigure.Channels::first)
                .orElseGet(() -> page(currentChannel(), channels, captions.channels()));
        int firstMap = page(scene.position().map(), maps, captions.maps());
        return StepLayout.of(detailed(search, channels, maps), firstChannel, firstMap, width, height);
    }

    /** As many channels as can be told apart, if it is not said how many. */
    private int channels(ArrangementSearch search) {
        int all = asked.map(StepFigure.Channels::count).orElse(captions.channels());
        return most(all, count -> detailed(search, count, 1), px(LEAST_CELL));
    }

    /** As many maps as there is room for without making the cells much smaller. */
    private int maps(ArrangementSearch search, int channels) {
        int alone = detailed(search, channels, 1).cell();
        return most(captions.maps(), count -> detailed(search, channels, count), (int) Math.ceil(WORTH * alone));
    }

    /** The largest number up to {@code all} whose cells have at least so many px; 1 if there is none. */
    private static int most(int all, IntFunction<ArrangementSearch.Found> found, int leastCell) {
        int low = 1;
        int high = all;
        if (found.apply(high).cell() >= leastCell) {
            return high;
        }
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

    /** The page of so many boards that has this one; the last page is full. */
    private static int page(int board, int count, int all) {
        return Math.min(board / count * count, all - count);
    }

    private int currentChannel() {
        int first = scene.calculation().firstChannel(scene.position().map());
        return scene.currentTerm().map(term -> term.channel()).orElse(first);
    }

    /** The richest detail that does not cost too much of the cells' size. */
    private ArrangementSearch.Found detailed(ArrangementSearch search, int channels, int maps) {
        ArrangementSearch.Found bare = search.largest(measures(Detail.BOARDS_ONLY), channels, maps);
        double enough = Math.min(COMFORTABLE * scale, WORTH * bare.cell());
        for (Detail detail : List.of(Detail.ALL, Detail.NO_PRODUCTS, Detail.SMALL_KERNEL, Detail.NO_PLATE)) {
            ArrangementSearch.Found found = search.largest(measures(detail), channels, maps);
            if (found.cell() >= enough) {
                return found;
            }
        }
        return bare;
    }

    private Measures measures(Detail detail) {
        Calculation calculation = scene.calculation();
        boolean kernel = calculation.subject().operation().hasKernel();
        boolean words = detail != Detail.BOARDS_ONLY;
        boolean plate = words && detail != Detail.NO_PLATE;
        boolean several = captions.channels() > 1 || captions.maps() > 1;
        SumPlate sum = new SumPlate(scene, labels, scale);
        return new Measures(
                calculation.vertical().length(),
                calculation.horizontal().length(),
                kernel ? calculation.subject().kernelSize().height() : 0,
                kernel ? calculation.subject().kernelSize().width() : 0,
                calculation.output().shape().height(),
                calculation.output().shape().width(),
                words ? px(1.6 * CAPTION) : 0,
                words && several,
                words ? wordsWidth(several ? captions.channel(captions.channels() - 1) : captions.input()) : 0,
                words ? Math.max(wordsWidth(captions.kernel()), wordsWidth(labels.products())) : 0,
                words ? wordsWidth(several ? captions.map(captions.maps() - 1) : captions.output()) : 0,
                plate ? sum.width() : 0,
                plate ? sum.height() : 0,
                words ? px(20) : 0,
                kernel && detail == Detail.ALL,
                words && detail.compareTo(Detail.SMALL_KERNEL) < 0 ? px(KERNEL_CELL) : 0,
                px(words ? 16 : 8));
    }

    private int wordsWidth(String text) {
        return Words.width(text, TextStyle.text(CAPTION * scale).size());
    }

    private int px(double at100) {
        return (int) Math.round(at100 * scale);
    }
}
