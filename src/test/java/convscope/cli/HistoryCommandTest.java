package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.Curve;
import convscope.paint.Curves;
import convscope.paint.Palette;
import convscope.paint.Plot;
import convscope.paint.Points;
import convscope.paint.Time;
import convscope.project.ProjectFile;
import convscope.project.Workbook;
import convscope.text.Texts;
import convscope.training.Run;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HistoryCommandTest {
    private static final String COMPARISON = "samples/fully-connected-against-lenet.convscope";
    private static final String FIRST_VERSION = "samples/lenet-mnist.convscope";

    @TempDir
    private Path folder;

    private static Shell run(String... words) {
        Shell shell = new Shell();
        assertThat(shell.run(words)).as(shell.err()).isZero();
        return shell;
    }

    @Test
    void theTableHasEveryRunAndEpoch() {
        List<String> lines = run("history", COMPARISON).out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("Fully connected · LeNet-5 · runs: 2");
        assertThat(lines).contains("Run 0: Fully connected (Fully connected)", "Run 1: LeNet-5 (LeNet-5)");
        assertThat(lines).contains("adam, learning rate 0.001, batch 64, epochs 5, seed 1");
        assertThat(lines.stream().filter(line -> line.matches(" +5  0\\.\\d{4} +9\\d\\.\\d\\d % .*")))
                .hasSize(2);
        assertThat(lines.get(lines.size() - 1)).contains("train --resume goes on with it");
    }

    @Test
    void theFirstVersionsTrainingIsShownToo() {
        Shell shell = run("history", FIRST_VERSION);
        assertThat(shell.out())
                .contains("Run 0: LeNet-5", "Test accuracy: 98.97 %")
                .contains("kept");
        assertThat(shell.out()).doesNotContain("--resume");
    }

    @Test
    void koreanIsAligned() {
        Shell shell = new Shell(() -> false, Locale.KOREAN, () -> {
            throw new WindowBench.NoWindow("none");
        });
        assertThat(shell.run("history", COMPARISON)).isZero();
        assertThat(shell.out()).contains("에포크", "검증 정확도");
    }

    @Test
    void theCsvIsWhatTheFileHas() throws Exception {
        String printed = run("history", COMPARISON, "--csv").out();
        try (ZipFile zip = new ZipFile(COMPARISON);
                InputStream in = zip.getInputStream(zip.getEntry("history.csv"))) {
            assertThat(printed).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        List<Run> runs = ProjectFile.read(Path.of(COMPARISON)).workbook().runs();
        int line = 1;
        String[] lines = printed.split("\n");
        for (int run = 0; run < runs.size(); run++) {
            line = compare(lines, line, run + ",batch", runs.get(run).history().batches());
            line = compare(
                    lines, line, run + ",validation", runs.get(run).history().measures());
        }
        assertThat(line).isEqualTo(lines.length);
    }

    private static int compare(String[] lines, int from, String head, convscope.training.Curve curve) {
        for (int i = 0; i < curve.size(); i++) {
            String expected = String.join(
                    ",",
                    head,
                    Double.toString(curve.epoch(i)),
                    Float.toString(curve.loss(i)),
                    Float.toString(curve.accuracy(i)),
                    Float.toString(curve.rate(i)),
                    Float.toString(curve.second(i)));
            assertThat(lines[from + i]).isEqualTo(expected);
        }
        return from + curve.size();
    }

    @Test
    void theCsvGoesIntoAFile() throws Exception {
        Path file = folder.resolve("curves.csv");
        Shell shell = run("history", COMPARISON, "--csv", "--out", file.toString());
        assertThat(shell.out().strip()).isEqualTo("Written: " + file);
        assertThat(Files.readString(file))
                .isEqualTo(run("history", COMPARISON, "--csv").out());
    }

    @Test
    void theFigureHasEveryRunWithItsName() throws Exception {
        Workbook book = ProjectFile.read(Path.of(COMPARISON)).workbook();
        Curves figure = new HistoryPicture(Texts.of(Locale.ENGLISH)).curves(book, Palette.LIGHT);
        assertThat(figure.plots()).extracting(Plot::label).containsExactly("accuracy", "loss");
        for (Plot plot : figure.plots()) {
            assertThat(plot.curves())
                    .extracting(curve -> curve.name() + ": " + curve.role() + " "
                            + curve.run().orElse(-1))
                    .containsExactly(
                            "Fully connected, training: TRAINING_GHOST 0",
                            "Fully connected, validation: VALIDATION 0",
                            "LeNet-5, training: TRAINING_GHOST 1",
                            "LeNet-5, validation: VALIDATION 1");
            assertThat(plot.curves())
                    .extracting(curve -> curve.points().count())
                    .containsExactly(4300, 21, 4300, 21);
        }
        convscope.training.Curve measures = book.runs().get(0).history().measures();
        Points accuracy = figure.plots().get(0).curves().get(1).points();
        Points loss = figure.plots().get(1).curves().get(1).points();
        for (int i = 0; i < measures.size(); i++) {
            assertThat(accuracy.value(i)).isEqualTo(measures.accuracy(i));
            assertThat(loss.value(i)).isEqualTo(measures.loss(i));
            assertThat(loss.time(Time.EPOCHS, i)).isEqualTo(measures.epoch(i));
        }
    }

    @Test
    void aSingleRunIsNotNamed() throws Exception {
        Workbook book = ProjectFile.read(Path.of(COMPARISON)).workbook();
        Workbook one = book.withRuns(book.runs().subList(1, 2), Optional.of(0), Optional.empty());
        Curves figure = new HistoryPicture(Texts.of(Locale.KOREAN)).curves(one, Palette.LIGHT);
        assertThat(figure.plots().get(0).curves()).extracting(Curve::name).containsExactly("학습", "검증");
    }

    @Test
    void thePictureIsThatFigure() throws Exception {
        Path file = folder.resolve("curves.png");
        run("history", COMPARISON, "--png", file.toString());
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(2 * (1000 + 2 * 16));
        assertThat(colours(picture)).contains(Palette.LIGHT.run(0) & 0xffffff, Palette.LIGHT.run(1) & 0xffffff);
        Path same = folder.resolve("same.png");
        Shell shell = run("history", COMPARISON, "--png", "--out", same.toString());
        assertThat(shell.out().strip()).isEqualTo("Written: " + same);
        assertThat(Files.readAllBytes(same)).isEqualTo(Files.readAllBytes(file));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    @Test
    void theDocumentHasEveryRun() {
        JsonNode document = run("history", COMPARISON, "--json").json();
        assertThat(document.get("runs").size()).isEqualTo(2);
        JsonNode lenet = document.get("runs").get(1);
        assertThat(lenet.get("network").asString()).isEqualTo("LeNet-5");
        assertThat(lenet.get("open").asBoolean()).isTrue();
        assertThat(lenet.get("resumable").asBoolean()).isTrue();
        assertThat(lenet.get("plan").get("epochs").asInt()).isEqualTo(5);
        assertThat(lenet.get("epochs").size()).isEqualTo(5);
        assertThat(lenet.get("batches").asInt()).isEqualTo(5 * 860);
        assertThat(document.get("runs").get(0).get("open").asBoolean()).isFalse();
    }
}
