package convscope.ui.build.form;

import convscope.spec.LayerSpec;
import convscope.spec.Setting;
import convscope.ui.control.FieldRow;
import convscope.ui.control.Help;
import convscope.ui.control.Icons;
import convscope.ui.control.Tips;
import convscope.ui.fx.LocalizedTexts;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * One setting of a layer in the form: its name, what changes it, and under it what is allowed while something else is typed.
 *
 * @param <S> the kind of setting
 */
abstract class SettingField<S extends Setting> extends VBox {
    private final LocalizedTexts texts;
    private final String key;
    private final BiConsumer<LayerSpec, String> changed;
    private S setting;

    /**
     * @param setting as it is now
     * @param changed is told the layer with another value, and the setting's key
     */
    SettingField(LocalizedTexts texts, S setting, BiConsumer<LayerSpec, String> changed) {
        this.texts = texts;
        this.key = setting.key();
        this.setting = setting;
        this.changed = changed;
        getStyleClass().add("setting");
        Help.explain(this, "setting." + key + ".help");
    }

    /** The field for a setting. */
    static SettingField<? extends Setting> of(
            LocalizedTexts texts, Setting setting, BiConsumer<LayerSpec, String> changed) {
        if (setting instanceof Setting.Whole whole) {
            return new WholeField(texts, whole, changed);
        }
        if (setting instanceof Setting.Extent extent) {
            return new ExtentField(texts, extent, changed);
        }
        if (setting instanceof Setting.Surroundings surroundings) {
            return new SurroundingsField(texts, surroundings, changed);
        }
        if (setting instanceof Setting.ActivationChoice choice) {
            return new ActivationField(texts, choice, changed);
        }
        if (setting instanceof Setting.Switch yesOrNo) {
            return new SwitchField(texts, yesOrNo, changed);
        }
        return new FractionField(texts, (Setting.Fraction) setting, changed);
    }

    /** Shows a setting of the same kind and key, of the same layer or of another. */
    @SuppressWarnings("unchecked")
    final void show(Setting next, boolean otherLayer) {
        setting = (S) next;
        refresh(setting, otherLayer);
    }

    /**
     * Shows what there is now. What is being typed for the same layer and does not count stays.
     *
     * @param otherLayer whether it is another layer's
     */
    abstract void refresh(S now, boolean otherLayer);

    final LocalizedTexts texts() {
        return texts;
    }

    final S setting() {
        return setting;
    }

    final String id() {
        return "setting-" + key;
    }

    final String nameKey() {
        return "setting." + key;
    }

    final void change(LayerSpec next) {
        changed.accept(next, key);
    }

    /** The row of name and controls; the name tells what the setting does when it is pointed at. */
    final FieldRow row(Node... controls) {
        StringBinding name = texts.bind(nameKey());
        FieldRow row = new FieldRow(Bindings.createStringBinding(() -> capital(name.get()), name), controls);
        Tips.install(row.getChildren().get(0), texts.bind("setting." + key + ".help"));
        return row;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What is allowed, there while something else is typed. */
    final Label allowed(ObservableBooleanValue wrong, ObservableValue<String> words) {
        Label allowed = new Label();
        allowed.setId(id() + "-allowed");
        allowed.getStyleClass().add("setting-allowed");
        allowed.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        allowed.setWrapText(true);
        allowed.setMinHeight(USE_PREF_SIZE);
        allowed.textProperty().bind(words);
        allowed.visibleProperty().bind(wrong);
        allowed.managedProperty().bind(wrong);
        return allowed;
    }
}
