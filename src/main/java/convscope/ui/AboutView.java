package convscope.ui;

import convscope.settings.Program;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.fx.LocalizedTexts;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What this program is, what it is made of and under which licences, and what to send to someone who helps. */
final class AboutView extends VBox {
    private record Part(String name, String licence) {}

    /** Names and licences are the same in every language. */
    private static final List<Part> PARTS = List.of(
            new Part("JavaFX 21", "GPLv2 + Classpath Exception"),
            new Part("Deeplearning4j, ND4J", "Apache-2.0"),
            new Part("oneDNN, JavaCPP", "Apache-2.0"),
            new Part("OpenBLAS", "BSD-3-Clause"),
            new Part("picocli, Jackson, Ikonli", "Apache-2.0"),
            new Part("ControlsFX", "BSD-3-Clause"),
            new Part("AtlantaFX, SLF4J, Bootstrap Icons", "MIT"),
            new Part("Logback", "EPL / LGPL-2.1"),
            new Part("Pretendard, D2Coding", "SIL OFL 1.1"),
            new Part("MNIST (LeCun, Cortes, Burges)", "CC BY-SA 3.0"));

    /**
     * @param folder where settings and log are kept
     * @param copyDiagnostics puts the facts about this run on the clipboard
     */
    AboutView(LocalizedTexts texts, Path folder, Runnable copyDiagnostics) {
        getStyleClass().add("about");
        Label title =
                new Label(Program.NAME + Program.version().map(" "::concat).orElse(""));
        title.setId("about-title");
        title.getStyleClass().add("section-title");
        Label what = new Label();
        what.textProperty().bind(texts.bind("about.what"));
        what.setWrapText(true);
        what.getStyleClass().add("about-text");
        Label madeOf = new Label();
        madeOf.textProperty().bind(texts.bind("about.parts"));
        madeOf.getStyleClass().add("help-heading");
        GridPane parts = new GridPane();
        parts.getStyleClass().add("about-parts");
        for (Part part : PARTS) {
            Label licence = new Label(part.licence);
            licence.getStyleClass().add("caption");
            parts.addRow(parts.getRowCount(), new Label(part.name), licence);
        }
        Label log = new Label();
        log.textProperty().bind(texts.bind("about.log"));
        log.getStyleClass().add("help-heading");
        Label place = new Label(folder.toString());
        place.setWrapText(true);
        place.getStyleClass().add("about-place");
        Button copy = new Buttons(texts).text(Action.of("about.copy", BootstrapIcons.CLIPBOARD, copyDiagnostics));
        copy.setId("copy-diagnostics");
        HBox buttons = new HBox(copy);
        buttons.getStyleClass().add("about-buttons");
        getChildren().addAll(title, what, madeOf, parts, log, place, buttons);
    }
}
