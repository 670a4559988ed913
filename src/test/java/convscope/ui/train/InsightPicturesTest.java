package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.engine.StepSize;
import convscope.paint.java2d.Java2D;
import convscope.spec.Initializer;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.text.Message;
import convscope.training.Health;
import convscope.training.Plan;
import convscope.training.Practice;
import convscope.training.RateSchedule;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.tour.Audit;
import convscope.ui.train.InsightModel.Panel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every panel in its states, both themes and languages, as PNG under target/insight, each audited; most of them in the Maven
 * profile {@code tour}.
 */
@Timeout(300)
@ExtendWith(JavaFxExtension.class)
class InsightPicturesTest {
    private static final Path FOLDER = Path.of("target", "insight");

    private final Audit audit = new Audit();
    private final List<String> wrong = new ArrayList<>();

    private record Look(String language, boolean dark, int scale, int width, int height) {
        @Override
        public String toString() {
            return language + (dark ? "-dark-" : "-light-") + width + "x" + height + "-" + scale;
        }
    }

    private static final List<Look> LOOKS = List.of(
            new Look("en", false, 100, 400, 500),
            new Look("ko", true, 100, 640, 800),
            new Look("ko", false, 100, 360, 480),
            new Look("en", true, 150, 400, 560),
            new Look("ko", false, 150, 560, 560),
            new Look("en", false, 100, 760, 420));

    private static Learning lenet(int images) throws Exception {
        Plan plan = new Plan(Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM, 32, 3, 5, false);
        Dataset data = Mnist.training();
        Split split = Split.of(data.size(), 5000, 5).limited(images);
        return new Learning(Preset.LENET.network(), data, split, plan);
    }

    @Tag("tour")
    @Test
    void everyPanelIsWellLaidOut() throws Exception {
        try (Learning learning = lenet(1280).batches(45)) {
            for (Look look : LOOKS) {
                try (InsightWindow window = InsightWindow.open(
                        Optional.of(learning), look.language, look.dark, look.scale, look.width, look.height)) {
                    for (Panel panel : Panel.values()) {
                        window.show(panel);
                        keep(window, look, panel.name().toLowerCase(Locale.ROOT));
                    }
                    states(window, look);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Tag("tour")
    @Test
    void aDenseLayerShowsItsWeightsAsPictures() throws Exception {
        Plan plan = new Plan(
                Optimizer.Nesterov.STANDARD,
                Initializer.GLOROT_UNIFORM,
                32,
                3,
                5,
                false,
                0.001,
                new RateSchedule.Constant(),
                Optional.empty());
        Dataset data = Mnist.training();
        Split split = Split.of(data.size(), 200, 5).limited(1280);
        try (Learning learning = new Learning(Preset.FULLY_CONNECTED.network(), data, split, plan).batches(40)) {
            for (Look look : LOOKS) {
                try (InsightWindow window = InsightWindow.open(
                        Optional.of(learning), look.language, look.dark, look.scale, look.width, look.height)) {
                    window.show(Panel.FILTERS);
                    keep(window, look, "dense-filters");
                    window.show(Panel.WEIGHT);
                    keep(window, look, "dense-weight");
                    window.run(() -> window.explain("output/bias", 3));
                    window.settle();
                    keep(window, look, "dense-weight-bias");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void states(InsightWindow window, Look look) {
        window.show(Panel.CONFUSION);
        pressOn(window, "#confusion", KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        keep(window, look, "confusion-pinned");
        window.show(Panel.FILTERS);
        pressOn(window, "#filters", KeyCode.RIGHT, KeyCode.DOWN);
        keep(window, look, "filters-pointed");
        pressOn(window, "#filters-time", KeyCode.HOME);
        keep(window, look, "filters-first");
        window.show(Panel.WEIGHT);
        window.run(() -> window.explain("conv2/weight", 431));
        window.settle();
        keep(window, look, "weight-conv2");
        window.run(() -> window.explain("dense1/weight", 1000));
        window.settle();
        keep(window, look, "weight-dense");
        window.show(Panel.LAYERS);
        window.run(() -> {
            window.model.sizes.set(List.of(
                    new StepSize("conv1/weight", 150, 1e-9, 1e-9, 2),
                    new StepSize("conv2/weight", 2400, 0, 0, 4),
                    new StepSize("dense1/weight", 30720, 420, 31, 9),
                    new StepSize("output/weight", 840, Double.NaN, Double.NaN, 3)));
            window.model.findings.set(List.of(
                    new Health.Finding(
                            "conv1", Health.Kind.VANISHING, Message.of("training.health.vanishing", "conv1", 54321L)),
                    new Health.Finding("conv2", Health.Kind.STILL, Message.of("training.health.still", "conv2")),
                    new Health.Finding(
                            "dense1",
                            Health.Kind.EXPLODING,
                            Message.of("training.health.exploding", "dense1", 420.0, 344.0))));
            window.model.halt.set(Optional.of(Message.of("training.halt.gradient", "output/weight", 0.0001)));
        });
        window.settle();
        keep(window, look, "layers-ill");
    }

    private static void pressOn(InsightWindow window, String selector, KeyCode... keys) {
        javafx.scene.Node node = window.find(selector);
        window.run(node::requestFocus);
        for (KeyCode key : keys) {
            window.press(key);
        }
    }

    @Test
    void everyPanelIsWellLaidOutInTheUsualSize() {
        try (Learning learning = Learning.small(Practice.plan()).batches(7);
                InsightWindow window = InsightWindow.open(learning, 400, 500)) {
            for (Panel panel : Panel.values()) {
                window.show(panel);
                keep(window, LOOKS.get(0), "small-" + panel.name().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingYetIsSaidInOneSentence() {
        for (Look look : LOOKS) {
            try (InsightWindow window = InsightWindow.open(
                    Optional.empty(), look.language, look.dark, look.scale, look.width, look.height)) {
                for (Panel panel : Panel.values()) {
                    window.show(panel);
                    assertThat(window.has(".insight-empty > .label")).isTrue();
                    assertThat(window.has("#insight-export")).isFalse();
                    keep(window, look, "empty-" + panel.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void keep(InsightWindow window, Look look, String name) {
        WritableImage picture = window.picture();
        window.get(() -> audit.of(window.scene(), picture))
                .forEach(finding -> wrong.add(name + " " + look + ": " + finding));
        try {
            Java2D.writePng(SwingFXUtils.fromFXImage(picture, null), FOLDER.resolve(name + "-" + look + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
