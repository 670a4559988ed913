package convscope.ui;

import convscope.ui.control.Action;
import java.util.List;

/**
 * What can be done in every station.
 *
 * @param begin chooses a new network
 * @param openFile chooses a file and opens it
 * @param save saves the project
 * @param saveAs saves it under another name
 * @param projectInfo shows what the project is, to be written in
 * @param images chooses the images that the network is trained on
 * @param openSample opens the sample again
 * @param openComparison opens the sample that compares two networks
 * @param undo takes the last edit of the station back
 * @param redo does it again
 * @param korean speaks Korean
 * @param english speaks English
 * @param theme changes between light and dark
 * @param smaller makes everything smaller
 * @param larger makes everything larger
 * @param actualSize goes back to 100 %
 * @param present leaves only header, strip and station
 * @param why asks why the strongest cell of the selected layer has its value
 * @param help explains
 * @param about says what this program is and what it is made of
 */
record ShellActions(
        Action begin,
        Action openFile,
        Action save,
        Action saveAs,
        Action projectInfo,
        Action images,
        Action openSample,
        Action openComparison,
        Action undo,
        Action redo,
        Action korean,
        Action english,
        Action theme,
        Action smaller,
        Action larger,
        Action actualSize,
        Action present,
        Action why,
        Action help,
        Action about) {
    /** Those that have keys, in the order in which the help lists them. */
    List<Action> withKeys() {
        return List.of(
                begin,
                openFile,
                save,
                saveAs,
                projectInfo,
                images,
                undo,
                redo,
                theme,
                larger,
                smaller,
                actualSize,
                present,
                why,
                help);
    }
}
