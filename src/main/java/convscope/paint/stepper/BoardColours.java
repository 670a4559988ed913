package convscope.paint.stepper;

import convscope.paint.Contrast;
import convscope.paint.Palette;

/**
 * The colours of the boards in one theme: input blue, kernel amber, output green.
 *
 * @param palette the theme
 */
record BoardColours(Palette palette) {
    private static final double FAINTEST = 0.10;
    private static final double STRONGEST = 0.42;

    /** Words and operands, at least 4.5:1 on background and panel. */
    int ink(Board board) {
        return switch (board) {
            case INPUT -> palette.training();
            case KERNEL -> palette.warning();
            case OUTPUT -> palette.good();
        };
    }

    /** The ground of a cell; the larger its value among its board's, from 0 to 1, the stronger. */
    int tint(Board board, double share) {
        return mixed(palette.background(), pigment(board), FAINTEST + (STRONGEST - FAINTEST) * share);
    }

    /** The ground of a cell that belongs to no board, likewise. */
    int neutral(double share) {
        return mixed(palette.background(), palette.mark(), FAINTEST + (STRONGEST - FAINTEST) * share);
    }

    /** A cell that holds nothing yet. */
    int empty() {
        return mixed(palette.panel(), palette.gridLine(), 0.3);
    }

    /** A colour of a board that has no part in what happens. */
    int resting(int colour) {
        return mixed(palette.background(), colour, 0.45);
    }

    /** Lines over what no window reaches. */
    int hatching() {
        return mixed(palette.background(), palette.mark(), 0.7);
    }

    /** The full colour that tints are made of. */
    private int pigment(Board board) {
        boolean light = Contrast.luminance(palette.background()) > 0.5;
        return switch (board) {
            case INPUT -> light ? 0xff218bff : 0xff388bfd;
            case KERNEL -> light ? 0xffe09b13 : 0xffbb8009;
            case OUTPUT -> light ? 0xff2da44e : 0xff2ea043;
        };
    }

    private static int mixed(int ground, int colour, double share) {
        return 0xff000000
                | channel(ground >> 16, colour >> 16, share) << 16
                | channel(ground >> 8, colour >> 8, share) << 8
                | channel(ground, colour, share);
    }

    private static int channel(int ground, int colour, double share) {
        return (int) Math.round((ground & 255) + share * ((colour & 255) - (ground & 255)));
    }
}
