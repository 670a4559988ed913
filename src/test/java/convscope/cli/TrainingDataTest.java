package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.SharedData;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.spec.Activation;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import convscope.spec.SpecJson;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Training on the user's own pictures and on files of CIFAR-10, from the command line. */
class TrainingDataTest {
    @TempDir
    private Path folder;

    private Path pictures;
    private Path binary;

    @BeforeEach
    void make() throws IOException {
        pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 0; i < 24; i++) {
            picture("cold", i, new Color(10 * (i % 3), 0, 200));
            picture("warm", i, new Color(220, 10 * (i % 3), 0));
        }
        binary = network("binary", new Input(8, 8, 3), Dense.of(1, Activation.SIGMOID));
    }

    private void picture(String name, int number, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(12, 9, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 108; i++) {
            image.setRGB(i % 12, i / 12, colour.getRGB());
        }
        Path file = Files.createDirectories(pictures.resolve(name)).resolve(number + ".png");
        ImageIO.write(image, "png", file.toFile());
    }

    private Path network(String name, Input input, Dense head) throws IOException {
        NetworkSpec network = NetworkSpec.chain(
                name,
                List.of(
                        new NamedLayer("input", input),
                        new NamedLayer("flatten", new Flatten()),
                        new NamedLayer("output", head)));
        return Files.writeString(folder.resolve(name + ".json"), SpecJson.write(network));
    }

    private static Shell run(int status, Object... words) {
        Shell shell = new Shell();
        assertThat(shell.run(Stream.of(words).map(Object::toString).toArray(String[]::new)))
                .as(shell.err())
                .isEqualTo(status);
        return shell;
    }

    @Test
    void aFolderOfTwoClassesTrainsABinaryHeadAndIsRemembered() throws Exception {
        Files.writeString(pictures.resolve("warm/broken.jpg"), "no picture");
        Path out = Files.createDirectories(folder.resolve("projects")).resolve("warm.convscope");
        Shell shell = run(
                0,
                "train",
                binary,
                "--data",
                pictures,
                "--epochs",
                3,
                "--batch",
                8,
                "--learning-rate",
                0.01,
                "--json",
                "--out",
                out);
        assertThat(shell.err())
                .contains("48 pictures of these classes: cold, warm", "warm/broken.jpg is no picture that can be read");
        JsonNode document = shell.json();
        // 24 of each: 2 held back for the test, 3 of the other 44 validate
        assertThat(document.get("trainingImages").asInt()).isEqualTo(41);
        assertThat(document.get("validationImages").asInt()).isEqualTo(3);
        assertThat(document.get("testAccuracy").asDouble()).isEqualTo(1);
        Project project = ProjectFile.read(out);
        assertThat(project.labels()).containsExactly("cold", "warm");
        assertThat(project.data()).isEqualTo("folder");
        assertThat(project.workbook().reference().folder()).contains("../pictures");

        // it goes on with the same images, found from where the project lies, and from elsewhere
        Path copy = folder.resolve("copy.convscope");
        assertThat(run(0, "train", "--resume", out, "--epochs", 4, "--out", copy)
                        .err())
                .contains("It goes on from");
        assertThat(ProjectFile.read(copy).workbook().reference().folder()).contains("pictures");
        Path moved = Files.move(pictures, folder.resolve("moved"));
        assertThat(run(2, "train", "--resume", out, "--epochs", 4).err())
                .contains("There is no folder " + pictures.toAbsolutePath().normalize());
        run(0, "train", "--resume", out, "--epochs", 4, "--data-dir", moved);
        assertThat(ProjectFile.read(out).workbook().reference().folder()).contains("../moved");
        assertThat(run(2, "train", "--resume", out, "--epochs", 5, "--data", "mnist")
                        .err())
                .contains("--data");
        // a picture is seen as in training, not taken for a digit
        Shell asked = run(0, "predict", out, moved.resolve("cold/3.png"), "--json");
        assertThat(asked.json().get("predictions").get(0).get("label").asString())
                .isEqualTo("cold");
    }

    @Test
    void twoSoftmaxUnitsLearnItToo() throws Exception {
        Path softmax = network("softmax", new Input(8, 8, 1), Dense.of(2, Activation.SOFTMAX));
        JsonNode document = run(0, "train", softmax, "--data", pictures, "--epochs", 1, "--json")
                .json();
        assertThat(document.get("out").isNull()).isTrue();
        assertThat(document.get("data").asString()).isEqualTo(pictures.toString());
    }

    @Test
    void fewPicturesHaveNoTestImages() throws Exception {
        for (int i = 4; i < 24; i++) {
            Files.delete(pictures.resolve("warm").resolve(i + ".png"));
            Files.delete(pictures.resolve("cold").resolve(i + ".png"));
        }
        Shell shell = run(0, "train", binary, "--data", pictures, "--epochs", 1);
        assertThat(shell.out()).contains("too few pictures to hold any back");
        assertThat(run(0, "train", binary, "--data", pictures, "--epochs", 1, "--json")
                        .json()
                        .get("testAccuracy")
                        .isNull())
                .isTrue();
    }

    @Test
    void filesOfCifarAreKnownByTheirNames() throws Exception {
        byte[] records = new byte[60 * 3073];
        for (int i = 0; i < 60; i++) {
            records[i * 3073] = (byte) (i % 10);
        }
        Path file = Files.write(folder.resolve("some.bin"), records);
        Path out = folder.resolve("cifar.convscope");
        Path ten = network("ten", new Input(32, 32, 3), Dense.of(10, Activation.SOFTMAX));
        run(0, "train", ten, "--data", file, "--epochs", 1, "--out", out);
        Project project = ProjectFile.read(out);
        assertThat(project.data()).isEqualTo("cifar10");
        assertThat(project.labels().get(9)).isEqualTo("truck");
        assertThat(project.workbook().reference().folder()).contains("some.bin");
        run(0, "train", "--resume", out, "--epochs", 2);
        run(0, "train", ten, "--data", "cifar10", "--data-dir", file, "--epochs", 1);
        run(0, "compare", ten, ten, "--data", file, "--epochs", 1, "--out", folder.resolve("two.convscope"));
        Files.write(file, new byte[3072]);
        assertThat(run(2, "train", ten, "--data", file, "--epochs", 1).err()).contains("should have 3073 bytes");
    }

    @Test
    void whatDoesNotFitIsSaidBeforeAnythingIsRead() throws Exception {
        Path ten = network("ten", new Input(8, 8, 3), Dense.of(10, Activation.SOFTMAX));
        assertThat(run(2, "train", ten, "--data", pictures, "--epochs", 1).errorLines())
                .singleElement()
                .asString()
                .contains("distinguishes 10 classes, but the data have 2");
        assertThat(run(2, "train", binary, "--data", "cifar10", "--epochs", 1).errorLines())
                .singleElement()
                .asString()
                .contains("cifar10 is not on this computer", "--download (171 MB)", "--data-dir");
        assertThat(run(2, "train", binary, "--data", "folder", "--epochs", 1).err())
                .contains("--data-dir");
        assertThat(run(2, "train", binary, "--data", "mnits", "--epochs", 1).err())
                .contains("no data “mnits”");
        assertThat(run(2, "train", binary, "--data", pictures, "--data-dir", folder, "--epochs", 1)
                        .err())
                .contains("leave --data-dir");
        assertThat(run(2, "train", binary, "--data", "cifar10", "--data-dir", folder.resolve("no"), "--epochs", 1)
                        .err())
                .contains("there is no");
        assertThat(run(2, "train", binary, "--data", binary, "--epochs", 1).err())
                .contains("is a file");
        assertThat(run(2, "train", binary, "--data", folder.resolve("pictures/warm"), "--epochs", 1)
                        .err())
                .contains("has pictures of no class");
    }

    @Test
    void ctrlCEndsTheReading() {
        Shell shell = new Shell(() -> true);
        assertThat(shell.run("train", binary.toString(), "--data", pictures.toString(), "--epochs", "1"))
                .isEqualTo(130);
        assertThat(shell.errorLines()).singleElement().asString().contains("nothing was written");
    }

    @Test
    void fashionIsReadFromAFolder() {
        Path fashion = SharedData.of("fashion-mnist");
        JsonNode document = run(
                        0,
                        "train",
                        "lenet",
                        "--data",
                        "fashion-mnist",
                        "--data-dir",
                        fashion,
                        "--epochs",
                        1,
                        "--limit",
                        1280,
                        "--json")
                .json();
        assertThat(document.get("validationImages").asInt()).isEqualTo(5000);
        assertThat(document.get("testAccuracy").asDouble()).isBetween(0.3, 0.9);
        assertThat(run(2, "train", "lenet", "--data", fashion, "--epochs", 1).err())
                .contains("name the data (fashion-mnist)");
    }
}
