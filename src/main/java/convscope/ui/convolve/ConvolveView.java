package convscope.ui.convolve;

import convscope.paint.Palette;
import convscope.stepper.CaseJson;
import convscope.ui.Lab;
import convscope.ui.control.Buttons;
import convscope.ui.control.TargetChooser;
import convscope.ui.fx.Fonts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.Duration;

/** The station's nodes: the boards, the equation and the transport on the left, the panel on the right. */
final class ConvolveView extends Region {
    private static final double PANEL = 312; // px at 100 %
    private static final double LEAST_BOARDS = 120;
    private static final double LEAST_LEFT = 400;
    private static final double LOW = 430;
    private static final double LEAST_LOW = 300; // height of the panel below which it is no use
    private static final Duration PATIENCE = Duration.millis(300);

    private final ConvolveModel model;
    private final Lab lab;
    private final CaseBar bar;
    private final ExplainedBar explained;
    private final NoticeBar notice;
    private final BoardsView boards;
    private final MisfitBar misfit;
    private final EquationView equation;
    private final TransportBar transport;
    private final PanelView panel;
    private final ProgressBar computing = new ProgressBar();

    ConvolveView(ConvolveController controller, ConvolveModel model, ConvolveActions actions, Lab lab, Fonts fonts) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("convolve");
        getStylesheets().add(ConvolveView.class.getResource("/css/convolve.css").toExternalForm());
        Buttons buttons = new Buttons(lab.texts());
        bar = new CaseBar(controller, model, actions, lab, buttons);
        explained = new ExplainedBar(model, lab);
        notice = new NoticeBar(controller, model, lab, buttons);
        boards = new BoardsView(controller, model, actions, lab, fonts, buttons);
        misfit = new MisfitBar(controller, model, lab);
        equation = new EquationView(model, lab, fonts);
        transport = new TransportBar(controller, model, actions, lab, buttons, boards::requestFocus);
        panel = new PanelView(controller, model, actions, lab, buttons);
        computing.setId("computing");
        computing.getStyleClass().add("overlay");
        computing.accessibleTextProperty().bind(lab.texts().bind("convolve.computing"));
        computing.setVisible(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> computing.setVisible(model.computing.get()));
        model.computing.addListener((property, before, now) -> {
            computing.setVisible(false);
            if (now) {
                patience.playFromStart();
            }
        });
        getChildren().addAll(bar, explained, boards, misfit, equation, transport, panel, notice, computing);
        misfit.managedProperty().addListener(property -> requestLayout());
        explained.managedProperty().addListener(property -> requestLayout());
        model.notice.addListener(property -> requestLayout());
        model.calculation.addListener(property -> requestLayout());
        lab.theme().scaleProperty().addListener(property -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, actions));
    }

    /** The area around the station would scroll with these keys. */
    private void key(KeyEvent event, ConvolveActions actions) {
        boolean typing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Slider;
        if (!typing && !event.isShortcutDown()) {
            actions.moving().stream()
                    .filter(action -> action.matches(event))
                    .findFirst()
                    .ifPresent(action -> {
                        action.run();
                        event.consume();
                    });
        }
    }

    BoardsView boards() {
        return boards;
    }

    void endEditing() {
        boards.editor().end(true);
    }

    private double px(double at100) {
        return lab.theme().px(at100);
    }

    // layout

    @Override
    protected double computeMinWidth(double height) {
        return px(LEAST_LEFT + 24 + PANEL);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(1600);
    }

    @Override
    protected double computeMinHeight(double width) {
        misfit.fold(isLow());
        double left = Math.max(px(LEAST_LEFT), width - px(PANEL + 24));
        return Math.max(px(LEAST_LOW), px(LEAST_BOARDS) + around(left));
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(580);
    }

    /** Px that everything but the boards takes in the left column of this width. */
    private double around(double width) {
        return barHeight(width)
                + explainedHeight(width)
                + misfitHeight(width)
                + equationHeight(width)
                + transportHeight(width)
                + px(8) * 3;
    }

    private double barHeight(double width) {
        return Math.ceil(bar.prefHeight(width));
    }

    private double explainedHeight(double width) {
        return explained.isManaged() ? Math.ceil(explained.prefHeight(width)) + px(4) : 0;
    }

    private double misfitHeight(double width) {
        return misfit.isManaged() ? Math.ceil(misfit.prefHeight(width)) + px(8) : 0;
    }

    /** Where the station is low, words give way to the boards. */
    private boolean isLow() {
        return getHeight() < px(LOW);
    }

    private double equationHeight(double width) {
        boolean stacked = model.isStacked();
        return stacked ? 0 : Math.ceil(equation.heightFor(width));
    }

    private double transportHeight(double width) {
        return Math.ceil(transport.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        misfit.fold(isLow());
        double gap = px(8);
        double panelWidth = px(PANEL);
        double left = getWidth() - panelWidth - px(24);
        panel.resizeRelocate(left + px(24), 0, panelWidth, getHeight());
        double y = 0;
        bar.resizeRelocate(0, y, left, barHeight(left));
        y += barHeight(left) + gap;
        if (explained.isManaged()) {
            double height = explainedHeight(left) - px(4);
            explained.resizeRelocate(0, y - px(4), left, height);
            y += height + px(4);
        }
        double boardsHeight = getHeight() - around(left);
        boards.resizeRelocate(0, y, left, boardsHeight);
        computing.resizeRelocate(0, y, left, px(4));
        if (notice.isVisible()) {
            double wide = Math.min(left, px(640));
            notice.resizeRelocate(Math.round((left - wide) / 2), y, wide, Math.ceil(notice.prefHeight(wide)));
        }
        y += boardsHeight + gap;
        if (misfit.isManaged()) {
            double height = misfitHeight(left) - gap;
            misfit.resizeRelocate(0, y, left, height);
            y += height + gap;
        }
        double equationHeight = equationHeight(left);
        equation.setVisible(equationHeight > 0);
        equation.resizeRelocate(0, y, left, equationHeight);
        transport.resizeRelocate(0, getHeight() - transportHeight(left), left, transportHeight(left));
    }

    // files

    /** What is on the screen now, to be drawn elsewhere; empty while nothing was computed. */
    Optional<Pictures> pictures() {
        Palette palette = lab.theme().palette();
        return model.calculation
                .get()
                .flatMap(done -> boards.steps()
                        .map(figure -> new Pictures(
                                done,
                                model.frame.get(),
                                figure.highlight(Optional.empty())::withFrame,
                                (int) boards.getWidth(),
                                (int) boards.getHeight(),
                                palette.background())));
    }

    Optional<Path> chooseCase() {
        return choose("convolve.open.title", "convolve.file.cases", "*" + CaseJson.EXTENSION);
    }

    Optional<Path> choosePhoto() {
        return choose("convolve.photo.title", "convolve.file.pictures", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp");
    }

    private Optional<Path> choose(String titleKey, String kindKey, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(lab.texts().get(titleKey));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(lab.texts().get(kindKey), List.of(patterns)));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    /** Lets the user say where a file is to be written; its name ends as it should. */
    Optional<Path> chooseTarget(String name, String ending) {
        return TargetChooser.choose(getScene().getWindow(), lab.texts().get("convolve.save-as"), name, List.of(ending));
    }
}
