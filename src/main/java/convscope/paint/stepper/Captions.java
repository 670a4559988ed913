package convscope.paint.stepper;

import convscope.spec.Size;
import convscope.stepper.BoardAxis;
import convscope.stepper.Calculation;
import convscope.tensor.Shape;

/** The words over the boards, with their sizes. */
record Captions(Calculation calculation, StepFigure.Labels labels) {
    /** Input size, and what surrounds it: {@code input 5×5 + padding 1}. */
    String input() {
        BoardAxis vertical = calculation.vertical();
        BoardAxis horizontal = calculation.horizontal();
        StringBuilder text = new StringBuilder(labels.input());
        text.append(' ').append(size(vertical.input(), horizontal.input(), channels()));
        if (vertical.spread() > 1 || horizontal.spread() > 1) {
            String zeros = vertical.spread() == horizontal.spread()
                    ? Integer.toString(vertical.spread() - 1)
                    : new Size(vertical.spread() - 1, horizontal.spread() - 1).toString();
            text.append(" + ").append(labels.inserted().apply(zeros));
        }
        if (isPadded()) {
            text.append(" + ").append(labels.padding()).append(' ').append(padding(vertical, horizontal));
        }
        return text.toString();
    }

    private boolean isPadded() {
        BoardAxis vertical = calculation.vertical();
        BoardAxis horizontal = calculation.horizontal();
        return vertical.before() > 0 || vertical.after() > 0 || horizontal.before() > 0 || horizontal.after() > 0;
    }

    /** One number where all sides are equal, height×width where opposite ones are, else each side with its arrow. */
    private static String padding(BoardAxis vertical, BoardAxis horizontal) {
        if (vertical.before() != vertical.after() || horizontal.before() != horizontal.after()) {
            return "↑" + cells(vertical.before()) + " ↓" + cells(vertical.after()) + " ←" + cells(horizontal.before())
                    + " →" + cells(horizontal.after());
        }
        return vertical.before() == horizontal.before()
                ? cells(vertical.before())
                : cells(vertical.before()) + "×" + cells(horizontal.before());
    }

    private static String cells(int count) {
        return Integer.toString(Math.max(0, count));
    }

    /** Filter size, and whether it lies reversed. */
    String kernel() {
        String text = labels.kernel() + " " + calculation.subject().kernelSize();
        return calculation.vertical().reversed() ? text + ", " + labels.reversed() : text;
    }

    String output() {
        Shape shape = calculation.output().shape();
        return labels.output() + " " + size(shape.height(), shape.width(), maps());
    }

    String channel(int channel) {
        return labels.channel() + " " + (channel + 1);
    }

    String map(int map) {
        return labels.map() + " " + (map + 1);
    }

    private static String size(int height, int width, int maps) {
        return new Size(height, width) + (maps > 1 ? "×" + maps : "");
    }

    int channels() {
        return calculation.subject().input().shape().channels();
    }

    int maps() {
        return calculation.output().shape().channels();
    }
}
