package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.paint.Surface.Anchor;
import convscope.paint.TextStyle;

/** Paints the words over the boards, in the boards' colours, and the arrow from the input to the output. */
record Headings(Drawing drawing) {
    void paint(Surface surface) {
        StepLayout layout = drawing.layout();
        if (layout.caption() == 0) {
            return;
        }
        Captions captions = new Captions(drawing.calculation(), drawing.labels());
        boolean titles = layout.inputTitle().isPresent();
        int map = drawing.scene().position().map();
        for (BoardBox board : layout.inputs()) {
            String words = titles ? captions.channel(board.channel()) : captions.input();
            over(surface, board, words, Board.INPUT, drawing.scene().feeds(board.channel()));
        }
        for (BoardBox board : layout.kernels()) {
            over(
                    surface,
                    board,
                    captions.kernel(),
                    Board.KERNEL,
                    drawing.scene().feeds(board.channel()));
        }
        for (BoardBox board : layout.products()) {
            line(
                    surface,
                    board,
                    drawing.labels().products(),
                    drawing.caption(),
                    drawing.palette().mutedText());
        }
        for (BoardBox board : layout.outputs()) {
            String words = titles ? captions.map(board.channel()) : captions.output();
            over(surface, board, words, Board.OUTPUT, board.channel() == map);
        }
        int hiddenChannels = captions.channels() - layout.inputs().size();
        int hiddenMaps = captions.maps() - layout.outputs().size();
        layout.inputTitle().ifPresent(box -> title(surface, box, captions.input() + more(hiddenChannels), Board.INPUT));
        layout.outputTitle().ifPresent(box -> title(surface, box, captions.output() + more(hiddenMaps), Board.OUTPUT));
        arrow(surface, layout);
    }

    private String more(int hidden) {
        return hidden == 0 ? "" : "  " + drawing.labels().more().apply(hidden);
    }

    private void over(Surface surface, BoardBox board, String words, Board kind, boolean active) {
        Palette palette = drawing.palette();
        line(
                surface,
                board,
                words,
                drawing.caption(),
                active ? drawing.colours().ink(kind) : palette.mutedText());
    }

    private void line(Surface surface, BoardBox board, String words, TextStyle style, int argb) {
        int caption = drawing.layout().caption();
        Words.line(surface, words, new Box(board.x(), board.y() - caption, board.width(), caption), style, argb);
    }

    private void title(Surface surface, Box box, String words, Board kind) {
        Words.line(
                surface,
                words,
                box,
                drawing.caption().semibold(),
                drawing.colours().ink(kind));
    }

    /** Points from the channels to what becomes of them. */
    private void arrow(Surface surface, StepLayout layout) {
        Box way = layout.way();
        boolean right = way.height() > way.width();
        TextStyle style = TextStyle.values(20 * drawing.scale());
        double y = right ? layout.outputs().get(0).cells().centreY() : way.centreY();
        double x = right ? way.centreX() : way.x() + way.width() / 2;
        int muted = drawing.palette().mutedText();
        surface.text(right ? "→" : "", x, style.baselineAround(y), Anchor.CENTRE, style, muted);
    }
}
