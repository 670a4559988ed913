package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.data.PictureReader;
import convscope.engine.Activations;
import convscope.engine.reference.ReferencePredictor;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.GlobalAverage;
import convscope.spec.Initializer;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Padding;
import convscope.spec.ShapeTrace;
import convscope.stepper.KernelLibrary;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The course's line filters: 32 maps of 7×7 over the middle of two photographs, of which the first two have an upright and a
 * level line in every channel; run with {@code -Dconvscope.write-samples=true} it writes the project and the two pictures.
 */
class LineFiltersSampleTest {
    private static final Path PROJECT = Path.of("samples", "line-filters.convscope");
    private static final Path PHOTOS = Path.of("samples", "photos");
    private static final int HEIGHT = 70;
    private static final int WIDTH = 120;
    private static final int TOP = 178; // (427 − 70) / 2
    private static final int LEFT = 260; // (640 − 120) / 2
    private static final String NOTES = """
            Filter 1 of the convolution is an upright line, filter 2 a level line, in all three colours; the other 30 are drawn \
            by lot. Open samples/photos/china-70x120.png or flower-70x120.png in Draw and look at the first two maps: \
            each is bright where the picture has lines of its direction. The two outputs behind are only there because a \
            network needs an answer; they have learnt nothing.

            합성곱의 필터 1은 세로선, 필터 2는 가로선이며 세 색에 모두 같습니다. 나머지 30개는 무작위로 뽑았습니다. \
            그리기에서 samples/photos/china-70x120.png 또는 flower-70x120.png를 열고 처음 두 특성 맵을 보세요. \
            사진에서 같은 방향의 선이 있는 곳이 밝습니다. 뒤의 출력 두 개는 신경망에 답이 있어야 해서 둔 것으로, 아무것도 배우지 않았습니다.
            """;

    @BeforeAll
    static void write() throws Exception {
        if (Boolean.getBoolean("convscope.write-samples")) {
            for (String photo : List.of("china", "flower")) {
                BufferedImage whole =
                        ImageIO.read(PHOTOS.resolve(photo + ".jpg").toFile());
                File cropped = PHOTOS.resolve(photo + "-70x120.png").toFile();
                ImageIO.write(whole.getSubimage(LEFT, TOP, WIDTH, HEIGHT), "png", cropped);
            }
            ProjectFile.write(PROJECT, project());
        }
    }

    private static Project project() {
        NetworkSpec network = NetworkSpec.chain(
                "Line filters",
                List.of(
                        new NetworkSpec.NamedLayer("input", new Input(HEIGHT, WIDTH, 3)),
                        new NetworkSpec.NamedLayer("conv", Convolution.of(32, 7, Padding.VALID, Activation.NONE)),
                        new NetworkSpec.NamedLayer("average", new GlobalAverage()),
                        new NetworkSpec.NamedLayer("output", Dense.of(2, Activation.SOFTMAX))));
        Map<String, Tensor> weights = new LinkedHashMap<>(Initializer.GLOROT_UNIFORM.draw(ShapeTrace.of(network), 1));
        float[] filters = weights.get("conv/weight").values().clone();
        float[] upright = KernelLibrary.VERTICAL_LINE.filter(3).values();
        float[] level = KernelLibrary.HORIZONTAL_LINE.filter(3).values();
        System.arraycopy(upright, 0, filters, 0, upright.length);
        System.arraycopy(level, 0, filters, upright.length, level.length);
        weights.put("conv/weight", Tensor.of(Shape.of(32, 3, 7, 7), filters));
        return new Project(
                "Line filters on china and flower",
                network,
                weights,
                List.of("china", "flower"),
                "folder",
                Optional.empty(),
                Workbook.EMPTY.withNotes(NOTES.strip()));
    }

    @Test
    void theFileIsWhatIsMadeHere() throws ProjectFileException {
        Project shipped = ProjectFile.read(PROJECT);
        Project made = project();
        assertThat(shipped.network()).isEqualTo(made.network());
        assertThat(shipped.weights()).isEqualTo(made.weights());
        assertThat(shipped.labels()).isEqualTo(made.labels());
        assertThat(shipped.title()).isEqualTo(made.title());
        assertThat(shipped.workbook().notes()).isEqualTo(made.workbook().notes());
        // the course: 32 maps of 64×114, a kernel of 7·7·3·32 and 32 biases
        ShapeTrace.Layer conv = ShapeTrace.of(shipped.network()).layer("conv").orElseThrow();
        assertThat(conv.output()).isEqualTo(Shape.image(32, 64, 114));
        assertThat(conv.parameterCount()).isEqualTo(7 * 7 * 3 * 32 + 32);
    }

    /** Each of the two maps is the sum along the line, over the three colours. */
    @ParameterizedTest
    @ValueSource(strings = {"china", "flower"})
    void theFirstTwoMapsAnswerTheirLines(String photo) throws Exception {
        Tensor image = PictureReader.read(PHOTOS.resolve(photo + "-70x120.png")).colour();
        assertThat(image.shape()).isEqualTo(Shape.image(3, HEIGHT, WIDTH));
        Tensor maps = maps(image);
        for (int row = 0; row < 64; row += 21) {
            for (int column = 0; column < 114; column += 37) {
                double upright = 0;
                double level = 0;
                for (int colour = 0; colour < 3; colour++) {
                    for (int along = 0; along < 7; along++) {
                        upright += image.get(colour, row + along, column + 3);
                        level += image.get(colour, row + 3, column + along);
                    }
                }
                assertThat(maps.get(0, row, column)).isCloseTo((float) upright, within(1e-4f));
                assertThat(maps.get(1, row, column)).isCloseTo((float) level, within(1e-4f));
            }
        }
    }

    private static Tensor maps(Tensor image) throws ProjectFileException {
        Project shipped = ProjectFile.read(PROJECT);
        ReferencePredictor predictor = new ReferencePredictor(ShapeTrace.of(shipped.network()), shipped.weights());
        Activations activations = predictor.activations(image);
        return activations.outputs().get("conv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"china", "flower"})
    void thePicturesAreTheMiddleOfThePhotos(String photo) throws IOException {
        BufferedImage whole = ImageIO.read(PHOTOS.resolve(photo + ".jpg").toFile());
        BufferedImage middle =
                ImageIO.read(PHOTOS.resolve(photo + "-70x120.png").toFile());
        assertThat(middle.getHeight()).isEqualTo(HEIGHT);
        assertThat(middle.getWidth()).isEqualTo(WIDTH);
        for (int row = 0; row < HEIGHT; row += 23) {
            for (int column = 0; column < WIDTH; column += 17) {
                assertThat(middle.getRGB(column, row)).isEqualTo(whole.getRGB(LEFT + column, TOP + row));
            }
        }
    }
}
