package convscope.ui.keeping;

import convscope.project.DataReference;
import convscope.project.Project;
import convscope.project.Session;
import convscope.text.Message;
import convscope.training.EpochRecord;
import convscope.training.TrainingRecord;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.fx.LocalizedTexts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What a project is: its title and notes, which are written here, its file, its data, how it was trained. */
final class InfoView extends VBox {
    private static final int NOTE_LINES = 8;

    private final Session session;
    private final LocalizedTexts texts;
    private final GridPane grid = new GridPane();
    private final TextField title = new TextField();
    private final TextArea notes = new TextArea();

    private final ObjectProperty<Message> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Message> written = new SimpleObjectProperty<>();

    /**
     * @param chooseFolder lets the user say where the images are
     * @param done puts the view away
     */
    InfoView(Session session, LocalizedTexts texts, Runnable chooseFolder, Runnable done) {
        this.session = session;
        this.texts = texts;
        getStyleClass().add("project-info");
        Project project = session.project();
        Buttons buttons = new Buttons(texts);
        Label heading = new Label();
        heading.textProperty().bind(texts.bind("keeping.info"));
        heading.getStyleClass().add("section-title");
        accessibleTextProperty().bind(heading.textProperty());

        title.setId("project-title");
        title.setText(project.title());
        title.textProperty().addListener((property, before, now) -> entitle(now));
        notes.setId("project-notes");
        notes.setText(project.workbook().notes());
        notes.positionCaret(notes.getLength());
        notes.setWrapText(true);
        notes.setPrefRowCount(NOTE_LINES);
        notes.textProperty().addListener((property, before, now) -> note(now));

        grid.getStyleClass().add("project-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        row("keeping.info.title", title);
        row("keeping.info.notes", notes);
        row("keeping.info.file", fact("project-file", texts.bind(file)));
        row("keeping.info.written", fact("project-written", texts.bind(written)));
        tell(session.file(), Optional.empty());
        row("keeping.info.data", data(project, buttons, chooseFolder));
        row("keeping.info.training", fact("project-training", training(project)));
        picture(project).ifPresent(view -> row("keeping.info.picture", view));

        Button close = buttons.text(Action.of("keeping.info.done", BootstrapIcons.CHECK2, done));
        close.setId("project-info-done");
        close.getStyleClass().add("accent");
        HBox answers = new HBox(close);
        answers.getStyleClass().add("question-answers");
        getChildren().addAll(heading, grid, answers);
    }

    /** What has the focus at first. */
    Node first() {
        return notes;
    }

    private void entitle(String text) {
        if (!text.isBlank() && !text.strip().equals(session.project().title())) {
            session.update(session.project().withTitle(text.strip()));
        }
    }

    private void note(String text) {
        Project now = session.project();
        if (!text.equals(now.workbook().notes())) {
            session.update(now.withWorkbook(now.workbook().withNotes(text)));
        }
    }

    private void row(String nameKey, Node value) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(nameKey));
        name.setLabelFor(value);
        name.getStyleClass().add("project-fact-name");
        if (value instanceof TextField || value instanceof TextArea) {
            value.accessibleTextProperty().bind(texts.bind(nameKey));
        }
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, value);
    }

    private Label fact(String id, Message what) {
        return fact(id, texts.bind(what.key(), what.arguments().toArray()));
    }

    private static Label fact(String id, StringBinding what) {
        Label fact = new Label();
        fact.setId(id);
        fact.setWrapText(true);
        fact.setMinHeight(Region.USE_PREF_SIZE);
        fact.textProperty().bind(what);
        return fact;
    }

    /**
     * Says where the project is kept.
     *
     * @param path its file; empty for what was never saved
     * @param when when the file was written last; empty while that is not known
     */
    void tell(Optional<Path> path, Optional<Message> when) {
        file.set(path.map(Path::toString)
                .map(name -> Message.of("keeping.info.path", name))
                .orElse(Message.of("keeping.info.no-file")));
        written.set(path.isEmpty() ? Message.of("keeping.info.never") : when.orElse(null));
    }

    private Node data(Project project, Buttons buttons, Runnable chooseFolder) {
        DataReference reference = project.workbook().reference();
        Optional<Path> file = session.file();
        if (reference.folder().isEmpty() || file.isEmpty()) {
            return fact("project-data", Message.of("keeping.data." + project.data()));
        }
        Label folder = fact("project-data", Message.of("keeping.info.path", DataFolder.place(reference, file.get())));
        Button choose = buttons.text(Action.of("keeping.folder.choose", BootstrapIcons.FOLDER_SYMLINK, chooseFolder));
        choose.setId("project-folder");
        VBox both = new VBox(folder, choose);
        both.getStyleClass().add("project-folder");
        return both;
    }

    private static Message training(Project project) {
        if (project.training().isEmpty()) {
            return Message.of("keeping.untrained");
        }
        TrainingRecord record = project.training().get();
        int epochs = record.epochs().size();
        double minutes =
                record.epochs().stream().mapToDouble(EpochRecord::seconds).sum() / 60;
        double validation = record.keptEpoch() > 0
                ? record.epochs().get(record.keptEpoch() - 1).valAccuracy()
                : Double.NaN;
        if (Double.isFinite(record.testAccuracy())) {
            return Message.of("keeping.trained.test", epochs, minutes, 100 * record.testAccuracy());
        }
        return Double.isFinite(validation)
                ? Message.of("keeping.trained.validation", epochs, minutes, 100 * validation)
                : Message.of("keeping.trained", epochs, minutes);
    }

    private static Optional<Node> picture(Project project) {
        return project.workbook().thumbnail().flatMap(ProjectPicture::image).map(image -> {
            ImageView view = new ImageView(image);
            view.setId("project-picture");
            view.setSmooth(false);
            return view;
        });
    }
}
