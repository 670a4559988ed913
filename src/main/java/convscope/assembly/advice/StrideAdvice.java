package convscope.assembly.advice;

import convscope.arithmetic.WindowAxis;
import convscope.assembly.advice.Advice.Answer;
import convscope.assembly.advice.Advice.Topic;
import convscope.spec.NetworkSpec;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.spec.Window;
import convscope.tensor.Shape;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Rows and columns at the end that no position of the window reaches, and the settings under which all are reached. */
final class StrideAdvice {
    /** How far from the kernel of now another is looked for. */
    private static final int NEAR = 8;

    private final NetworkSpec network;
    private final ShapeTrace.Layer layer;
    private final Windowed windowed;
    private final Window window;
    private final Shape image;

    private StrideAdvice(NetworkSpec network, ShapeTrace.Layer layer, Windowed windowed) {
        this.network = network;
        this.layer = layer;
        this.windowed = windowed;
        this.window = windowed.window();
        this.image = layer.inputs().get(0);
    }

    static Optional<Advice> of(ShapeTrace trace, ShapeTrace.Layer layer) {
        return Windowed.of(layer.spec())
                .map(windowed -> new StrideAdvice(trace.network(), layer, windowed))
                .flatMap(StrideAdvice::advice);
    }

    private Optional<Advice> advice() {
        Unreached lost = Unreached.of(window.vertical(image), window.horizontal(image));
        if (lost.isNothing()) {
            return Optional.empty();
        }
        List<Answer> answers = new ArrayList<>();
        answer("advice.stride.same", Optional.of(padded(Padding.SAME)), ignored -> "same")
                .ifPresent(answers::add);
        answer("advice.stride.padding", explicit(), to -> to.padding().toString())
                .ifPresent(answers::add);
        answer("advice.stride.kernel", kernel(), to -> to.kernel().toString()).ifPresent(answers::add);
        answer("advice.stride.stride", stride(), to -> to.stride().toString()).ifPresent(answers::add);
        Message what = Message.of(
                "advice.stride", window.stride().toString(), lost.rows(), lost.columns(), image.channelsLast());
        return Optional.of(new Advice(Topic.STRIDE, what, answers, Optional.of(lost)));
    }

    /** The answer, if the layer can be used so. */
    private Optional<Answer> answer(String key, Optional<Window> to, Function<Window, String> setting) {
        return to.filter(window ->
                        windowed.with().apply(window).faults(layer.inputs()).isEmpty())
                .map(window -> new Answer(
                        Message.of(
                                key,
                                setting.apply(window),
                                windowed.with()
                                        .apply(window)
                                        .output(layer.inputs())
                                        .channelsLast()),
                        Rewrite.with(network, layer.node(), windowed.with().apply(window))));
    }

    private Window padded(Padding padding) {
        return new Window(window.kernel(), window.stride(), padding, window.dilation());
    }

    /** The narrowest padding, alike on both sides, with which nothing is left over. */
    private Optional<Window> explicit() {
        Size now = window.padding().amount();
        OptionalInt rows = first(
                now.height(),
                now.height() + window.stride().height(),
                amount -> dropsNothing(axis(padded(Padding.of(amount, now.width())), true)));
        OptionalInt columns = first(
                now.width(),
                now.width() + window.stride().width(),
                amount -> dropsNothing(axis(padded(Padding.of(now.height(), amount)), false)));
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(padded(Padding.of(rows.getAsInt(), columns.getAsInt())))
                : Optional.empty();
    }

    /** The kernel nearest to the one of now, the larger of two. */
    private Optional<Window> kernel() {
        OptionalInt rows = nearest(
                window.kernel().height(), to -> fits(sized(to, window.kernel().width()), true));
        OptionalInt columns = nearest(
                window.kernel().width(), to -> fits(sized(window.kernel().height(), to), false));
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(sized(rows.getAsInt(), columns.getAsInt()))
                : Optional.empty();
    }

    private Window sized(int rows, int columns) {
        return new Window(new Size(rows, columns), window.stride(), window.padding(), window.dilation());
    }

    /** The largest smaller stride; 1 always fits. */
    private Optional<Window> stride() {
        Size now = window.stride();
        int rows = smaller(now.height(), to -> fits(stepping(to, now.width()), true));
        int columns = smaller(now.width(), to -> fits(stepping(now.height(), to), false));
        return Optional.of(stepping(rows, columns));
    }

    private Window stepping(int rows, int columns) {
        return new Window(window.kernel(), new Size(rows, columns), window.padding(), window.dilation());
    }

    private static int smaller(int from, IntPredicate fits) {
        int stride = from;
        while (!fits.test(stride)) {
            stride--;
        }
        return stride;
    }

    private static OptionalInt first(int from, int to, IntPredicate fits) {
        for (int candidate = from; candidate <= to; candidate++) {
            if (fits.test(candidate)) {
                return OptionalInt.of(candidate);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt nearest(int from, IntPredicate fits) {
        for (int away = 0; away <= NEAR; away++) {
            if (fits.test(from + away)) {
                return OptionalInt.of(from + away);
            }
            if (from - away >= 1 && fits.test(from - away)) {
                return OptionalInt.of(from - away);
            }
        }
        return OptionalInt.empty();
    }

    private WindowAxis axis(Window of, boolean vertical) {
        return vertical ? of.vertical(image) : of.horizontal(image);
    }

    private boolean fits(Window of, boolean vertical) {
        WindowAxis axis = axis(of, vertical);
        return axis.fits() && dropsNothing(axis);
    }

    private static boolean dropsNothing(WindowAxis axis) {
        return axis.dropped() == 0;
    }
}
