package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files in {@code samples/convolutions}; run with {@code -Dconvscope.write-samples=true} it writes them. */
class SampleCasesTest {
    private static final Path FOLDER = Path.of("samples", "convolutions");
    private static final int COUNT = 19;

    @Test
    void everyFileIsWhatTheGuideSays() throws Exception {
        Map<String, GuideCases.Sized> guide = GuideCases.all();
        assertThat(guide).hasSize(COUNT);
        for (Map.Entry<String, GuideCases.Sized> one : guide.entrySet()) {
            Path file = FOLDER.resolve(one.getKey() + CaseJson.EXTENSION);
            String expected = CaseJson.write(one.getValue().file(one.getKey()));
            if (Boolean.getBoolean("convscope.write-samples")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, expected);
            }
            assertThat(Files.readString(file)).as(one.getKey()).isEqualTo(expected);
            Case read = CaseJson.read(expected).subject();
            assertThat(read).isEqualTo(one.getValue().subject());
            int side = one.getValue().output();
            assertThat(Calculation.of(read).output().shape()).as(one.getKey()).isEqualTo(Shape.image(1, side, side));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(CaseJson.EXTENSION)))
                    .hasSize(COUNT);
        }
    }

    @Test
    void theProgramHasThemAllInOneOrder() throws IOException {
        assertThat(SampleCases.names())
                .containsExactlyElementsOf(GuideCases.all().keySet());
        for (String name : SampleCases.names()) {
            CaseFile file = SampleCases.read(name);
            assertThat(file.title()).contains(name);
            assertThat(CaseCheck.of(file.subject())).as(name).isEmpty();
        }
    }

    @Test
    void theNumericFiguresGiveTheGuidesNumbers() {
        assertThat(output("numerical_no_padding_no_strides"))
                .containsExactly(12f, 12f, 17f, 10f, 17f, 19f, 9f, 6f, 14f);
        assertThat(output("numerical_padding_strides")).containsExactly(6f, 17f, 3f, 8f, 17f, 13f, 6f, 4f, 4f);
        assertThat(output("numerical_max_pooling")).containsExactly(3f, 3f, 3f, 3f, 3f, 3f, 3f, 2f, 3f);
        assertThat(output("numerical_average_pooling").stream().map(value -> Math.round(value * 1000)))
                .containsExactly(1667, 1667, 1667, 1000, 1222, 1778, 1111, 778, 1333);
    }

    private static List<Float> output(String name) {
        float[] values =
                Calculation.of(SampleCases.read(name).subject()).output().values();
        return Stream.iterate(0, i -> i + 1)
                .limit(values.length)
                .map(i -> values[i])
                .toList();
    }
}
