package convscope.ui.keeping;

import convscope.project.ProjectFile;
import convscope.ui.fx.LocalizedTexts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs. */
public final class SystemFileDialogs implements FileDialogs {
    private final LocalizedTexts texts;
    private final Window owner;

    public SystemFileDialogs(LocalizedTexts texts, Window owner) {
        this.texts = texts;
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen(Optional<Path> folder) {
        FileChooser chooser = chooser(folder, "open.title");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("open.all"), "*.*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(Optional<Path> folder, String name) {
        FileChooser chooser = chooser(folder, "keeping.save.title");
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(Optional<Path> folder, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("open.projects"), "*" + ProjectFile.EXTENSION));
        folder.or(() -> Optional.of(Path.of(System.getProperty("user.home", "."))))
                .filter(Files::isDirectory)
                .ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        return chooser;
    }

    @Override
    public Optional<Path> imageFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("keeping.folder.title"));
        return path(chooser.showDialog(owner));
    }

    private static Optional<Path> path(File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
