package convscope.ui.dataset;

import convscope.data.DataKind;
import convscope.data.Dataset;
import convscope.data.ImageSet;
import convscope.tensor.Shape;
import convscope.text.Message;
import convscope.ui.control.Action;
import convscope.ui.control.Buttons;
import convscope.ui.control.Chips;
import convscope.ui.control.CopiedText;
import convscope.ui.control.Icons;
import convscope.ui.fx.LocalizedTexts;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What was found: how many images of which classes, how they are made to fit, what was left out, what does not agree. */
final class FoundView extends VBox {
    private static final int MOST_CLASSES = 40;
    private static final int MOST_LINES = 4;

    private final LocalizedTexts texts;
    private final DataModel model;
    private final DataController controller;
    private final Buttons buttons;

    FoundView(LocalizedTexts texts, DataModel model, DataController controller) {
        this.texts = texts;
        this.model = model;
        this.controller = controller;
        this.buttons = new Buttons(texts);
        getStyleClass().add("dataset-found");
        setId("dataset-found");
    }

    /** Says what there is, in the language of the moment. */
    void follow() {
        Look look = model.look.get();
        if (look instanceof Look.Reading reading && lookup("#dataset-reading") instanceof ProgressBar bar) {
            tell(reading, bar, (Label) lookup("#dataset-reading-words"));
            return;
        }
        getChildren().clear();
        model.place.get().ifPresent(place -> {
            Label where = sentence(BootstrapIcons.FOLDER2, place.toString());
            where.setId("dataset-where");
            getChildren().add(where);
        });
        if (look instanceof Look.Nothing) {
            if (model.supply(model.kind.get()).get() instanceof Supply.Absent) { // else its row says more
                getChildren()
                        .add(muted(text("dataset.nothing." + model.kind.get().id())));
            }
        } else if (look instanceof Look.Reading reading) {
            reading(reading);
        } else if (look instanceof Look.Refused refused) {
            Label why = sentence(BootstrapIcons.EXCLAMATION_TRIANGLE, texts.get(refused.why()));
            why.setId("dataset-refused");
            why.getStyleClass().add("dataset-problem");
            getChildren().add(why);
            sizes();
        } else if (look instanceof Look.Found found) {
            found(found.images());
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void reading(Look.Reading reading) {
        ProgressBar bar = new ProgressBar();
        bar.setId("dataset-reading");
        Label words = muted("");
        words.setId("dataset-reading-words");
        tell(reading, bar, words);
        HBox line = new HBox(bar, words);
        line.getStyleClass().add("dataset-line");
        getChildren().add(line);
    }

    private void tell(Look.Reading reading, ProgressBar bar, Label words) {
        bar.setProgress(reading.of() > 0 ? (double) reading.done() / reading.of() : ProgressBar.INDETERMINATE_PROGRESS);
        words.setText(
                reading.of() > 0
                        ? text("status.training.reading", reading.done(), reading.of())
                        : text("dataset.reading"));
    }

    private void found(ImageSet images) {
        Dataset training = images.training();
        int test = images.test().map(Dataset::size).orElse(0);
        String count = images.ownTest() ? "dataset.count" : test > 0 ? "dataset.count.held" : "dataset.count.few";
        Label sum =
                new Label(text(count, training.size() + test, training.classes().size(), training.size(), test));
        sum.setId("dataset-count");
        sum.setWrapText(true);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(sum, classes(images));
        Shape shape = training.imageShape();
        if (model.kind.get() == DataKind.FOLDER) {
            String fit = shape.channels() == 1 ? "dataset.fit.grey" : "dataset.fit.colour";
            getChildren().add(muted(text(fit, shape.height() + "×" + shape.width())));
            sizes();
        }
        model.misfits.get().forEach(this::misfit);
        if (!images.leftOut().isEmpty()) {
            leftOut(images);
        }
    }

    /** Each class with all its images, of the training and of the test. */
    private FlowPane classes(ImageSet images) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("dataset-classes");
        pane.setId("dataset-classes");
        int[] counts = images.training().imagesPerClass();
        images.test().ifPresent(test -> {
            int[] more = test.imagesPerClass();
            for (int i = 0; i < counts.length; i++) {
                counts[i] += more[i];
            }
        });
        for (int i = 0; i < Math.min(counts.length, MOST_CLASSES); i++) {
            Label name = new Label(images.training().classes().get(i));
            Label count = new Label(text("dataset.number", counts[i]));
            count.getStyleClass().addAll("value", "dataset-class-count");
            HBox tile = new HBox(name, count);
            tile.getStyleClass().add("dataset-class");
            pane.getChildren().add(tile);
        }
        if (counts.length > MOST_CLASSES) {
            pane.getChildren().add(muted(text("dataset.more-classes", counts.length - MOST_CLASSES)));
        }
        return pane;
    }

    private void sizes() {
        if (!model.sizes.get().isEmpty()) {
            FlowPane chips = Chips.of(texts, model.sizes.get(), Misfit.Answer::label, controller::answer);
            chips.setId("dataset-sizes");
            getChildren().add(chips);
        }
    }

    private void leftOut(ImageSet images) {
        Label sum = sentence(
                BootstrapIcons.INFO_CIRCLE,
                text("dataset.left-out", images.leftOut().size()));
        HBox.setHgrow(sum, Priority.ALWAYS);
        String all =
                images.leftOut().stream().map(left -> texts.get(left.why())).collect(Collectors.joining("\n"));
        Button copy = buttons.text(Action.of("dataset.copy-list", BootstrapIcons.CLIPBOARD, () -> CopiedText.put(all)));
        copy.setId("dataset-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        TextArea list = new TextArea(all);
        list.setId("dataset-left-out");
        list.setAccessibleText(sum.getText());
        list.setEditable(false);
        list.setWrapText(true);
        list.setPrefRowCount(Math.min(MOST_LINES, images.leftOut().size() + 1));
        HBox head = new HBox(sum, copy);
        head.getStyleClass().add("dataset-line");
        getChildren().addAll(head, list);
    }

    private void misfit(Misfit misfit) {
        Label what = sentence(BootstrapIcons.EXCLAMATION_TRIANGLE, texts.get(misfit.what()));
        what.getStyleClass().add("dataset-problem");
        Node chips = Chips.of(texts, misfit.answers(), Misfit.Answer::label, controller::answer);
        VBox both = new VBox(what, chips);
        both.getStyleClass().add("dataset-misfit");
        getChildren().add(both);
    }

    private static Label sentence(Ikon icon, String words) {
        Label label = new Label(words, Icons.small(icon));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("dataset-sentence");
        return label;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("dataset-facts");
        return label;
    }

    private String text(String key, Object... arguments) {
        return texts.get(Message.of(key, arguments));
    }
}
