package convscope.ui.train;

import static convscope.ui.fx.JavaFxExtension.onFxThread;

import convscope.paint.Figure;
import convscope.ui.StageRobot;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import convscope.ui.train.InsightModel.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;

/** The panels alone in a window, over a training that answers them; driven by a robot. */
final class InsightWindow extends StageRobot implements InsightListener {
    final InsightModel model = new InsightModel();
    final List<String> asked = new ArrayList<>();
    final LocalizedTexts texts;
    final Theme theme;
    private final Optional<Learning> learning;
    InsightView view;

    private InsightWindow(Optional<Learning> learning, String language, boolean dark, int scale) {
        this.learning = learning;
        texts = new LocalizedTexts(Locale.forLanguageTag(language));
        theme = onFxThread(() -> new Theme(dark));
        onFxThread(() -> {
            theme.scaleProperty().set(scale);
            return null;
        });
    }

    /** The panels over this training, English, light, 100 %. */
    static InsightWindow open(Learning learning, double width, double height) {
        return open(Optional.of(learning), "en", false, 100, width, height);
    }

    static InsightWindow open(
            Optional<Learning> learning, String language, boolean dark, int scale, double width, double height) {
        InsightWindow window = new InsightWindow(learning, language, dark, scale);
        onFxThread(() -> {
            window.view =
                    new InsightView(window.model, window, new PanelLook(window.texts, window.theme, Fonts.load()));
            StackPane ground = new StackPane(window.view);
            ground.getStyleClass().add("station-area");
            StackPane.setMargin(window.view, new Insets(8));
            window.show(ground, width + 16, height + 16, window.theme);
            learning.ifPresent(one -> one.fill(window.model));
            return null;
        });
        window.settle();
        return window;
    }

    @Override
    public void study(int image) {
        asked.add("study " + image);
    }

    @Override
    public void explain(String parameter, int index) {
        asked.add("explain " + parameter + " " + index);
        model.asked.set(Optional.of(new AskedWeight(parameter, index)));
        learning.ifPresent(one -> one.answer(model));
    }

    @Override
    public void explainMostMoved(String parameter) {
        learning.orElseThrow().mostMoved(parameter).ifPresent(index -> explain(parameter, index));
    }

    @Override
    public void export(String name, Figure figure, double width, double height) {
        asked.add("export " + name + " " + figure.getClass().getSimpleName() + " " + (int) width + "×" + (int) height);
    }

    void show(Panel panel) {
        run(() -> model.panel.set(panel));
        settle();
    }

    boolean has(String selector) {
        return get(() -> {
            Node node = scene().getRoot().lookup(selector);
            boolean there = node != null;
            for (Node at = node; at != null; at = at.getParent()) {
                there &= at.isVisible();
            }
            return there;
        });
    }

    String text(String selector) {
        Labeled labeled = find(selector);
        return get(labeled::getText);
    }

    /** Moves the pointer to a place of a node, in its own px. */
    void point(String selector, double x, double y) {
        Node node = find(selector);
        run(() -> {
            Point2D place = node.localToScreen(x, y);
            new Robot().mouseMove(place);
        });
        settle();
    }

    void click(String selector, double x, double y) {
        point(selector, x, y);
        run(() -> new Robot().mouseClick(MouseButton.PRIMARY));
        settle();
    }

    void click(String selector) {
        Node node = find(selector);
        Bounds bounds = get(node::getBoundsInLocal);
        click(selector, bounds.getCenterX(), bounds.getCenterY());
    }

    void resize(double width, double height) {
        run(() -> {
            stage().setWidth(width + 16);
            stage().setHeight(height + 16);
        });
        settle();
    }

    WritableImage picture() {
        return get(() -> scene().snapshot(null));
    }
}
