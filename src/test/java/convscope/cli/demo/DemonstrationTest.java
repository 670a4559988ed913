package convscope.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.Dataset;
import convscope.data.Mnist;
import convscope.data.Split;
import convscope.engine.Network;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.training.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration on a few images. */
class DemonstrationTest {
    @TempDir
    private Path folder;

    @Test
    void writesAPageWhosePicturesAllExist() throws Exception {
        Dataset training = Mnist.training();
        Plan plan = Plan.of(Preset.LENET, 1, 1);
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Path target = DemoFolder.choose(folder.resolve("demo"));
        try (Network network =
                new Dl4jEngine().network(trace, plan.initializer().draw(trace, 1), plan.optimizer(), 1)) {
            Split split = Split.of(training.size(), Split.MNIST_VALIDATION, 1).limited(1000);
            DemoTraining.Result result = new DemoTraining(network, training, split, plan)
                    .run(Mnist.test(), progress -> true)
                    .orElseThrow();
            assertThat(result.batches()).hasSize(16);
            assertThat(result.batches()).allMatch(point -> point.accuracy() >= 0 && point.accuracy() <= 1);
            assertThat(result.batches().stream()
                            .mapToDouble(DemoTraining.Point::accuracy)
                            .limit(15)
                            .average()
                            .orElseThrow())
                    .isCloseTo(result.epoch().accuracy(), org.assertj.core.data.Offset.offset(0.04));
            assertThat(result.validation().get(0).epoch()).isZero();
            List<Recognised> drawings = new Demonstration(network, result).write(target);
            assertThat(drawings).hasSize(100);
        }
        String page = Files.readString(target.resolve("index.html"));
        Matcher sources = Pattern.compile("src(?:set)?=\"([^\"]+)\"").matcher(page);
        int pictures = 0;
        while (sources.find()) {
            assertThat(target.resolve(sources.group(1))).isNotEmptyFile();
            pictures++;
        }
        // two curves, confusion, filters, nine layers and the answer, each twice; a hundred drawings
        assertThat(pictures).isEqualTo(14 * 2 + 100);
        assertThat(page).doesNotContain("http", "<script", "<!-- ");
        assertThat(DemoFolder.choose(folder.resolve("demo"))).isEqualTo(target);
    }

    @Test
    void neverWritesIntoAForeignFolder() throws Exception {
        Path wanted = folder.resolve("photos");
        Files.createDirectory(wanted);
        assertThat(DemoFolder.choose(wanted)).isEqualTo(wanted);
        Files.writeString(wanted.resolve("index.html"), "somebody's own page");
        assertThat(DemoFolder.choose(wanted))
                .isEqualTo(folder.resolve("photos-2"))
                .isEmptyDirectory();
        Files.writeString(folder.resolve("photos-2").resolve("cat.jpg"), "");
        assertThat(DemoFolder.choose(wanted)).isEqualTo(folder.resolve("photos-3"));
    }
}
