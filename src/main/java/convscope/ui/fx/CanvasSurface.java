package convscope.ui.fx;

import convscope.paint.MapImage;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The surface over a JavaFX canvas. Used on the JavaFX thread; leaves fill, stroke, font and dashes changed. */
public final class CanvasSurface implements Surface {
    private static final int MOST_MEASURED = 500;

    private final GraphicsContext graphics;
    private final Fonts fonts;
    private final Text measure = new Text();
    private final Map<Measured, Double> measured = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
            return size() > MOST_MEASURED;
        }
    };

    /** Texts come again with every picture, and JavaFX takes long to measure one. */
    private record Measured(String text, TextStyle style) {}

    public CanvasSurface(GraphicsContext graphics, Fonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
        graphics.setImageSmoothing(false);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void fillRectangle(double x, double y, double width, double height, int argb) {
        graphics.setFill(colour(argb));
        graphics.fillRect(x, y, width, height);
    }

    @Override
    public void dot(double x, double y, double diameter, int argb) {
        graphics.setFill(colour(argb));
        graphics.fillOval(x - diameter / 2, y - diameter / 2, diameter, diameter);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        graphics.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        if (count < 2) {
            return;
        }
        use(stroke);
        graphics.strokePolyline(xs, ys, count);
    }

    @Override
    public void letters(String text, double x, double baseline, TextStyle style, int argb) {
        graphics.setFill(colour(argb));
        graphics.setFont(fonts.font(style));
        graphics.fillText(text, x, baseline);
    }

    @Override
    public double advance(String text, TextStyle style) {
        return measured.computeIfAbsent(new Measured(text, style), this::measure);
    }

    private double measure(Measured wanted) {
        measure.setFont(fonts.font(wanted.style));
        measure.setText(wanted.text);
        return measure.getLayoutBounds().getWidth();
    }

    @Override
    public void pixels(MapImage pixels, int x, int y) {
        int columns = pixels.columns();
        int rows = pixels.rows();
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels.argb(), 0, columns);
        graphics.drawImage(image, x, y);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
    }

    @Override
    public void popClip() {
        graphics.restore();
    }

    private void use(Stroke stroke) {
        graphics.setStroke(colour(stroke.argb()));
        graphics.setLineWidth(stroke.width());
        if (stroke.isDashed()) {
            graphics.setLineDashes(stroke.dash(), stroke.gap());
        } else {
            graphics.setLineDashes((double[]) null);
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
