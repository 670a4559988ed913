package convscope.ui.build.canvas;

import convscope.spec.Node;
import convscope.ui.build.canvas.CanvasModel.Ends;
import convscope.ui.build.draft.BuildModel;
import convscope.ui.control.Buttons;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/** What the right button offers on a card, on a wire and on nothing. */
final class CanvasMenu {
    private final BuildModel build;
    private final CanvasModel model;
    private final CanvasController controller;
    private final CanvasActions actions;
    private final LocalizedTexts texts;
    private final Buttons buttons;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(
            BuildModel build,
            CanvasModel model,
            CanvasController controller,
            CanvasActions actions,
            LocalizedTexts texts) {
        this.build = build;
        this.model = model;
        this.controller = controller;
        this.actions = actions;
        this.texts = texts;
        buttons = new Buttons(texts);
        menu.setId("canvas-menu");
    }

    /** Offers what can be done with the selected layers, or with the chosen wire. */
    void show(Region over, double screenX, double screenY) {
        menu.getItems().clear();
        if (model.chosen.get().isPresent()) {
            menu.getItems().add(buttons.menuItem(actions.delete));
        } else if (build.selection.get().isEmpty()) {
            menu.getItems().addAll(buttons.menuItem(actions.paste), buttons.menuItem(actions.whole));
        } else {
            menu.getItems()
                    .addAll(
                            buttons.menuItem(actions.rename),
                            buttons.menuItem(actions.duplicate),
                            buttons.menuItem(actions.cut),
                            buttons.menuItem(actions.copy),
                            buttons.menuItem(actions.paste),
                            buttons.menuItem(actions.delete),
                            new SeparatorMenuItem(),
                            buttons.menuItem(actions.addAround),
                            buttons.menuItem(actions.joinAround));
            addWires();
        }
        menu.show(over, screenX, screenY);
    }

    /** Each wire that feeds the layer can be taken away. */
    private void addWires() {
        List<String> selection = build.selection.get();
        String layer = selection.get(selection.size() - 1);
        List<String> inputs =
                build.trace.get().network().node(layer).map(Node::inputs).orElse(List.of());
        if (!inputs.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (String input : inputs) {
            MenuItem item = new MenuItem(texts.get("build.canvas.unwire", input));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> controller.unwire(new Ends(input, layer)));
            menu.getItems().add(item);
        }
    }

    /** Puts it away; says whether it was there. */
    boolean hide() {
        boolean was = menu.isShowing();
        menu.hide();
        return was;
    }
}
