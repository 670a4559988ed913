package convscope.ui.convolve;

import convscope.arithmetic.ReceptiveField;
import convscope.arithmetic.WindowAxis;
import convscope.paint.Palette;
import convscope.paint.stepper.StackFigure;
import convscope.paint.stepper.StackFigure.Extent;
import convscope.paint.stepper.StackFigure.Level;
import convscope.stepper.BoardAxis;
import convscope.stepper.Operation;
import convscope.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of a stack, from the input through the case's own window to the layers that follow; those that do not fit any
 * more are left out.
 */
final class StackLevels {
    private final List<WindowAxis> vertical = new ArrayList<>();
    private final List<WindowAxis> horizontal = new ArrayList<>();

    private StackLevels(Experiment experiment) {
        BoardAxis rows = experiment.subject().vertical();
        BoardAxis columns = experiment.subject().horizontal();
        vertical.add(window(rows));
        horizontal.add(window(columns));
        boolean flat = CaseEdits.isFlat(experiment.subject());
        for (StackLayer layer : experiment.view().stack()) {
            WindowAxis down = WindowAxis.valid(
                    last(vertical).positions(), flat ? 1 : layer.kernel(), flat ? 1 : layer.stride(), 1);
            WindowAxis across = WindowAxis.valid(last(horizontal).positions(), layer.kernel(), layer.stride(), 1);
            if (!down.fits() || !across.fits()) {
                break;
            }
            vertical.add(down);
            horizontal.add(across);
        }
    }

    /** Whether the case can be the first layer of a stack: its window fits and glides over the input itself. */
    static boolean isPossible(Experiment experiment) {
        return experiment.subject().operation() != Operation.TRANSPOSED
                && experiment.subject().vertical().fits()
                && experiment.subject().horizontal().fits();
    }

    private static WindowAxis window(BoardAxis axis) {
        return new WindowAxis(axis.input(), axis.kernel(), axis.step(), axis.before(), axis.after(), axis.dilation());
    }

    private static WindowAxis last(List<WindowAxis> windows) {
        return windows.get(windows.size() - 1);
    }

    /** The stack as seen by the cell in the middle of its last level. */
    static StackFigure figure(Experiment experiment, Texts texts, Palette palette, double scale) {
        StackLevels levels = new StackLevels(experiment);
        List<Extent> down = extents(levels.vertical);
        List<Extent> across = extents(levels.horizontal);
        List<Level> all = new ArrayList<>();
        for (int level = 0; level < down.size(); level++) {
            String name = level == 0 ? texts.get("convolve.figure.input") : texts.get("convolve.stack.layer", level);
            all.add(new Level(name, down.get(level), across.get(level)));
        }
        return StackFigure.of(all, palette, scale);
    }

    private static List<Extent> extents(List<WindowAxis> windows) {
        int middle = last(windows).positions() / 2;
        List<Extent> extents = new ArrayList<>();
        for (int level = 0; level <= windows.size(); level++) {
            ReceptiveField seen = field(windows.subList(level, windows.size()));
            int cells =
                    level == 0 ? windows.get(0).input() : windows.get(level - 1).positions();
            extents.add(new Extent(cells, seen.first(middle), seen.last(middle) + 1));
        }
        return extents;
    }

    /** What a cell of the last level sees, and which layers did not fit. */
    static String words(Experiment experiment, Texts texts) {
        StackLevels levels = new StackLevels(experiment);
        ReceptiveField down = field(levels.vertical);
        ReceptiveField across = field(levels.horizontal);
        int fitting = levels.vertical.size();
        String seen = texts.get("convolve.stack.sees", fitting, down.size(), across.size(), down.jump(), across.jump());
        int wanted = experiment.view().stack().size() + 1;
        return fitting == wanted ? seen : seen + " " + texts.get("convolve.stack.unfit", fitting + 1);
    }

    private static ReceptiveField field(List<WindowAxis> windows) {
        List<ReceptiveField> fields = ReceptiveField.ofStack(windows);
        return fields.get(fields.size() - 1);
    }
}
