package convscope.ui.build.form;

import static convscope.ui.fx.JavaFxExtension.onFxThread;

import convscope.paint.java2d.Java2D;
import convscope.spec.NetworkSpec;
import convscope.ui.StageRobot;
import convscope.ui.control.Sheet;
import convscope.ui.fx.Fonts;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import convscope.ui.tour.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;

/** A part of the station alone in a window, over edits that do the plainest; driven by a robot. */
public final class PanelWindow extends StageRobot {
    private static final Audit AUDIT = new Audit();

    public final FakeEdits edits;
    public final FormLook look;

    private PanelWindow(NetworkSpec network, PanelSize size) {
        edits = onFxThread(() -> new FakeEdits(network));
        look = onFxThread(() -> {
            Theme theme = new Theme(size.dark());
            theme.scaleProperty().set(size.scale());
            return new FormLook(
                    new LocalizedTexts(Locale.forLanguageTag(size.language())), theme, Fonts.load(), new Sheet());
        });
    }

    /**
     * Language, theme, scale and the window's size in px.
     */
    public record PanelSize(String language, boolean dark, int scale, int width, int height) {
        @Override
        public String toString() {
            return language + (dark ? "-dark-" : "-light-") + width + "x" + height + "-" + scale;
        }
    }

    /** The form of a network, English, light, 100 %. */
    static PanelWindow form(NetworkSpec network) {
        return form(network, new PanelSize("en", false, 100, 320, 740));
    }

    static PanelWindow form(NetworkSpec network, PanelSize size) {
        return open(network, size, (edits, look) -> new FormView(edits.model, edits, look));
    }

    /** A part that is made with the edits and the look. */
    public static PanelWindow open(NetworkSpec network, PanelSize size, BiFunction<FakeEdits, FormLook, Region> part) {
        PanelWindow window = new PanelWindow(network, size);
        onFxThread(() -> {
            Region view = part.apply(window.edits, window.look);
            StackPane ground = new StackPane(view, window.look.sheet());
            window.look.sheet().over(view);
            ground.getStyleClass().add("station-area");
            window.show(ground, size.width(), size.height(), window.look.theme());
            ground.setFocusTraversable(true);
            ground.requestFocus(); // as the canvas has it, beside which the form stands
            return null;
        });
        window.settle();
        return window;
    }

    public void select(String... layers) {
        run(() -> edits.model.selection.set(List.of(layers)));
        settle();
    }

    /** Whether there is such a node that can be seen. */
    public boolean has(String selector) {
        return get(() -> scene().getRoot().lookupAll(selector).stream().anyMatch(PanelWindow::isShown));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What labels, buttons or fields of this kind show, from top to bottom. */
    public List<String> texts(String selector) {
        return get(() -> scene().getRoot().lookupAll(selector).stream()
                .filter(PanelWindow::isShown)
                .map(node -> node instanceof Labeled labeled
                        ? labeled.getText()
                        : node instanceof TextInputControl field ? field.getText() : node.getAccessibleText())
                .toList());
    }

    public String text(String selector) {
        List<String> texts = texts(selector);
        if (texts.isEmpty()) {
            throw new AssertionError("No " + selector + " can be seen");
        }
        return texts.get(0);
    }

    /** Types this in place of what a field says. */
    public void type(String selector, String text) {
        TextInputControl field = find(selector);
        run(() -> {
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
        settle();
    }

    public void focus(String selector) {
        Node node = find(selector);
        run(node::requestFocus);
        settle();
    }

    /** Clicks what can be seen, after it was scrolled to if it has to be. */
    public void click(String selector) {
        Node node = get(() -> scene().getRoot().lookupAll(selector).stream()
                .filter(PanelWindow::isShown)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + selector + " can be seen")));
        click(node);
    }

    /** Clicks the button or chip with these words. */
    public void clickText(String words) {
        Node node = get(() -> scene().getRoot().lookupAll(".button").stream()
                .filter(PanelWindow::isShown)
                .filter(button -> ((Labeled) button).getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button says " + words)));
        click(node);
    }

    private void click(Node node) {
        run(() -> {
            reveal(node);
        });
        settle();
        run(() -> {
            Bounds bounds = node.getBoundsInLocal();
            Point2D place = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
            Robot robot = new Robot();
            robot.mouseMove(place);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    private void reveal(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof javafx.scene.control.ScrollPane pane) {
                Bounds inside = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double room = pane.getContent().getBoundsInLocal().getHeight()
                        - pane.getViewportBounds().getHeight();
                if (room > 0) {
                    double top = inside.getCenterY() - pane.getViewportBounds().getHeight() / 2;
                    pane.setVvalue(Math.max(0, Math.min(1, top / room)));
                }
            }
        }
    }

    /** Scrolls a form to the part that begins so far down, 0 to 1. */
    public void scroll(double share) {
        run(() -> ((javafx.scene.control.ScrollPane) find(".panel")).setVvalue(share));
        settle();
    }

    /** As {@link #keep}, of a form that is scrolled. */
    List<String> keepAt(double share, Path file) {
        scroll(share);
        return keep(file);
    }

    /** Keeps a picture of the window and says what is wrong with its layout. */
    public List<String> keep(Path file) {
        settle();
        WritableImage picture = get(() -> scene().snapshot(null));
        try {
            Java2D.writePng(SwingFXUtils.fromFXImage(picture, null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(() -> AUDIT.of(scene(), picture)).stream()
                .map(finding -> file.getFileName() + ": " + finding)
                .toList();
    }
}
