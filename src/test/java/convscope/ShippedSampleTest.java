package convscope;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.data.DataException;
import convscope.data.Dataset;
import convscope.data.DigitPreparation;
import convscope.data.ImagePreparation;
import convscope.data.Mnist;
import convscope.data.PictureReader;
import convscope.data.PreparedDigit;
import convscope.engine.Predictor;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.Samples;
import convscope.spec.ShapeTrace;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.training.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the trained network that is open at first start can do. */
class ShippedSampleTest {
    private static Project project;
    private static Predictor network;
    private static Dataset test;

    @BeforeAll
    static void open() throws ProjectFileException, DataException {
        project = Samples.lenet();
        network = new Dl4jEngine().predictor(ShapeTrace.of(project.network()), project.weights());
        test = Mnist.test();
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void isAsGoodAsItsRecordSays() {
        double accuracy = Evaluation.of(network, test).accuracy();
        assertThat(accuracy).isGreaterThanOrEqualTo(0.987);
        assertThat(project.training().orElseThrow().testAccuracy()).isEqualTo(accuracy);
    }

    @Test
    void theComparisonsOpenNetworkIsAsGoodAsItsRecordSays() throws ProjectFileException {
        Project comparison = ProjectFile.read(Path.of("samples/fully-connected-against-lenet.convscope"));
        try (Predictor lenet = new Dl4jEngine().predictor(ShapeTrace.of(comparison.network()), comparison.weights())) {
            assertThat(comparison.training().orElseThrow().testAccuracy())
                    .isEqualTo(Evaluation.of(lenet, test).accuracy());
        }
    }

    @Test
    void recognisesTheSampleDigits() throws IOException, DataException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (Stream<Path> files = Files.list(Path.of("samples/digits"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList()) {
                Tensor image = ImagePreparation.prepare(PictureReader.read(file), Shape.image(1, 28, 28))
                        .image();
                int answer =
                        network.answer(image.reshape(image.shape().batch(1))).bestClass(0);
                String name = file.getFileName().toString();
                if (answer != name.charAt(0) - '0') {
                    wrong.add(name + " as " + answer);
                }
                count++;
            }
        }
        System.out.println("sample digits: " + count + ", wrong: " + wrong);
        assertThat(count).isEqualTo(100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void thePadsPreparationLeavesMnistAsItIs() {
        int plain = 0;
        int prepared = 0;
        float[] pixels = new float[500 * 784];
        float[] padded = new float[500 * 784];
        for (int from = 0; from < test.size(); from += 500) {
            for (int i = 0; i < 500; i++) {
                Tensor image = test.image(from + i);
                System.arraycopy(image.values(), 0, pixels, i * 784, 784);
                PreparedDigit digit = DigitPreparation.prepare(image).orElseThrow();
                System.arraycopy(digit.image().values(), 0, padded, i * 784, 784);
            }
            plain += right(pixels, from);
            prepared += right(padded, from);
        }
        System.out.printf(
                "MNIST test images: %d right as they are, %d through the pad's preparation%n", plain, prepared);
        assertThat(Math.abs(plain - prepared)).isLessThanOrEqualTo(30);
    }

    private static int right(float[] pixels, int from) {
        Tensor batch = Tensor.of(Shape.of(500, 1, 28, 28), Arrays.copyOf(pixels, pixels.length));
        var answer = network.answer(batch);
        int right = 0;
        for (int i = 0; i < 500; i++) {
            right += answer.bestClass(i) == test.label(from + i) ? 1 : 0;
        }
        return right;
    }
}
