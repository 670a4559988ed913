package convscope.ui.build.canvas;

import convscope.ui.fx.LocalizedTexts;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a layer's name is written anew: Enter or leaving it takes the name, Esc leaves the old one. */
final class NameField extends TextField {
    private final Consumer<String> done;
    private final Runnable cancelled;
    private boolean open;

    /**
     * @param done is given the name that was written
     * @param cancelled is told that the old name stays
     */
    NameField(LocalizedTexts texts, Consumer<String> done, Runnable cancelled) {
        this.done = done;
        this.cancelled = cancelled;
        setId("card-name");
        getStyleClass().add("overlay");
        accessibleTextProperty().bind(texts.bind("build.canvas.rename"));
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                finish();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
                cancelled.run();
                event.consume();
            }
        });
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                finish();
            }
        });
    }

    void open(String name) {
        setText(name);
        setVisible(true);
        open = true;
        requestFocus();
        selectAll();
    }

    void close() {
        open = false;
        setVisible(false);
    }

    private void finish() {
        if (open) {
            close();
            done.accept(getText().strip());
        }
    }
}
