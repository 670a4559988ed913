package convscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.CellQuestion;
import convscope.settings.SettingsFile;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PopupControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user does with the window, by mouse and keys. */
@Timeout(60)
@ExtendWith(JavaFxExtension.class)
class ShellTest {
    private TestWindow window = TestWindow.open(TestWindow.LENET, TestWindow.settings("en", false, 100, 1280, 800));

    @AfterEach
    void close() {
        window.close();
    }

    private String text(String selector) {
        Labeled labeled = window.find(selector);
        return window.get(labeled::getText);
    }

    @Test
    void theLanguageChangesLive() {
        assertThat(text("#status-parameters")).isEqualTo("47,154 parameters");
        window.click("#korean");
        assertThat(text("#status-parameters")).isEqualTo("매개변수 47,154개");
        assertThat(text("#station-draw")).isEqualTo("합성곱");
        assertThat(window.get(() -> window.<ToggleButton>find("#korean").isSelected()))
                .isTrue();
        assertThat(window.get(() -> window.<ToggleButton>find("#english").isSelected()))
                .isFalse();
        window.click("#korean");
        assertThat(window.get(() -> window.<ToggleButton>find("#korean").isSelected()))
                .isTrue();
        window.click("#english");
        assertThat(text("#status-parameters")).isEqualTo("47,154 parameters");
    }

    @Test
    void themeAndScaleChangeLiveAndAreRemembered() {
        window.click("#theme");
        window.press(KeyCode.CONTROL, KeyCode.EQUALS);
        window.click("#larger");
        window.click("#korean");
        Font font = window.get(() -> window.<Label>find(".wordmark").getFont());
        assertThat(font.getSize()).isEqualTo(16 * 1.25, org.assertj.core.data.Offset.offset(0.05));
        assertThat(font.getFamily()).isEqualTo("Pretendard SemiBold");
        assertThat(window.get(() -> window.lab.theme().darkProperty().get())).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(window.get(() -> window.lab.theme().scaleProperty().get())).isEqualTo(100);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(window.get(() -> window.lab.theme().scaleProperty().get())).isEqualTo(100);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.close();
        var kept = new SettingsFile(window.folder, Locale.ENGLISH).load();
        assertThat(kept.dark()).isTrue();
        assertThat(kept.scale()).isEqualTo(110);
        assertThat(kept.language()).isEqualTo("ko");
        assertThat(kept.width()).isEqualTo(1280);
        assertThat(kept.height()).isEqualTo(800);
    }

    @Test
    void theThemeChangesByKey() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(window.get(() -> window.lab.theme().darkProperty().get())).isTrue();
    }

    @Test
    void stationsChangeByRailAndKey() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(window.draw.done).endsWith("hidden");
        assertThat(window.inside.done).endsWith("shown");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.get(() -> window.scene().lookup("#node-inside"))).isNotNull();
        window.click("#station-draw");
        assertThat(window.get(() -> window.scene().lookup("#node-draw"))).isNotNull();
        assertThat(window.get(() -> window.scene().lookup("#node-inside"))).isNull();
    }

    @Test
    void aQuestionWhyBringsTheStationToTheFrontThatExplains() {
        window.inside.explains = true;
        window.run(() -> window.lab.session().ask(new CellQuestion("conv1", 0, 0, 0)));
        assertThat(window.inside.done).endsWith("shown");
        assertThat(window.get(() -> window.scene().lookup("#node-inside"))).isNotNull();
    }

    @Test
    void aStationsKeysWorkWhileItIsShown() {
        window.press(KeyCode.E);
        window.press(KeyCode.SPACE);
        assertThat(window.draw.done).endsWith("erase", "space");
        window.run(() -> window.find("#theme").requestFocus());
        window.press(KeyCode.SPACE);
        assertThat(window.draw.done)
                .filteredOn("space"::equals)
                .as("Space presses the button")
                .hasSize(1);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.press(KeyCode.E);
        assertThat(window.draw.done).filteredOn("erase"::equals).hasSize(1);
    }

    @Test
    void itSaysWhatItIsAndWhatSomeoneWhoHelpsWantsToKnow() {
        MenuButton menu = window.find("#project");
        window.run(() -> menu.getItems().get(menu.getItems().size() - 1).fire());
        window.settle();
        Labeled title = window.get(() -> (Labeled) floating("#about-title"));
        assertThat(title.getText()).startsWith("ConvScope");
        window.run(() -> ((Button) floating("#copy-diagnostics")).fire());
        window.await("the toast", () -> window.scene().lookup("#toast") != null);
        String copied = window.get(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("ConvScope").contains("Java " + System.getProperty("java.version"));
        assertThat(copied).contains("project LeNet-5").contains("scale=100");
        window.press(KeyCode.ESCAPE);
        assertThat(window.get(() -> floating("#about-title"))).isNull();
    }

    /** A node in what floats over the window. */
    private static Node floating(String selector) {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof PopupControl)
                .map(shown -> shown.getScene().getRoot().lookup(selector))
                .filter(node -> node != null)
                .findFirst()
                .orElse(null);
    }

    @Test
    void undoActsOnTheStation() {
        Node undo = window.find("#undo");
        assertThat(window.get(undo::isDisabled)).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.run(() -> window.draw.undoable.set(true));
        assertThat(window.get(undo::isDisabled)).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.click("#undo");
        assertThat(window.draw.done).filteredOn("undo"::equals).hasSize(2);
    }

    @Test
    void presentingLeavesTheStationAndEscComesBack() {
        Node rail = window.find(".rail");
        double before =
                window.get(() -> window.find(".station-area").getLayoutBounds().getWidth());
        window.press(KeyCode.F11);
        assertThat(window.get(rail::isVisible)).isFalse();
        window.await(
                "a wider station",
                () -> window.find(".station-area").getLayoutBounds().getWidth() > before);
        window.press(KeyCode.ESCAPE);
        assertThat(window.get(rail::isVisible)).isTrue();
    }

    @Test
    void helpExplainsWhatTheFocusIsOn() {
        window.press(KeyCode.F1);
        window.await("the help", () -> popups() == 1);
        window.press(KeyCode.F1);
        window.await("no help", () -> popups() == 0);
        window.press(KeyCode.F1);
        window.await("the help", () -> popups() == 1);
        window.press(KeyCode.ESCAPE);
        window.await("no help", () -> popups() == 0);
    }

    private static long popups() {
        return Window.getWindows().stream()
                .filter(PopupControl.class::isInstance)
                .count();
    }

    @Test
    void filesOpenOrAreHandedOnOrRefusedInPlace() {
        window.run(() -> window.app.shell().open(Path.of("two.convscope")));
        window.await("the other project", () -> text("#project").equals("two.convscope"));
        assertThat(window.get(() -> window.stage.getTitle())).isEqualTo("two.convscope – ConvScope");
        assertThat(window.lab.settings().get().recent())
                .containsExactly(Path.of("two.convscope").toAbsolutePath());

        window.run(() -> window.app.shell().open(Path.of("digit.png")));
        assertThat(window.draw.done).endsWith("received digit.png");

        window.run(() -> window.app.shell().open(Path.of("bad.convscope")));
        window.await("the problem", () -> window.find("#problem").getParent().isVisible());
        assertThat(text("#problem")).contains("bad.convscope");
        assertThat(text("#project")).as("what was open stays open").isEqualTo("two.convscope");
        window.click("#dismiss");
        assertThat(window.get(() -> window.find("#problem").getParent().isVisible()))
                .isFalse();
        assertThat(window.get(() -> window.scene().getFocusOwner()))
                .as("the focus goes back to the station")
                .isSameAs(window.draw.node());
        window.run(() -> window.app.shell().open(Path.of("notes.txt")));
        assertThat(text("#problem")).contains("notes.txt");
        window.press(KeyCode.ESCAPE);
        assertThat(window.get(() -> window.find("#problem").getParent().isVisible()))
                .isFalse();
    }

    @Test
    void aFileOfAnotherStationBringsItToTheFront() {
        window.run(() -> window.app.shell().open(Path.of("walk.inside")));
        assertThat(window.inside.done).endsWith("shown", "received walk.inside");
        assertThat(window.get(() -> window.scene().lookup("#node-inside"))).isNotNull();
    }

    @Test
    void everyControlIsReachedByTabAndHasAName() {
        Set<Node> reached = new LinkedHashSet<>();
        window.run(() -> window.lab.session().select(Optional.of("pool1")));
        for (int i = 0; i < 40; i++) {
            reached.add(window.get(() -> window.scene().getFocusOwner()));
            window.press(KeyCode.TAB);
        }
        List<Node> expected = new ArrayList<>();
        window.run(() -> {
            window.draw.undoable.set(true);
            collect(window.scene().getRoot(), expected);
        });
        for (int i = 0; i < 40; i++) {
            reached.add(window.get(() -> window.scene().getFocusOwner()));
            window.press(KeyCode.TAB);
        }
        assertThat(reached).containsAll(expected);
        assertThat(expected).hasSizeGreaterThan(9);
        for (Node node : reached) {
            assertThat(node.getAccessibleText())
                    .as("accessible name of %s", node)
                    .isNotBlank();
        }
    }

    @Test
    void arrowsGoOnWithinTogglesThatBelongTogether() {
        window.run(() -> window.find("#english").requestFocus());
        window.press(KeyCode.LEFT);
        window.press(KeyCode.SPACE);
        assertThat(window.lab.texts().locale()).isEqualTo(Locale.KOREAN);
        window.run(() -> window.find("#station-draw").requestFocus());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        assertThat(window.draw.done).endsWith("hidden");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(window.draw.done).endsWith("shown");
    }

    private static void collect(Node node, List<Node> found) {
        // Tab stops once at toggles that belong together; arrows go on from there
        boolean unchosen = node instanceof ToggleButton toggle && !toggle.isSelected();
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled() && !unchosen) {
            found.add(node);
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
