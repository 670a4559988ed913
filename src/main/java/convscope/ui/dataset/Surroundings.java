package convscope.ui.dataset;

import convscope.assembly.Draft;
import convscope.assembly.Edit;
import convscope.data.catalogue.Stock;
import convscope.project.Session;
import convscope.spec.ShapeTrace;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Sheet;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.keeping.FileDialogs;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What choosing images needs of the window.
 *
 * @param session what is open
 * @param stock the images that there are, and those that could be fetched
 * @param network the open network, as hands have left it
 * @param training what is trained
 * @param texts the language of the moment
 * @param dialogs ask for folders
 * @param sheet shows the card
 * @param say says what was done, with a way back if there is one
 * @param fxThread JavaFX's thread
 */
public record Surroundings(
        Session session,
        Stock stock,
        OpenNetwork network,
        OpenTraining training,
        LocalizedTexts texts,
        FileDialogs dialogs,
        Sheet sheet,
        BiConsumer<Message, Optional<Action>> say,
        Executor fxThread) {
    /** The network that is open. */
    public interface OpenNetwork {
        /** What follows from it as it is now. */
        ShapeTrace trace();

        /** Changes it, so that it can be taken back. */
        void edit(Function<Draft, Edit> change);

        /** Calls this after each change. */
        void follow(Runnable changed);
    }

    /** The training of the network that is open. */
    public interface OpenTraining {
        /** Goes on with this once the project has all that was learnt. */
        void rest(Runnable then);

        /** Gets ready with the images that there are now, if it could not before. */
        void prepare();
    }
}
