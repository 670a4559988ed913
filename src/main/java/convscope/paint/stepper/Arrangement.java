package convscope.paint.stepper;

/**
 * Which boards stand beside and which below each other.
 *
 * @param channels input boards that are drawn
 * @param channelColumns of them to a line
 * @param kernelBeside whether a kernel stands to the right of its input board, or below
 * @param maps output boards that are drawn
 * @param mapColumns of them to a line
 * @param plateBelow whether the plate of the sum stands below the maps, or to the right of them
 * @param outputBeside whether the maps stand to the right of the channels, or below
 */
record Arrangement(
        int channels,
        int channelColumns,
        boolean kernelBeside,
        int maps,
        int mapColumns,
        boolean plateBelow,
        boolean outputBeside) {

    int channelLines() {
        return (channels + channelColumns - 1) / channelColumns;
    }

    int mapLines() {
        return (maps + mapColumns - 1) / mapColumns;
    }

    /** A channel's input with its kernel and products. */
    int blockWidth(Measures m, int cell) {
        if (!m.hasKernel()) {
            return m.inputBoardWidth(cell);
        }
        int kernels = m.kernelBoardWidth(cell);
        if (kernelBeside) {
            return m.inputBoardWidth(cell) + m.gap() + kernels;
        }
        return Math.max(m.inputBoardWidth(cell), m.products() ? 2 * kernels + m.gap() : kernels);
    }

    int blockHeight(Measures m, int cell) {
        if (!m.hasKernel()) {
            return m.inputBoardHeight(cell);
        }
        int kernel = m.kernelBoardHeight(cell);
        if (kernelBeside) {
            return Math.max(m.inputBoardHeight(cell), m.products() ? 2 * kernel + m.gap() : kernel);
        }
        return m.inputBoardHeight(cell) + m.gap() + kernel;
    }

    int channelsWidth(Measures m, int cell) {
        return channelColumns * (blockWidth(m, cell) + m.wideGap()) - m.wideGap();
    }

    int channelsHeight(Measures m, int cell) {
        return m.title() + channelLines() * (blockHeight(m, cell) + m.gap()) - m.gap();
    }

    int mapsWidth(Measures m, int cell) {
        return mapColumns * (m.outputBoardWidth(cell) + m.gap()) - m.gap();
    }

    int mapsHeight(Measures m, int cell) {
        return m.title() + mapLines() * (m.outputBoardHeight(cell) + m.gap()) - m.gap();
    }

    int resultWidth(Measures m, int cell) {
        int maps = mapsWidth(m, cell);
        return plateBelow ? Math.max(maps, m.plateWidth()) : maps + m.gap() + m.plateWidth();
    }

    int resultHeight(Measures m, int cell) {
        int maps = mapsHeight(m, cell);
        int plate = m.plateHeight();
        if (plateBelow) {
            return plate == 0 ? maps : maps + m.gap() + plate;
        }
        return Math.max(maps, m.title() + m.caption() + plate);
    }

    int width(Measures m, int cell) {
        int channels = channelsWidth(m, cell);
        int result = resultWidth(m, cell);
        return outputBeside ? channels + m.wideGap() + result : Math.max(channels, result);
    }

    int height(Measures m, int cell) {
        int channels = channelsHeight(m, cell);
        int result = resultHeight(m, cell);
        return (outputBeside ? Math.max(channels, result) : channels + m.gap() + result) + m.key();
    }

    boolean fits(Measures m, int cell, double width, double height) {
        return width(m, cell) <= width && height(m, cell) <= height;
    }
}
