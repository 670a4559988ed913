package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of every kind of layer can be set, in exactly one place, and setting it changes nothing else. */
class LayerSettingsTest {
    private static final Size TALL = new Size(3, 2);

    /** One of each kind, with no part like that of another kind's usual one. */
    static List<LayerSpec> samples() {
        return List.of(
                new Input(5, 6, 7),
                new Convolution(6, TALL, TALL, Padding.SAME, TALL, Activation.ELU, true),
                new DepthwiseConvolution(2, TALL, TALL, Padding.VALID, TALL, Activation.TANH, false),
                new MaxPooling(TALL, TALL, Padding.of(1, 0)),
                new AveragePooling(TALL, TALL, Padding.SAME),
                new BatchNormalization(0.9, 0.01),
                new Dropout(0.25),
                new Flatten(),
                new GlobalAverage(),
                new Dense(9, Activation.RELU, true),
                new ActivationLayer(Activation.SIGMOID),
                new Add(),
                new Concatenate());
    }

    @Test
    void samplesAreOfEveryKind() {
        assertThat(samples().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(LayerSpec.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPartIsReachedByExactlyOneSetting(LayerSpec layer) {
        List<String> parts = Arrays.stream(layer.getClass().getRecordComponents())
                .map(LayerSettingsTest::key)
                .toList();
        assertThat(LayerSettings.of(layer).stream().map(Setting::key)).containsExactlyInAnyOrderElementsOf(parts);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSettingHasThePartsValueAndChangesThisPartOnly(LayerSpec layer) {
        Map<String, Object> before = parts(layer);
        for (Setting setting : LayerSettings.of(layer)) {
            Change change = change(setting);
            assertThat(change.now).as(setting.key()).isEqualTo(before.get(setting.key()));
            Map<String, Object> after = parts(change.result);
            assertThat(change.result).hasSameClassAs(layer);
            assertThat(after.get(setting.key())).as(setting.key()).isEqualTo(change.wanted);
            after.put(setting.key(), change.now);
            assertThat(after).isEqualTo(before);
        }
    }

    private record Change(Object now, Object wanted, LayerSpec result) {}

    private static Change change(Setting setting) {
        if (setting instanceof Setting.Whole whole) {
            return new Change(whole.value(), 11, whole.with().apply(11));
        }
        if (setting instanceof Setting.Extent extent) {
            Size size = new Size(4, 9);
            return new Change(extent.value(), size, extent.with().apply(size));
        }
        if (setting instanceof Setting.Surroundings padding) {
            Padding wide = Padding.of(3, 4);
            return new Change(padding.value(), wide, padding.with().apply(wide));
        }
        if (setting instanceof Setting.ActivationChoice choice) {
            return new Change(
                    choice.value(), Activation.LEAKY_RELU, choice.with().apply(Activation.LEAKY_RELU));
        }
        if (setting instanceof Setting.Switch yesOrNo) {
            boolean other = !yesOrNo.value();
            return new Change(yesOrNo.value(), other, yesOrNo.with().apply(other));
        }
        Setting.Fraction fraction = (Setting.Fraction) setting;
        return new Change(fraction.value(), 0.125, fraction.with().apply(0.125));
    }

    /** What a form allows the layer itself does not complain about, and the other way round. */
    @Test
    void rangesAreThoseOfTheLayers() {
        List<Function<Double, LayerSpec>> fractions =
                List.of(Dropout::new, to -> new BatchNormalization(to, 0.01), to -> new BatchNormalization(0.5, to));
        List<Setting.Fraction> settings = List.of(
                (Setting.Fraction) LayerSettings.of(new Dropout(0.5)).get(0),
                (Setting.Fraction) LayerSettings.of(BatchNormalization.STANDARD).get(0),
                (Setting.Fraction) LayerSettings.of(BatchNormalization.STANDARD).get(1));
        for (int i = 0; i < settings.size(); i++) {
            for (double value : new double[] {-0.1, 0, 1e-9, 0.5, 0.999, 1, 2, Double.NaN}) {
                assertThat(settings.get(i).allows(value))
                        .as("%s %s", settings.get(i).key(), value)
                        .isEqualTo(
                                fractions.get(i).apply(value).faults(List.of()).isEmpty());
            }
        }
        Setting.Whole width =
                (Setting.Whole) LayerSettings.of(new Input(1, 1, 1)).get(1);
        assertThat(width.with().apply(width.most()).faults(List.of())).isEmpty();
        assertThat(width.with().apply(width.most() + 1).faults(List.of())).isNotEmpty();
        assertThat(width.with().apply(width.least() - 1).faults(List.of())).isNotEmpty();
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> parts(LayerSpec layer) {
        return Arrays.stream(layer.getClass().getRecordComponents())
                .collect(Collectors.toMap(LayerSettingsTest::key, component -> {
                    try {
                        return component.getAccessor().invoke(layer);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }));
    }
}
