package convscope.ui.build;

import convscope.ui.Lab;
import convscope.ui.build.canvas.CanvasController;
import convscope.ui.build.draft.BuildEdits;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.draft.BuildModel.Face;
import convscope.ui.build.form.FormLook;
import convscope.ui.build.form.FormView;
import convscope.ui.build.palette.PaletteController;
import convscope.ui.build.sheet.CodeFile;
import convscope.ui.build.sheet.CodeView;
import convscope.ui.build.sheet.SummaryTable;
import convscope.ui.build.sheet.TotalsBar;
import convscope.ui.control.Action;
import convscope.ui.control.Banner;
import convscope.ui.control.Buttons;
import convscope.ui.control.Segments;
import convscope.ui.fx.Fonts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;

/** The station Build: palette, the network in one of its faces with its totals below, and the form. */
final class BuildView extends Region {
    private static final double PALETTE = 200;
    private static final double FOLDED = 112;
    private static final double FORM = 320;
    private static final double GAP = 16;
    private static final double LEAST_MIDDLE = 280;
    private static final double COMFORTABLE_MIDDLE = 360;
    private static final double ROW = 8;
    private static final double LEAST_HEIGHT = 300;
    private static final double MOST_WIDTH = 1600;

    private final BuildModel model;
    private final Lab lab;
    private final PaletteController palette;
    private final CanvasController canvas;
    private final FormView form;
    private final Segments<Face> turn;
    private final Banner notice;
    private final TotalsBar totals;
    private final Map<Face, Region> faces = new EnumMap<>(Face.class);

    BuildView(BuildModel model, BuildEdits edits, Lab lab, Fonts fonts) {
        this.model = model;
        this.lab = lab;
        getStyleClass().add("build");
        Buttons buttons = new Buttons(lab.texts());
        FormLook look = new FormLook(lab.texts(), lab.theme(), fonts, lab.sheet());
        palette = new PaletteController(model, edits, lab.texts());
        canvas = new CanvasController(
                model,
                edits,
                lab.texts(),
                lab.theme(),
                () -> lab.settings().get().reducedMotion());
        form = new FormView(model, edits, look);
        notice = new Banner(model.notice, lab.texts(), buttons, this::takeFocus);
        turn = new Segments<>(model.face::set);
        totals = new TotalsBar(model, edits, lab.texts());
        faces.put(Face.CANVAS, canvas.node());
        faces.put(Face.TABLE, new SummaryTable(model, edits, lab.texts()));
        CodeFile file = new CodeFile(lab.texts(), lab.io(), lab.fxThread(), model.notice::set);
        faces.put(
                Face.CODE,
                new CodeView(
                        model,
                        lab.texts(),
                        (name, code) -> file.choose(getScene().getWindow(), name, code)));
        turn.add(Face.CANVAS, "face-canvas", lab.texts().bind("build.face.canvas"));
        turn.add(Face.TABLE, "face-table", lab.texts().bind("build.face.table"));
        turn.add(Face.CODE, "face-code", lab.texts().bind("build.face.code"));
        getChildren().addAll(palette.node(), turn, notice, totals, form);
        model.face.addListener(property -> face());
        face();
        notice.visibleProperty().addListener(property -> requestLayout());
        lab.theme().scaleProperty().addListener(property -> requestLayout());
    }

    private void face() {
        turn.show(model.face.get());
        getChildren().removeAll(faces.values()); // what is not in the scene follows no change
        getChildren().add(faces.get(model.face.get()));
        palette.node().setVisible(model.face.get() == Face.CANVAS); // table and code need the room
        requestLayout();
    }

    /** What the parts can do, each with its key. */
    List<Action> actions() {
        List<Action> all = new ArrayList<>(canvas.actions());
        all.addAll(palette.actions());
        return all;
    }

    /** Frees what a hand holds or has chosen; says whether there was anything. */
    boolean dismiss() {
        return canvas.dismiss();
    }

    void takeFocus() {
        faces.get(model.face.get()).requestFocus();
    }

    private double px(double at100) {
        return lab.theme().px(at100);
    }

    @Override
    protected double computeMinWidth(double height) {
        return px(FOLDED + FORM + LEAST_MIDDLE + 2 * GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return px(MOST_WIDTH);
    }

    @Override
    protected double computeMinHeight(double width) {
        return px(LEAST_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return px(LEAST_HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double formWidth = px(FORM);
        double gap = px(GAP);
        boolean narrow = getWidth() < px(PALETTE + FORM + COMFORTABLE_MIDDLE + 2 * GAP);
        palette.fold(narrow);
        double left = px(narrow ? FOLDED : PALETTE);
        double row = Math.ceil(turn.prefHeight(-1));
        double y = row + px(ROW);
        turn.resizeRelocate(0, 0, Math.ceil(turn.prefWidth(-1)), row);
        palette.node().resizeRelocate(0, y, left, getHeight() - y);
        form.resizeRelocate(getWidth() - formWidth, 0, formWidth, getHeight());
        double x = palette.node().isVisible() ? left + gap : 0;
        double width = getWidth() - formWidth - gap - x;
        if (notice.isVisible()) {
            double height = Math.ceil(notice.prefHeight(width));
            notice.resizeRelocate(x, y, width, height);
            y += height + px(ROW);
        }
        double totalsHeight = Math.ceil(totals.prefHeight(width));
        double bottom = getHeight() - totalsHeight;
        totals.resizeRelocate(x, bottom, width, totalsHeight);
        faces.get(model.face.get()).resizeRelocate(x, y, width, bottom - px(ROW) - y);
    }
}
