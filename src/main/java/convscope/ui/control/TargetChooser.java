package convscope.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets the user say where a file is to be written. */
public final class TargetChooser {
    private TargetChooser() {}

    /**
     * The file that was chosen, its name ending in one of these; empty if none was.
     *
     * @param owner the window that asks
     * @param name of the file without its ending, as a proposal
     * @param endings with their dots; the first is proposed
     */
    public static Optional<Path> choose(Window owner, String title, String name, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name + endings.get(0));
        endings.forEach(ending ->
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending)));
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(file -> complete(file, endings, ending(chooser, endings)));
    }

    private static String ending(FileChooser chooser, List<String> endings) {
        FileChooser.ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
        return chosen == null ? endings.get(0) : chosen.getExtensions().get(0).substring(1);
    }

    private static Path complete(Path file, List<String> endings, String ending) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith) ? file : file.resolveSibling(file.getFileName() + ending);
    }
}
