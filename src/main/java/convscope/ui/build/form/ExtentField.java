package convscope.ui.build.form;

import convscope.spec.LayerSpec;
import convscope.spec.Setting;
import convscope.ui.control.LinkedSize;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A height and a width, chained to each other or not. */
final class ExtentField extends SettingField<Setting.Extent> {
    private final StringProperty kept = new SimpleStringProperty();
    private final LinkedSize field;

    ExtentField(LocalizedTexts texts, Setting.Extent setting, BiConsumer<LayerSpec, String> changed) {
        super(texts, setting, changed);
        field = new LinkedSize(
                texts,
                id(),
                nameKey(),
                setting.least(),
                setting.most(),
                size -> change(setting().with().apply(size)));
        getChildren()
                .addAll(
                        row(field),
                        allowed(
                                field.invalid(),
                                texts.bind("form.allowed.whole", setting.least(), setting.most(), kept)));
        refresh(setting, true);
    }

    @Override
    void refresh(Setting.Extent now, boolean otherLayer) {
        kept.set(now.value().toString());
        field.show(now.value(), otherLayer);
    }
}
