package convscope.ui.build.form;

import convscope.spec.LayerSpec;
import convscope.spec.Setting;
import convscope.ui.control.DecimalField;
import convscope.ui.fx.LocalizedTexts;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number from 0 to 1. */
final class FractionField extends SettingField<Setting.Fraction> {
    private final StringProperty kept = new SimpleStringProperty();
    private final DecimalField field;
    private double shown = Double.NaN;

    FractionField(LocalizedTexts texts, Setting.Fraction setting, BiConsumer<LayerSpec, String> changed) {
        super(texts, setting, changed);
        String range = setting.zero() ? "form.range.from-zero" : "form.range.above-zero";
        field = new DecimalField(texts, id(), texts.bind(nameKey()), texts.bind(range), setting::allows, number -> {
            shown = number;
            change(setting().with().apply(number));
        });
        getChildren()
                .addAll(
                        row(field),
                        allowed(field.invalidProperty(), texts.bind("form.allowed.fraction", texts.bind(range), kept)));
        refresh(setting, true);
    }

    @Override
    void refresh(Setting.Fraction now, boolean otherLayer) {
        kept.set(Double.toString(now.value()));
        if (otherLayer || shown != now.value()) {
            shown = now.value();
            field.show(now.value());
        }
    }
}
