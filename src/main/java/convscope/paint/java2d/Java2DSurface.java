package convscope.paint.java2d;

import convscope.paint.MapImage;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/** The surface over a Java2D graphics: antialiased, nothing snapped to px. */
public final class Java2DSurface implements Surface, AutoCloseable {
    private final Graphics2D graphics;
    private final Java2DFonts fonts;
    private final FontRenderContext metrics = new FontRenderContext(null, true, true);
    private final Deque<Shape> clips = new ArrayDeque<>();

    Java2DSurface(Graphics2D graphics, Java2DFonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setClip(new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6));
    }

    @Override
    public void fillRectangle(double x, double y, double width, double height, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void dot(double x, double y, double diameter, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        if (count < 2) {
            return;
        }
        use(stroke);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < count; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        graphics.draw(path);
    }

    @Override
    public void letters(String text, double x, double baseline, TextStyle style, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.setFont(fonts.font(style));
        graphics.drawString(text, (float) x, (float) baseline);
    }

    @Override
    public double advance(String text, TextStyle style) {
        Font font = fonts.font(style);
        return font.getStringBounds(text, metrics).getWidth();
    }

    @Override
    public void pixels(MapImage pixels, int x, int y) {
        int columns = pixels.columns();
        BufferedImage image = new BufferedImage(columns, pixels.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, columns, pixels.rows(), pixels.argb(), 0, columns);
        graphics.drawImage(image, x, y, null);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        clips.push(graphics.getClip());
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void popClip() {
        graphics.setClip(clips.pop());
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private void use(Stroke stroke) {
        graphics.setColor(new Color(stroke.argb(), true));
        float width = (float) stroke.width();
        graphics.setStroke(
                stroke.isDashed()
                        ? new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                10,
                                new float[] {(float) stroke.dash(), (float) stroke.gap()},
                                0)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }
}
