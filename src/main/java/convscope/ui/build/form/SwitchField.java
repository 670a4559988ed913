package convscope.ui.build.form;

import convscope.spec.LayerSpec;
import convscope.spec.Setting;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;

/** Yes or no. */
final class SwitchField extends SettingField<Setting.Switch> {
    private final CheckBox field = new CheckBox();

    SwitchField(LocalizedTexts texts, Setting.Switch setting, BiConsumer<LayerSpec, String> changed) {
        super(texts, setting, changed);
        field.setId(id());
        field.accessibleTextProperty().bind(texts.bind(nameKey()));
        field.setOnAction(event -> change(setting().with().apply(field.isSelected())));
        getChildren().add(row(field));
        refresh(setting, true);
    }

    @Override
    void refresh(Setting.Switch now, boolean otherLayer) {
        field.setSelected(now.value());
    }
}
