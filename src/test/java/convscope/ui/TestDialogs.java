package convscope.ui;

import convscope.ui.keeping.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user who answers the system's dialogs at once; without an answer prepared, by Cancel. */
public final class TestDialogs implements FileDialogs {
    /** What was asked, with the name that was proposed. */
    public final List<String> asked = new ArrayList<>();

    public Optional<Path> answer = Optional.empty();

    @Override
    public Optional<Path> toOpen(Optional<Path> folder) {
        return answered("open");
    }

    @Override
    public Optional<Path> toSave(Optional<Path> folder, String name) {
        return answered("save " + name);
    }

    @Override
    public Optional<Path> imageFolder() {
        return answered("images");
    }

    private Optional<Path> answered(String question) {
        asked.add(question);
        Optional<Path> given = answer;
        answer = Optional.empty();
        return given;
    }
}
