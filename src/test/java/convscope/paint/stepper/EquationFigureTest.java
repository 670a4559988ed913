package convscope.paint.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.Contrast;
import convscope.paint.Palette;
import convscope.paint.RecordingSurface;
import convscope.paint.RecordingSurface.Words;
import convscope.paint.java2d.Java2D;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.Walk;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that works out one output cell. */
class EquationFigureTest {
    private final Java2D java2d = new Java2D();

    private List<Words> words(Calculation calculation, Frame frame, double width, double height) {
        RecordingSurface surface = new RecordingSurface(java2d);
        EquationFigure.of(calculation, frame, Palette.LIGHT, 1, SampleSteps.EQUATION)
                .paint(surface, width, height);
        return surface.words;
    }

    private String text(String name, int position, int micro) {
        Calculation calculation = SampleSteps.calculation(name);
        return words(calculation, Frame.still(new Moment(position, micro)), 4000, 200).stream()
                .map(Words::text)
                .collect(Collectors.joining());
    }

    private String written(String name, int position) {
        Walk walk = SampleSteps.calculation(name).walk();
        return text(name, position, walk.written());
    }

    @Test
    void writesTheWholeLine() {
        assertThat(written("valid", 0)).isEqualTo("3·0 + 3·1 + 2·2 + 0·2 + 0·2 + 1·0 + 3·0 + 1·1 + 2·2 = 12");
        assertThat(written("same", 12))
                .isEqualTo("(0·0 + 1·1 + 3·2 + 1·2 + 2·2 + 2·0 + 0·0 + 0·1 + 2·2) + (−10) = 7   relu(7) = 7");
        assertThat(written("largest", 0)).matches("max\\((\\S+, ){3}\\S+\\) = \\S+");
        assertThat(written("mean", 0)).as("padding does not count").matches("\\((\\S+ \\+ ){3}\\S+\\)/4 ≈ \\S+");
    }

    @Test
    void appearsWithTheFrame() {
        assertThat(text("same", 12, 0)).isEqualTo("(");
        assertThat(text("same", 12, 2)).isEqualTo("(0·0 + 1·1");
        assertThat(text("same", 12, 9)).endsWith("2·2");
        assertThat(text("same", 12, 10)).endsWith("2·2)");
        assertThat(text("same", 12, 11)).endsWith(" + (−10) = 7");
        assertThat(text("same", 12, 12)).endsWith("relu(7) = 7");
    }

    @Test
    void nothingMovesWhileItAppears() {
        Calculation calculation = SampleSteps.calculation("channels");
        Walk walk = calculation.walk();
        List<Words> all = words(calculation, Frame.still(walk.at(5)), 900, 200);
        for (int micro = 0; micro < walk.written(); micro++) {
            List<Words> shown = words(calculation, Frame.still(new Moment(5, micro)), 900, 200);
            assertThat(all).containsAll(shown);
        }
    }

    @Test
    void operandsHaveTheColoursOfTheirBoards() {
        List<Words> words = words(SampleSteps.calculation("valid"), Frame.still(new Moment(0, 1)), 900, 100);
        assertThat(words).extracting(Words::text).containsExactly("3", "·", "0");
        assertThat(words.get(0).argb()).isEqualTo(Palette.LIGHT.training());
        assertThat(words.get(2).argb()).isEqualTo(Palette.LIGHT.warning());
        List<Words> padding = words(SampleSteps.calculation("same"), Frame.still(new Moment(0, 1)), 900, 100);
        assertThat(padding.get(1).argb()).as("padding is no data").isEqualTo(Palette.LIGHT.mutedText());
    }

    @Test
    void colouredTextCanBeReadOnBothGrounds() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            BoardColours colours = new BoardColours(palette);
            for (Board board : Board.values()) {
                assertThat(Contrast.ratio(colours.ink(board), palette.background()))
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(Contrast.ratio(colours.ink(board), palette.panel())).isGreaterThanOrEqualTo(4.5);
                for (double share = 0; share <= 1; share += 0.1) {
                    assertThat(Contrast.ratio(palette.text(), colours.tint(board, share)))
                            .isGreaterThanOrEqualTo(4.5);
                    assertThat(Contrast.ratio(palette.text(), colours.neutral(share)))
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 640, 1100, 1800})
    void leavesOutTheMiddleAndSaysHowManyTerms(double width) {
        for (String name : List.of("channels", "digit", "photo", "largest-case", "wide-kernel")) {
            Calculation calculation = SampleSteps.calculation(name);
            Walk walk = calculation.walk();
            for (int micro : new int[] {1, walk.terms() / 2, walk.terms(), walk.written()}) {
                List<Words> words = words(calculation, Frame.still(new Moment(9, micro)), width, 200);
                assertThat(words)
                        .as("%s %s", name, micro)
                        .allMatch(one -> one.x() >= 0 && one.x() + one.width() <= width + 0.5);
                assertThat(words.stream().map(Words::y).distinct().count()).isLessThanOrEqualTo(2 * 4);
                long products =
                        words.stream().filter(one -> one.text().equals("·")).count();
                int hidden = words.stream()
                        .filter(one -> one.text().contains("more terms"))
                        .mapToInt(one -> Integer.parseInt(one.text().replaceAll("\\D", "")))
                        .sum();
                assertThat(products + hidden)
                        .as("%s %s: every term that has appeared", name, micro)
                        .isEqualTo(Math.min(micro, walk.terms()));
            }
        }
    }

    @Test
    void theTermThatAppearsIsAlwaysSeen() {
        Calculation calculation = SampleSteps.calculation("largest-case");
        for (int terms = 1; terms <= 144; terms++) {
            Frame frame = new Frame(new Moment(3, terms), 0.5);
            List<Words> words = words(calculation, frame, 900, 96);
            assertThat(words.stream().filter(one -> one.argb() >>> 24 < 255))
                    .as("half there at %d", terms)
                    .isNotEmpty();
        }
    }

    @Test
    void theHeightHoldsForTheWholeWalk() {
        RecordingSurface surface = new RecordingSurface(java2d);
        for (String name : List.of("valid", "same", "channels", "mean", "digit", "line")) {
            Calculation calculation = SampleSteps.calculation(name);
            Walk walk = calculation.walk();
            double height = EquationFigure.of(
                            calculation, Frame.still(walk.first()), Palette.LIGHT, 1, SampleSteps.EQUATION)
                    .heightFor(surface, 800);
            assertThat(height).isBetween(24.0, 96.0);
            for (int position = 0; position < walk.positions(); position += 7) {
                Frame frame = Frame.still(walk.at(position));
                EquationFigure figure = EquationFigure.of(calculation, frame, Palette.LIGHT, 1, SampleSteps.EQUATION);
                assertThat(figure.heightFor(surface, 800)).isEqualTo(height);
                List<Words> words = words(calculation, frame, 800, height);
                boolean elided = words.stream().anyMatch(one -> one.text().contains("more terms"));
                assertThat(elided && height < 96)
                        .as("%s needs more than %s at %d", name, height, position)
                        .isFalse();
            }
        }
    }

    @Test
    void saysWhenAResultIsRounded() {
        assertThat(written("digit", 300)).contains(" ≈ ").doesNotContain("=");
        assertThat(written("valid", 3)).contains(" = ").doesNotContain("≈");
    }
}
