package convscope.ui.build.form;

import convscope.spec.LayerSpec;
import convscope.spec.Setting;
import convscope.ui.control.NumberField;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;

/** A whole number with what it counts. */
final class WholeField extends SettingField<Setting.Whole> {
    private final IntegerProperty kept = new SimpleIntegerProperty();
    private final NumberField field;

    WholeField(LocalizedTexts texts, Setting.Whole setting, BiConsumer<LayerSpec, String> changed) {
        super(texts, setting, changed);
        field = new NumberField(
                texts,
                id(),
                texts.bind(nameKey()),
                setting.least(),
                setting.most(),
                number -> change(setting().with().apply(number)));
        field.setWide();
        Label unit = new Label();
        unit.getStyleClass().addAll("caption", "setting-unit");
        unit.textProperty().bind(texts.bind("setting.unit." + setting.unit().key()));
        getChildren()
                .addAll(
                        row(field, unit),
                        allowed(
                                field.invalidProperty(),
                                texts.bind("form.allowed.whole", setting.least(), setting.most(), kept)));
        refresh(setting, true);
    }

    @Override
    void refresh(Setting.Whole now, boolean otherLayer) {
        kept.set(now.value());
        if (otherLayer || field.number() != now.value()) {
            field.show(now.value());
        }
    }
}
