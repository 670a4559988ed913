package convscope.ui.draw;

import convscope.data.Picture;
import convscope.ui.Lab;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Icons;
import convscope.ui.fx.Fonts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The station's nodes: tools, pad, what the network sees, its answer, samples. */
final class DrawView extends Region {
    /** Share of the width that tools and pad may take. */
    private static final double PAD_SHARE = 0.55;

    /** Share of the rest that the network's input may take beside the answer. */
    private static final double SEES_SHARE = 0.52;

    /** The same where the bars have more width than they need. */
    private static final double WIDE_SEES_SHARE = 0.64;

    /** Width in px at 100 % from which that is so. */
    private static final double WIDE = 620;

    /** Height in px at 100 % below which ten bars and the large word above them do not fit. */
    private static final double LEAST_ANSWER = 310;

    private static final double LEAST_PAD = 18; // em
    private static final double LEAST_WIDTH = 50; // em

    private final Lab lab;
    private final ToolColumn tools;
    private final Pad pad;
    private final SeesView sees;
    private final AnswerView answer;
    private final SamplesView samples;
    private final HBox problem = new HBox();
    private final ProgressBar loading = new ProgressBar();

    DrawView(DrawModel model, DrawActions actions, PadInput input, IntConsumer sample, Lab lab, Fonts fonts) {
        this.lab = lab;
        getStyleClass().add("draw");
        getStylesheets().add(DrawView.class.getResource("/css/draw.css").toExternalForm());
        Buttons buttons = new Buttons(lab.texts());
        tools = new ToolColumn(model, actions, lab, buttons);
        pad = new Pad(model, input, lab.texts(), lab.theme());
        sees = new SeesView(model, lab, fonts, new CentringFacts(model, lab.texts()));
        answer = new AnswerView(model, lab, fonts, buttons, actions.logits);
        samples = new SamplesView(lab, buttons, actions, sample);
        addProblem(model, actions, buttons);
        loading.setId("loading");
        loading.getStyleClass().add("overlay");
        loading.visibleProperty().bind(model.loading);
        loading.accessibleTextProperty().bind(lab.texts().bind("draw.loading"));
        getChildren().addAll(pad, tools, sees, answer, samples, problem, loading);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            if (!(event.getTarget() instanceof Slider)) {
                // the area around the station would scroll with these
                actions.placing().stream()
                        .filter(action -> action.matches(event))
                        .forEach(action -> {
                            action.run();
                            event.consume();
                        });
            }
            if (bare && event.getCode().isDigitKey()) {
                String name = event.getCode().getName();
                sample.accept(name.charAt(name.length() - 1) - '0');
                event.consume();
            }
        });
        lab.theme().scaleProperty().addListener((property, before, now) -> requestLayout());
    }

    private void addProblem(DrawModel model, DrawActions actions, Buttons buttons) {
        Label sentence = new Label();
        sentence.setId("draw-problem");
        sentence.setGraphic(Icons.small(BootstrapIcons.EXCLAMATION_TRIANGLE));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.textProperty().bind(lab.texts().bind(model.problem));
        Button close = buttons.icon(Action.of("action.dismiss", BootstrapIcons.X, actions.dismiss));
        close.setId("draw-dismiss");
        problem.getStyleClass().addAll("draw-problem", "overlay");
        problem.getChildren().addAll(sentence, close);
        problem.visibleProperty().bind(model.problem.isNotNull());
    }

    Pad pad() {
        return pad;
    }

    private double em(double count) {
        return Math.round(count * lab.theme().em());
    }

    private double px(double at100) {
        return em(at100 / 14);
    }

    @Override
    protected double computeMinWidth(double height) {
        return em(LEAST_WIDTH);
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(1600.0 / 14);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(em(LEAST_PAD), Math.ceil(tools.leastHeight()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(40);
    }

    @Override
    protected void layoutChildren() {
        double gap = px(24);
        double toolsWidth = Math.ceil(tools.prefWidth(-1));
        double padLeft = toolsWidth + px(8);
        double side = Math.floor(Math.min(getHeight(), PAD_SHARE * getWidth() - padLeft));
        tools.fold(side);
        tools.resizeRelocate(0, 0, toolsWidth, side);
        pad.resizeRelocate(padLeft, 0, side, side);
        double problemHeight = problem.prefHeight(side - px(16));
        problem.resizeRelocate(padLeft + px(8), side - problemHeight - px(8), side - px(16), problemHeight);
        loading.resizeRelocate(padLeft + px(8), px(8), side - px(16), px(4));

        double left = padLeft + side + gap;
        double room = getWidth() - left;
        double seesWidth = Math.floor((room - gap) * (room < px(WIDE) ? SEES_SHARE : WIDE_SEES_SHARE));
        double across = samples.unfoldedHeight();
        boolean folded = side - across - gap < px(LEAST_ANSWER);
        samples.fold(folded);
        sees.tighten(folded);
        double samplesWidth = folded ? seesWidth : room;
        double samplesHeight = folded ? samples.foldedHeight() : across;
        samples.resizeRelocate(left, side - samplesHeight, samplesWidth, samplesHeight);
        sees.resizeRelocate(left, 0, seesWidth, side - samplesHeight - (folded ? px(12) : gap));
        double answerHeight = folded ? side : side - samplesHeight - gap;
        answer.resizeRelocate(left + seesWidth + gap, 0, room - seesWidth - gap, answerHeight);
    }

    /** Lets the user choose a picture; empty if none was chosen. */
    Optional<Path> choosePicture() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(lab.texts().get("draw.picture.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        lab.texts().get("draw.picture.files"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    /**
     * What is on the clipboard; one of the two, or none.
     *
     * @param file a file that was copied
     * @param picture a picture that was copied
     */
    record Pasted(Optional<Path> file, Optional<Picture> picture) {}

    Pasted clipboard() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            List<File> files = clipboard.getFiles();
            return new Pasted(files.stream().map(File::toPath).findFirst(), Optional.empty());
        }
        return new Pasted(
                Optional.empty(),
                Optional.ofNullable(clipboard.getImage())
                        .map(image -> PictureImage.of(image, lab.texts().get("draw.clipboard"))));
    }
}
