package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an equation that stays on one line.
 *
 * @param pieces its texts with their colours
 * @param opacity how far it has appeared: 0 before, 1 after
 * @param ground colour behind it, 0 for none
 */
record EquationUnit(List<Piece> pieces, double opacity, int ground) {
    /** A text in one colour. */
    record Piece(String text, int argb, TextStyle style) {}

    EquationUnit {
        pieces = List.copyOf(pieces);
    }

    /** Begins a unit, whose pieces are added one by one. */
    static Builder of(TextStyle style, double opacity) {
        return new Builder(style, opacity);
    }

    double width(Surface surface) {
        return pieces.stream()
                .mapToDouble(piece -> surface.textWidth(piece.text, piece.style))
                .sum();
    }

    void paint(Surface surface, double x, double baseline) {
        if (opacity == 0) {
            return;
        }
        if (ground != 0) {
            double size = pieces.get(0).style.size();
            double top = Math.round(baseline - 0.85 * size);
            surface.fillRectangle(x, top, width(surface), Math.round(1.15 * size), Palette.faded(ground, opacity));
        }
        double at = x;
        for (Piece piece : pieces) {
            int argb = Palette.faded(piece.argb, opacity);
            surface.text(piece.text, at, baseline, Surface.Anchor.LEFT, piece.style, argb);
            at += surface.textWidth(piece.text, piece.style);
        }
    }

    /** Collects the pieces of a unit. */
    static final class Builder {
        private final TextStyle style;
        private final double opacity;
        private final List<Piece> pieces = new ArrayList<>();

        private Builder(TextStyle style, double opacity) {
            this.style = style;
            this.opacity = opacity;
        }

        Builder add(String text, int argb) {
            pieces.add(new Piece(text, argb, style));
            return this;
        }

        EquationUnit on(int ground) {
            return new EquationUnit(pieces, opacity, ground);
        }

        EquationUnit build() {
            return on(0);
        }
    }
}
