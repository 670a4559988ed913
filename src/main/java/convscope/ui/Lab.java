package convscope.ui;

import convscope.project.Session;
import convscope.ui.control.Sheet;
import convscope.ui.fx.LocalizedTexts;
import convscope.ui.fx.Theme;
import java.util.concurrent.Executor;

/**
 * What all parts of the window share.
 *
 * @param session what is open now
 * @param recognition asks the network for the screen
 * @param training trains the network that is open
 * @param editing changes the network that is open
 * @param texts the language of the moment
 * @param theme light or dark, and the scale
 * @param sheet where questions are asked, over the whole window
 * @param settings what is remembered
 * @param io where files are read and written
 * @param fxThread JavaFX's thread
 */
public record Lab(
        Session session,
        Recognition recognition,
        Training training,
        Editing editing,
        LocalizedTexts texts,
        Theme theme,
        Sheet sheet,
        KeptSettings settings,
        Executor io,
        Executor fxThread) {}
