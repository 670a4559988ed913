package convscope.ui.build.form;

import convscope.spec.LayerSpec;
import convscope.spec.Padding;
import convscope.spec.Setting;
import convscope.ui.control.Choice;
import convscope.ui.control.FieldRow;
import convscope.ui.control.LinkedSize;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The padding: one of three kinds, and for one of them rows and columns. */
final class SurroundingsField extends SettingField<Setting.Surroundings> {
    private final Choice<Padding.Kind> kind;
    private final LinkedSize amount;
    private final BooleanProperty stated = new SimpleBooleanProperty();
    private final StringProperty kept = new SimpleStringProperty();

    SurroundingsField(LocalizedTexts texts, Setting.Surroundings setting, BiConsumer<LayerSpec, String> changed) {
        super(texts, setting, changed);
        kind = new Choice<>(
                texts,
                id(),
                texts.bind(nameKey()),
                List.of(Padding.Kind.values()),
                (said, one) -> said.get(
                        switch (one) {
                            case VALID -> "form.padding.valid";
                            case SAME -> "form.padding.same";
                            case EXPLICIT -> "form.padding.explicit";
                        }),
                this::choose);
        amount = new LinkedSize(
                texts,
                id() + "-amount",
                "form.padding.amount",
                0,
                setting.most(),
                size -> change(setting().with().apply(Padding.of(size.height(), size.width()))));
        getChildren()
                .addAll(
                        row(kind),
                        new FieldRow(texts, "form.padding.amount", amount).when(stated),
                        allowed(
                                amount.invalid().and(stated),
                                texts.bind("form.allowed.whole", 0, setting.most(), kept)));
        refresh(setting, true);
    }

    private void choose(Padding.Kind chosen) {
        Padding next = switch (chosen) {
            case VALID -> Padding.VALID;
            case SAME -> Padding.SAME;
            case EXPLICIT -> setting().stated();
        };
        change(setting().with().apply(next));
    }

    @Override
    void refresh(Setting.Surroundings now, boolean otherLayer) {
        kind.show(now.value().kind());
        boolean was = stated.get();
        stated.set(now.value().kind() == Padding.Kind.EXPLICIT);
        kept.set(now.value().amount().toString());
        amount.show(now.value().amount(), otherLayer || was != stated.get());
    }
}
