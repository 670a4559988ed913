package convscope.ui.build.form;

import convscope.spec.Activation;
import convscope.spec.LayerSpec;
import convscope.spec.Setting;
import convscope.ui.control.Choice;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.BiConsumer;

/** The function at a layer's end. */
final class ActivationField extends SettingField<Setting.ActivationChoice> {
    private final Choice<Activation> field;

    ActivationField(LocalizedTexts texts, Setting.ActivationChoice setting, BiConsumer<LayerSpec, String> changed) {
        super(texts, setting, changed);
        field = new Choice<>(
                texts,
                id(),
                texts.bind(nameKey()),
                List.of(Activation.values()),
                (said, function) -> function == Activation.NONE ? said.get("convolve.activation.none") : function.id(),
                chosen -> change(setting().with().apply(chosen)));
        getChildren().add(row(field));
        refresh(setting, true);
    }

    @Override
    void refresh(Setting.ActivationChoice now, boolean otherLayer) {
        field.show(now.value());
    }
}
