package convscope.spec;

import convscope.spec.Setting.Unit;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The settings of every kind of layer, in the order in which a form shows them; each part of a layer is in one of them. */
public final class LayerSettings {
    private static final int MOST = Limits.LARGEST_SETTING;

    private LayerSettings() {}

    /** The settings of this layer; none for kinds that have nothing to set. */
    public static List<Setting> of(LayerSpec layer) {
        return layer.match(new Kinds());
    }

    private static Setting whole(String key, Unit unit, int value, IntFunction<LayerSpec> with) {
        return new Setting.Whole(key, unit, value, 1, MOST, with);
    }

    private static Setting activation(Activation value, Function<Activation, LayerSpec> with) {
        return new Setting.ActivationChoice("activation", value, with);
    }

    private static Setting bias(boolean value, Function<Boolean, LayerSpec> with) {
        return new Setting.Switch("bias", value, with);
    }

    /** What all windows have. */
    private static List<Setting> window(Window window, Function<Window, LayerSpec> rebuild) {
        return List.of(
                new Setting.Extent(
                        "kernel",
                        window.kernel(),
                        1,
                        MOST,
                        to -> rebuild.apply(new Window(to, window.stride(), window.padding(), window.dilation()))),
                new Setting.Extent(
                        "stride",
                        window.stride(),
                        1,
                        MOST,
                        to -> rebuild.apply(new Window(window.kernel(), to, window.padding(), window.dilation()))),
                new Setting.Surroundings(
                        "padding",
                        window.padding(),
                        stated(window),
                        MOST,
                        to -> rebuild.apply(new Window(window.kernel(), window.stride(), to, window.dilation()))));
    }

    /** Half of what a window reaches beyond its own cell: with stride 1 and an odd window that is {@code same}. */
    private static Padding stated(Window window) {
        return window.padding().kind() == Padding.Kind.SAME
                ? Padding.of(
                        half(window.kernel().height(), window.dilation().height()),
                        half(window.kernel().width(), window.dilation().width()))
                : Padding.of(
                        window.padding().amount().height(),
                        window.padding().amount().width());
    }

    private static int half(int cells, int gap) {
        return (int) Math.max(0, Math.min(MOST, (cells - 1L) * gap / 2));
    }

    private static Setting dilation(Window window, Function<Window, LayerSpec> rebuild) {
        return new Setting.Extent(
                "dilation",
                window.dilation(),
                1,
                MOST,
                to -> rebuild.apply(new Window(window.kernel(), window.stride(), window.padding(), to)));
    }

    /** How many, the window, and what is done with the sums under it. */
    private static List<Setting> weighing(Setting count, List<Setting> window, Setting... others) {
        return Stream.of(List.of(count), window, List.of(others))
                .flatMap(List::stream)
                .toList();
    }

    private static final class Kinds implements LayerMatch<List<Setting>> {
        @Override
        public List<Setting> input(Input layer) {
            return List.of(
                    whole("height", Unit.CELLS, layer.height(), to -> new Input(to, layer.width(), layer.channels())),
                    whole("width", Unit.CELLS, layer.width(), to -> new Input(layer.height(), to, layer.channels())),
                    whole("channels", Unit.MAPS, layer.channels(), to -> new Input(layer.height(), layer.width(), to)));
        }

        @Override
        public List<Setting> convolution(Convolution layer) {
            return weighing(
                    whole("filters", Unit.MAPS, layer.filters(), layer::withFilters),
                    window(layer.window(), layer::withWindow),
                    dilation(layer.window(), layer::withWindow),
                    LayerSettings.activation(layer.activation(), layer::withActivation),
                    bias(layer.bias(), layer::withBias));
        }

        @Override
        public List<Setting> depthwiseConvolution(DepthwiseConvolution layer) {
            return weighing(
                    whole("depth-multiplier", Unit.MAPS, layer.depthMultiplier(), layer::withDepthMultiplier),
                    window(layer.window(), layer::withWindow),
                    dilation(layer.window(), layer::withWindow),
                    LayerSettings.activation(layer.activation(), layer::withActivation),
                    bias(layer.bias(), layer::withBias));
        }

        @Override
        public List<Setting> maxPooling(MaxPooling layer) {
            return window(layer.window(), to -> new MaxPooling(to.kernel(), to.stride(), to.padding()));
        }

        @Override
        public List<Setting> averagePooling(AveragePooling layer) {
            return window(layer.window(), to -> new AveragePooling(to.kernel(), to.stride(), to.padding()));
        }

        @Override
        public List<Setting> batchNormalization(BatchNormalization layer) {
            return List.of(
                    new Setting.Fraction(
                            "momentum", layer.momentum(), true, to -> new BatchNormalization(to, layer.epsilon())),
                    new Setting.Fraction(
                            "epsilon", layer.epsilon(), false, to -> new BatchNormalization(layer.momentum(), to)));
        }

        @Override
        public List<Setting> dropout(Dropout layer) {
            return List.of(new Setting.Fraction("rate", layer.rate(), true, Dropout::new));
        }

        @Override
        public List<Setting> flatten(Flatten layer) {
            return List.of();
        }

        @Override
        public List<Setting> globalAverage(GlobalAverage layer) {
            return List.of();
        }

        @Override
        public List<Setting> dense(Dense layer) {
            return List.of(
                    whole("units", Unit.UNITS, layer.units(), to -> new Dense(to, layer.activation(), layer.bias())),
                    LayerSettings.activation(layer.activation(), to -> new Dense(layer.units(), to, layer.bias())),
                    bias(layer.bias(), to -> new Dense(layer.units(), layer.activation(), to)));
        }

        @Override
        public List<Setting> activation(ActivationLayer layer) {
            return List.of(LayerSettings.activation(layer.activation(), ActivationLayer::new));
        }

        @Override
        public List<Setting> add(Add layer) {
            return List.of();
        }

        @Override
        public List<Setting> concatenate(Concatenate layer) {
            return List.of();
        }
    }
}
