package convscope.ui.draw;

import convscope.data.Polarity;
import convscope.paint.Numerals;
import convscope.text.Texts;
import convscope.ui.fx.LocalizedTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** How the network's input came about, line by line: box and scale, way to the middle, thickness, polarity, nudge. */
final class CentringFacts extends GridPane {
    /** Less than this many pixels of the network is no change worth a word. */
    private static final double NOTHING = 0.05;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final DrawModel model;
    private final LocalizedTexts texts;
    private final List<List<Label>> lines = new ArrayList<>();

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

    /** Small letters where room is scarce. */
    void tighten(boolean tight) {
        pseudoClassStateChanged(TIGHT, tight);
    }

    /** One line: what it is about, and what was done. */
    private record Fact(String name, String value) {}

    private void say() {
        Texts said = texts.textsProperty().get();
        List<Fact> facts = new ArrayList<>();
        model.prepared.get().ifPresent(prepared -> {
            prepared.polarity()
                    .ifPresent(
                            polarity -> facts.add(new Fact(said.get("draw.fact.picture"), polarity(said, polarity))));
            prepared.centring().ifPresent(centring -> {
                facts.add(new Fact(
                        said.get("draw.fact.box"),
                        said.get("draw.fact.box.value", centring.columns(), centring.rows())));
                facts.add(new Fact(said.get("draw.fact.thickness"), thickness(said, centring)));
                facts.add(new Fact(
                        said.get("draw.fact.moved"),
                        way(28 * (0.5 - centring.massX()), 28 * (0.5 - centring.massY()))));
            });
            Sheet sheet = model.sheet.get();
            if (sheet.nudgedRight() != 0 || sheet.nudgedDown() != 0) {
                facts.add(new Fact(said.get("draw.fact.nudged"), said.get("draw.fact.nudged.value", nudge(sheet))));
            }
        });
        show(facts);
    }

    /** Keeps the labels while the pen moves: new ones would be styled and laid out anew for every event. */
    private void show(List<Fact> facts) {
        while (lines.size() > facts.size()) {
            getChildren().removeAll(lines.remove(lines.size() - 1));
        }
        while (lines.size() < facts.size()) {
            Label name = new Label();
            name.getStyleClass().add("caption");
            name.setMinWidth(USE_PREF_SIZE);
            Label value = new Label();
            value.getStyleClass().add("fact-value");
            addRow(lines.size(), name, value);
            lines.add(List.of(name, value));
        }
        for (int i = 0; i < facts.size(); i++) {
            lines.get(i).get(0).setText(facts.get(i).name);
            lines.get(i).get(1).setText(facts.get(i).value);
        }
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
