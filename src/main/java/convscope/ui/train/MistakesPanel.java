package convscope.ui.train;

import convscope.paint.Figure;
import convscope.training.ImageAnswers;
import convscope.training.ImageAnswers.Mistake;
import convscope.ui.control.Help;
import convscope.ui.fx.FigureCanvas;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The validation images with the largest losses, as many as find room. */
final class MistakesPanel extends InsightPanel {
    private final InsightModel model;
    private final MistakeWall wall;
    private final Label words = new Label();

    MistakesPanel(InsightModel model, PanelLook look, IntConsumer study) {
        super(look, BootstrapIcons.EMOJI_FROWN);
        this.model = model;
        wall = new MistakeWall(model, look, "mistakes", study);
        words.setId("mistakes-words");
        words.getStyleClass().add("caption");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(wall, Priority.ALWAYS);
        VBox content = new VBox(words, wall);
        content.getStyleClass().add("insight-content");
        wall.canvas().widthProperty().addListener(property -> ask());
        wall.canvas().heightProperty().addListener(property -> ask());
        Help.explain(content, "insight.mistakes.help");
        show(content, model.measure, model.labels, model.data);
    }

    @Override
    Optional<String> lacks() {
        if (!model.hasMeasure()) {
            return Optional.of("insight.empty.mistakes");
        }
        ImageAnswers answers = model.measure.get().get().answers();
        if (model.measure.get().get().confusion().total() == 0) {
            return Optional.of("insight.empty.values");
        }
        if (wrong(answers) == 0) {
            return Optional.of("insight.empty.no-mistakes");
        }
        return model.data.get().isEmpty() ? Optional.of("insight.empty.images") : Optional.empty();
    }

    private static int wrong(ImageAnswers answers) {
        int wrong = 0;
        for (int i = 0; i < answers.images().length; i++) {
            wrong += answers.answers()[i] == answers.labels()[i] ? 0 : 1;
        }
        return wrong;
    }

    @Override
    void refresh() {
        ImageAnswers answers = model.measure.get().orElseThrow().answers();
        List<Mistake> worst = answers.worst(wall.room());
        words.setText(look().texts().get("insight.worst", worst.size(), wrong(answers), answers.images().length));
        wall.name(words.getText());
        wall.show(worst);
    }

    @Override
    Optional<Figure> picture() {
        return lacks().isPresent() ? Optional.empty() : wall.unmarked();
    }

    @Override
    FigureCanvas canvas() {
        return wall.canvas();
    }
}
