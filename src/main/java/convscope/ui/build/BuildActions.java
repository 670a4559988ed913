package convscope.ui.build;

import convscope.ui.build.draft.BuildModel;
import convscope.ui.build.draft.BuildModel.Face;
import convscope.ui.control.Action;
import java.util.List;

/** What can be done in the station besides what its parts know themselves. */
final class BuildActions {
    private final List<Action> all;

    BuildActions(BuildModel model) {
        all = List.of(
                Action.ofKeys("build.face.canvas", () -> model.face.set(Face.CANVAS), "Alt+1"),
                Action.ofKeys("build.face.table", () -> model.face.set(Face.TABLE), "Alt+2"),
                Action.ofKeys("build.face.code", () -> model.face.set(Face.CODE), "Alt+3"));
    }

    /** In the order in which the help lists them. */
    List<Action> all() {
        return all;
    }
}
