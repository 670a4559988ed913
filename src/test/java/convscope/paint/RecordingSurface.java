package convscope.paint;

import convscope.paint.java2d.Java2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Remembers what a figure drew; texts are measured with the real fonts. */
public final class RecordingSurface implements Surface {
    /** The ink of a text: as wide as its advance, from ascender to descender. */
    public record Words(String text, double x, double y, double width, double height, int argb) {
        public boolean overlaps(Words other) {
            double slack = 0.01;
            return x < other.x + other.width - slack
                    && other.x < x + width - slack
                    && y < other.y + other.height - slack
                    && other.y < y + height - slack;
        }
    }

    public record Line(double[] xs, double[] ys, Stroke stroke) {}

    public record Dot(double x, double y, int argb) {}

    public record Rectangle(double x, double y, double width, double height, int argb) {}

    private final Surface ruler;
    public final List<Words> words = new ArrayList<>();
    public final List<Line> lines = new ArrayList<>();
    public final List<Dot> dots = new ArrayList<>();
    public final List<Rectangle> rectangles = new ArrayList<>();

    public RecordingSurface(Java2D java2d) {
        ruler = java2d.surface(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));
    }

    public List<String> texts() {
        return words.stream().map(Words::text).toList();
    }

    @Override
    public void fillRectangle(double x, double y, double width, double height, int argb) {
        rectangles.add(new Rectangle(x, y, width, height, argb));
    }

    @Override
    public void dot(double x, double y, double diameter, int argb) {
        dots.add(new Dot(x, y, argb));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        lines.add(new Line(new double[] {x1, x2}, new double[] {y1, y2}, stroke));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        lines.add(new Line(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), stroke));
    }

    @Override
    public void letters(String text, double x, double baseline, TextStyle style, int argb) {
        double width = textWidth(text, style);
        words.add(new Words(text, x, baseline - 0.76 * style.size(), width, 0.94 * style.size(), argb));
    }

    @Override
    public double advance(String text, TextStyle style) {
        return ruler.advance(text, style);
    }

    @Override
    public void pixels(MapImage image, int x, int y) {
        rectangles.add(new Rectangle(x, y, image.columns(), image.rows(), 0));
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {}

    @Override
    public void popClip() {}
}
