package convscope.ui;

import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.spec.ShapeTrace;
import convscope.ui.dataset.Surroundings;
import java.util.function.Function;

/** The open network, for those who choose its images. */
record OpenDraft(Editing editing) implements Surroundings.OpenNetwork {
    @Override
    public ShapeTrace trace() {
        return editing.trace();
    }

    @Override
    public void edit(Function<Draft, Edit> change) {
        editing.edit(change, "", done -> {});
    }

    @Override
    public void follow(Runnable changed) {
        editing.addListener(new Editing.Listener() {
            @Override
            public void draftChanged() {
                changed.run();
            }
        });
    }
}
