package convscope.paint.stepper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of the stepper's figure lies, in whole px.
 *
 * @param cell px of an input or output cell
 * @param kernelCell px of a kernel cell
 * @param caption px of the line above a board; 0 without
 * @param inputs one box a channel that is shown
 * @param kernels as many, or none for pooling
 * @param products as many, or none where there is no room
 * @param outputs one box a map that is shown
 * @param inputTitle line above all channels
 * @param outputTitle line above all maps
 * @param plate where the sum grows
 * @param way space between the channels and the maps
 * @param key strip that explains the colours
 */
record StepLayout(
        int cell,
        int kernelCell,
        int caption,
        List<BoardBox> inputs,
        List<BoardBox> kernels,
        List<BoardBox> products,
        List<BoardBox> outputs,
        Optional<Box> inputTitle,
        Optional<Box> outputTitle,
        Optional<Box> plate,
        Box way,
        Optional<Box> key) {

    /** Where there is not even room for cells of 1 px. */
    private static final StepLayout NOTHING = new StepLayout(
            0,
            0,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Box(0, 0, 0, 0),
            Optional.empty());

    /** The boards of an arrangement, centred; nothing if they find no room. */
    static StepLayout of(ArrangementSearch.Found found, int firstChannel, int firstMap, double width, double height) {
        if (found.cell() == 0) {
            return NOTHING;
        }
        return new Building(found, firstChannel, firstMap, width, height).layout();
    }

    /** Places the boards one after the other. */
    private static final class Building {
        private final Arrangement arrangement;
        private final Measures m;
        private final int cell;
        private final int firstChannel;
        private final int firstMap;
        private final double width;
        private final int left;
        private final int top;
        private final List<BoardBox> inputs = new ArrayList<>();
        private final List<BoardBox> kernels = new ArrayList<>();
        private final List<BoardBox> products = new ArrayList<>();
        private final List<BoardBox> outputs = new ArrayList<>();

        Building(ArrangementSearch.Found found, int firstChannel, int firstMap, double width, double height) {
            this.arrangement = found.arrangement();
            this.m = found.measures();
            this.cell = found.cell();
            this.firstChannel = firstChannel;
            this.firstMap = firstMap;
            this.width = width;
            this.left = (int) Math.floor(Math.max(0, width - arrangement.width(m, cell)) / 2);
            this.top = (int) Math.floor(Math.max(0, height - arrangement.height(m, cell)) / 2);
        }

        StepLayout layout() {
            int channelsWidth = arrangement.channelsWidth(m, cell);
            int channelsHeight = arrangement.channelsHeight(m, cell);
            int resultWidth = arrangement.resultWidth(m, cell);
            int resultHeight = arrangement.resultHeight(m, cell);
            boolean beside = arrangement.outputBeside();
            int all = arrangement.width(m, cell);
            int channelsX = beside || m.boardRows() == 1 ? left : left + (all - channelsWidth) / 2;
            int resultX = beside
                    ? left + channelsWidth + m.wideGap()
                    : m.boardRows() == 1 ? left : left + (all - resultWidth) / 2;
            int channelsY = beside ? top + Math.max(0, (resultHeight - channelsHeight) / 2) : top;
            int resultY =
                    beside ? top + Math.max(0, (channelsHeight - resultHeight) / 2) : top + channelsHeight + m.gap();
            if (beside && arrangement.channelLines() == 1) {
                channelsY = top;
                resultY = top;
            }
            Box way = beside
                    ? new Box(channelsX + channelsWidth, top, m.wideGap(), Math.max(channelsHeight, resultHeight))
                    : new Box(left, channelsY + channelsHeight, all, m.gap());
            placeChannels(channelsX, channelsY);
            placeMaps(resultX, resultY);
            Optional<Box> plate = m.plateWidth() == 0 ? Optional.empty() : Optional.of(plate(resultX, resultY));
            Optional<Box> key = m.key() == 0
                    ? Optional.empty()
                    : Optional.of(new Box(0, top + arrangement.height(m, cell) - m.key(), width, m.key()));
            return new StepLayout(
                    cell,
                    m.kernelCell(cell),
                    m.caption(),
                    inputs,
                    kernels,
                    products,
                    outputs,
                    title(channelsX, channelsY, channelsWidth),
                    title(resultX, resultY, arrangement.mapsWidth(m, cell)),
                    plate,
                    way,
                    key);
        }

        private Optional<Box> title(int x, int y, int across) {
            return m.title() == 0 ? Optional.empty() : Optional.of(new Box(x, y, across, m.title()));
        }

        private Box plate(int x, int y) {
            int mapsWidth = arrangement.mapsWidth(m, cell);
            int mapsHeight = arrangement.mapsHeight(m, cell);
            if (arrangement.plateBelow()) {
                int across = Math.max(m.plateWidth(), m.outputBoardWidth(cell));
                return new Box(x, y + mapsHeight + m.gap(), across, m.plateHeight());
            }
            return new Box(x + mapsWidth + m.gap(), y + m.title() + m.caption(), m.plateWidth(), m.plateHeight());
        }

        private void placeChannels(int x, int y) {
            int across = arrangement.blockWidth(m, cell) + m.wideGap();
            int down = arrangement.blockHeight(m, cell) + m.gap();
            for (int i = 0; i < arrangement.channels(); i++) {
                placeBlock(
                        firstChannel + i,
                        x + i % arrangement.channelColumns() * across,
                        y + m.title() + i / arrangement.channelColumns() * down);
            }
        }

        private void placeBlock(int channel, int x, int y) {
            int words = m.inputBoardWidth(cell);
            inputs.add(new BoardBox(channel, x, y + m.caption(), m.boardRows(), m.boardColumns(), cell, words));
            if (!m.hasKernel()) {
                return;
            }
            boolean beside = arrangement.kernelBeside();
            int across = m.kernelBoardWidth(cell);
            int down = m.kernelBoardHeight(cell);
            int kernelX = beside ? x + words + m.gap() : x;
            int kernelY = (beside ? y : y + m.inputBoardHeight(cell) + m.gap()) + m.caption();
            BoardBox kernel = new BoardBox(
                    channel, kernelX, kernelY, m.kernelRows(), m.kernelColumns(), m.kernelCell(cell), across);
            kernels.add(kernel);
            if (m.products()) {
                products.add(beside ? kernel.moved(0, down + m.gap()) : kernel.moved(across + m.gap(), 0));
            }
        }

        private void placeMaps(int x, int y) {
            int across = m.outputBoardWidth(cell);
            int down = m.outputBoardHeight(cell) + m.gap();
            for (int i = 0; i < arrangement.maps(); i++) {
                int column = i % arrangement.mapColumns();
                int line = i / arrangement.mapColumns();
                outputs.add(new BoardBox(
                        firstMap + i,
                        x + column * (across + m.gap()),
                        y + m.title() + line * down + m.caption(),
                        m.outputRows(),
                        m.outputColumns(),
                        cell,
                        across));
            }
        }
    }
}
