package convscope.ui.draw;

import convscope.data.Polarity;
import convscope.paint.Numerals;
import convscope.text.Texts;
import convscope.ui.fx.LocalizedTexts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** How the network's input came about, line by line: box and scale, way to the middle, thickness, polarity, nudge. */
final class CentringFacts extends GridPane {
    /** Less than this many pixels of the network is no change worth a word. */
    private static final double NOTHING = 0.05;

    private final DrawModel model;
    private final LocalizedTexts texts;

    CentringFacts(DrawModel model, LocalizedTexts texts) {
        this.model = model;
        this.texts = texts;
        setId("facts");
        getStyleClass().add("draw-facts");
        model.prepared.addListener((property, before, now) -> say());
        model.sheet.addListener((property, before, now) -> say());
        texts.textsProperty().addListener((property, before, now) -> say());
        say();
    }

    private void say() {
        getChildren().clear();
        Texts said = texts.textsProperty().get();
        Optional<Prepared> prepared = model.prepared.get();
        if (prepared.isEmpty()) {
            return;
        }
        prepared.get().polarity().ifPresent(polarity -> row(said.get("draw.fact.picture"), polarity(said, polarity)));
        prepared.get().centring().ifPresent(centring -> {
            row(said.get("draw.fact.box"), said.get("draw.fact.box.value", centring.columns(), centring.rows()));
            row(said.get("draw.fact.thickness"), thickness(said, centring));
            row(said.get("draw.fact.moved"), way(28 * (0.5 - centring.massX()), 28 * (0.5 - centring.massY())));
        });
        Sheet sheet = model.sheet.get();
        if (sheet.nudgedRight() != 0 || sheet.nudgedDown() != 0) {
            row(said.get("draw.fact.nudged"), said.get("draw.fact.nudged.value", nudge(sheet)));
        }
    }

    private void row(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("caption");
        left.setMinWidth(USE_PREF_SIZE);
        Label right = new Label(value);
        right.getStyleClass().add("fact-value");
        addRow(getRowCount(), left, right);
    }

    private static String polarity(Texts said, Polarity polarity) {
        return switch (polarity) {
            case DARK_ON_LIGHT -> said.get("draw.polarity.dark-on-light");
            case LIGHT_ON_DARK -> said.get("draw.polarity.light-on-dark");
        };
    }

    private static String thickness(Texts said, Prepared.Centring centring) {
        double thickened = 2 * centring.thickened(); // both edges
        String by = Numerals.decimals(Math.abs(thickened), 1);
        if (Math.abs(thickened) < NOTHING) {
            return said.get("draw.fact.thickness.kept");
        }
        return thickened > 0 ? said.get("draw.fact.thickness.more", by) : said.get("draw.fact.thickness.less", by);
    }

    private static String way(double right, double down) {
        return (right < 0 ? "← " : "→ ")
                + Numerals.decimals(Math.abs(right), 1)
                + (down < 0 ? "  ↑ " : "  ↓ ")
                + Numerals.decimals(Math.abs(down), 1);
    }

    private static String nudge(Sheet sheet) {
        String across =
                sheet.nudgedRight() == 0 ? "" : (sheet.nudgedRight() < 0 ? "← " : "→ ") + Math.abs(sheet.nudgedRight());
        String along =
                sheet.nudgedDown() == 0 ? "" : (sheet.nudgedDown() < 0 ? "↑ " : "↓ ") + Math.abs(sheet.nudgedDown());
        return (across + "  " + along).strip();
    }
}
