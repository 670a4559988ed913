package convscope.assembly.advice;

import convscope.arithmetic.WindowAxis;

/**
 * The part of an image that no position of a window reaches because the stride does not come out even.
 *
 * @param height rows of the image
 * @param width columns of the image
 * @param rows how many of the last rows are lost
 * @param columns how many of the last columns are lost
 */
public record Unreached(int height, int width, int rows, int columns) {
    static Unreached of(WindowAxis vertical, WindowAxis horizontal) {
        return new Unreached(vertical.input(), horizontal.input(), lost(vertical), lost(horizontal));
    }

    /** Of what is dropped at the end the padding is no loss; a stride that outruns its window skips rows everywhere. */
    private static int lost(WindowAxis axis) {
        return axis.stride() > axis.extent() ? 0 : Math.max(0, Math.min(axis.input(), axis.dropped() - axis.after()));
    }

    /** Whether everything of the image is reached. */
    boolean isNothing() {
        return rows == 0 && columns == 0;
    }
}
