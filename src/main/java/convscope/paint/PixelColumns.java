package convscope.paint;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Draws a curve of any length with at most four points a column of px: first, smallest, largest and last.
 *
 * <p>On the screen this is what drawing every point would give, at the cost of the columns. Values that are not finite
 * part the line; a point alone between gaps is a dot.
 */
final class PixelColumns {
    private final Surface surface;
    private final Stroke stroke;
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int count;

    private PixelColumns(Surface surface, Stroke stroke) {
        this.surface = surface;
        this.stroke = stroke;
    }

    static void draw(
            Surface surface,
            double[] xs,
            double[] ys,
            DoubleUnaryOperator toX,
            DoubleUnaryOperator toY,
            Stroke stroke) {
        new PixelColumns(surface, stroke).run(xs, ys, toX, toY);
    }

    private void run(double[] dataX, double[] dataY, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        int i = 0;
        while (i < dataX.length) {
            double x = toX.applyAsDouble(dataX[i]);
            double y = toY.applyAsDouble(dataY[i]);
            if (!Double.isFinite(y)) {
                flush();
                i++;
                continue;
            }
            int column = (int) Math.floor(x);
            double minX = x;
            double minY = y;
            double maxX = x;
            double maxY = y;
            double lastX = x;
            double lastY = y;
            add(x, y);
            int next = i + 1;
            for (; next < dataX.length; next++) {
                double nextX = toX.applyAsDouble(dataX[next]);
                double nextY = toY.applyAsDouble(dataY[next]);
                if (!Double.isFinite(nextY) || (int) Math.floor(nextX) != column) {
                    break;
                }
                lastX = nextX;
                lastY = nextY;
                if (nextY < minY) {
                    minX = nextX;
                    minY = nextY;
                }
                if (nextY > maxY) {
                    maxX = nextX;
                    maxY = nextY;
                }
            }
            if (next - i > 1) {
                add(Math.min(minX, maxX), minX <= maxX ? minY : maxY);
                add(Math.max(minX, maxX), minX <= maxX ? maxY : minY);
                add(lastX, lastY);
            }
            i = next;
        }
        flush();
    }

    private void add(double x, double y) {
        if (count > 0 && xs[count - 1] == x && ys[count - 1] == y) {
            return;
        }
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count++] = y;
    }

    private void flush() {
        if (count == 1) {
            surface.dot(xs[0], ys[0], 2.5 * stroke.width(), stroke.argb());
        } else if (count > 1) {
            surface.polyline(xs, ys, count, stroke);
        }
        count = 0;
    }
}
