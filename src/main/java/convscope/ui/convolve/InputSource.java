package convscope.ui.convolve;

import convscope.data.Picture;

/** Where the numbers of the input come from; it is asked again when the size changes. */
sealed interface InputSource {
    /** Typed, pasted, edited, or from a case: what is there stays, and what is added is small whole numbers. */
    record Own() implements InputSource {}

    /** Small whole numbers drawn by lot. */
    record Random(long seed) implements InputSource {}

    /**
     * A patch of the image under study.
     *
     * @param row of the patch's upper left cell
     * @param column likewise
     */
    record Probe(int row, int column) implements InputSource {}

    /**
     * A picture, scaled so that it covers the input.
     *
     * @param picture no larger than it needs to be
     */
    record Photo(Picture picture) implements InputSource {}
}
