package convscope.paint.stepper;

import convscope.paint.Palette;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an equation that stays on one line.
 *
 * @param pieces its texts with their colours
 * @param opacity how far it has appeared: 0 before, 1 after
 */
record EquationUnit(List<Piece> pieces, double opacity) {
    /**
     * A text in one colour.
     *
     * @param ground colour behind it, 0 for none
     */
    record Piece(String text, TextStyle style, int argb, int ground) {
        /** The signs of the values font need no measuring. */
        private double width(Surface surface) {
            return style.face() == TextStyle.Face.VALUES
                    ? style.digits(text.length())
                    : Math.ceil(surface.textWidth(text, style));
        }
    }

    EquationUnit {
        pieces = List.copyOf(pieces);
    }

    /** Begins a unit, whose pieces are added one by one. */
    static Builder of(TextStyle style, double opacity) {
        return new Builder(style, opacity);
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    double width(Surface surface) {
        return pieces.stream().mapToDouble(piece -> piece.width(surface)).sum();
    }

    void paint(Surface surface, double x, double baseline) {
        if (opacity == 0) {
            return;
        }
        double at = x;
        for (Piece piece : pieces) {
            double width = piece.width(surface);
            if (piece.ground != 0) {
                double size = piece.style.size();
                double top = Math.round(baseline - 0.85 * size);
                surface.fillRectangle(at, top, width, Math.round(1.15 * size), Palette.faded(piece.ground, opacity));
            }
            surface.text(
                    piece.text, at, baseline, Surface.Anchor.LEFT, piece.style, Palette.faded(piece.argb, opacity));
            at += width;
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
            return add(text, argb, 0);
        }

        Builder add(String text, int argb, int ground) {
            pieces.add(new Piece(text, style, argb, ground));
            return this;
        }

        EquationUnit build() {
            return new EquationUnit(pieces, opacity);
        }
    }
}
