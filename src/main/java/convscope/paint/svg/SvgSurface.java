package convscope.paint.svg;

import convscope.paint.MapImage;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;

/**
 * Writes what a figure draws as elements of an SVG file; the same figure gives the same text every time.
 *
 * <p>Texts stay texts that can be searched and edited, with the width they were measured with, whatever font a reader has.
 * Pictures are pixel on px and stay sharp when enlarged.
 */
final class SvgSurface implements Surface {
    private static final String TEXT_FONTS =
            "Pretendard, 'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif";
    private static final String VALUE_FONTS = "D2Coding, Consolas, Menlo, 'Noto Sans Mono', monospace";
    private static final double SEMIBOLD = 600;

    private final Surface ruler;
    private final StringBuilder body = new StringBuilder();
    private int clips;
    private Anchor anchor = Anchor.LEFT;

    /** @param ruler measures texts */
    SvgSurface(Surface ruler) {
        this.ruler = ruler;
    }

    /** The elements drawn so far, each on its line. */
    String elements() {
        return body.toString();
    }

    @Override
    public void fillRectangle(double x, double y, double width, double height, int argb) {
        if (width > 0 && height > 0) {
            body.append("<rect");
            number("x", x).number("y", y).number("width", width).number("height", height);
            paint("fill", argb);
            body.append("/>\n");
        }
    }

    @Override
    public void dot(double x, double y, double diameter, int argb) {
        body.append("<circle");
        number("cx", x).number("cy", y).number("r", diameter / 2);
        paint("fill", argb);
        body.append("/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        body.append("<line");
        number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2);
        stroke(stroke);
        body.append("/>\n");
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        if (count < 2) {
            return;
        }
        body.append("<polyline points=\"");
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : " ").append(written(xs[i])).append(',').append(written(ys[i]));
        }
        body.append("\" fill=\"none\" stroke-linejoin=\"round\"");
        stroke(stroke);
        body.append("/>\n");
    }

    /** As elsewhere, but held at its anchor: a reader without the fonts moves the other end of the text. */
    @Override
    public void text(String text, double x, double baseline, Anchor held, TextStyle style, int argb) {
        anchor = held;
        Surface.super.text(text, x, baseline, held, style, argb);
        anchor = Anchor.LEFT;
    }

    @Override
    public void letters(String text, double x, double baseline, TextStyle style, int argb) {
        double width = textWidth(text, style);
        body.append("<text");
        switch (anchor) {
            case LEFT -> number("x", x);
            case CENTRE -> number("x", x + width / 2).attribute("text-anchor", "middle");
            case RIGHT -> number("x", x + width).attribute("text-anchor", "end");
        }
        number("y", baseline);
        attribute("font-family", style.face() == TextStyle.Face.VALUES ? VALUE_FONTS : TEXT_FONTS);
        number("font-size", style.size());
        if (style.weight() == TextStyle.Weight.SEMIBOLD) {
            number("font-weight", SEMIBOLD);
        }
        number("textLength", width);
        attribute("lengthAdjust", "spacingAndGlyphs");
        attribute("xml:space", "preserve");
        paint("fill", argb);
        body.append('>').append(Xml.escaped(text)).append("</text>\n");
    }

    @Override
    public double advance(String text, TextStyle style) {
        return ruler.advance(text, style);
    }

    @Override
    public void pixels(MapImage image, int x, int y) {
        body.append("<image");
        number("x", x).number("y", y).number("width", image.columns()).number("height", image.rows());
        attribute("preserveAspectRatio", "none");
        attribute("image-rendering", "pixelated");
        attribute("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(image)));
        body.append("/>\n");
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        String name = "clip" + clips++;
        body.append("<clipPath");
        attribute("id", name);
        body.append("><rect");
        number("x", x).number("y", y).number("width", Math.max(0, width)).number("height", Math.max(0, height));
        body.append("/></clipPath>\n<g");
        attribute("clip-path", "url(#" + name + ")");
        body.append(">\n");
    }

    @Override
    public void popClip() {
        body.append("</g>\n");
    }

    private void stroke(Stroke stroke) {
        paint("stroke", stroke.argb());
        number("stroke-width", stroke.width());
        if (stroke.isDashed()) {
            attribute("stroke-dasharray", written(stroke.dash()) + " " + written(stroke.gap()));
        }
    }

    private void paint(String name, int argb) {
        attribute(name, String.format("#%06x", argb & 0xffffff));
        if (argb >>> 24 != 255) {
            number(name + "-opacity", (argb >>> 24) / 255.0);
        }
    }

    private SvgSurface number(String name, double value) {
        attribute(name, written(value));
        return this;
    }

    private void attribute(String name, String value) {
        body.append(' ').append(name).append("=\"").append(Xml.escaped(value)).append('"');
    }

    /** Hundredths of a px, without zeros at the end. */
    static String written(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
