package convscope.paint.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.ColourMap;
import convscope.paint.Palette;
import convscope.paint.RecordingSurface;
import convscope.paint.ValueRange;
import convscope.paint.java2d.Java2D;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.Frame;
import convscope.stepper.Moment;
import convscope.stepper.Operation;
import convscope.stepper.Walk;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stepper's figure shows at an instant. */
class StepFigureTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 460;

    /** Themes by name, for parameters. */
    private enum Theme {
        LIGHT(Palette.LIGHT),
        DARK(Palette.DARK);

        private final Palette palette;

        Theme(Palette palette) {
            this.palette = palette;
        }
    }

    private final Java2D java2d = new Java2D();

    private static StepFigure figure(Calculation calculation, Moment moment) {
        return StepFigure.of(calculation, Frame.still(moment), Palette.LIGHT, 1, SampleSteps.LABELS);
    }

    private List<String> texts(StepFigure figure) {
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, WIDTH, HEIGHT);
        return surface.texts();
    }

    /** The flat colour near the top left corner of a cell. */
    private static int colour(BufferedImage image, StepFigure figure, Place place) {
        Box box = figure.bounds(place, WIDTH, HEIGHT).orElseThrow();
        int inset = box.width() >= 24 ? 4 : (int) (box.width() / 2);
        return image.getRGB((int) box.x() + inset, (int) box.y() + inset);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void numberedCellsAreTintedByTheirValue(Theme theme) {
        Calculation calculation = SampleSteps.calculation("valid");
        StepFigure figure = StepFigure.of(
                calculation, Frame.still(calculation.walk().last()), theme.palette, 1, SampleSteps.LABELS);
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, theme.palette.background());
        BoardColours colours = new BoardColours(theme.palette);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                float weight = SampleSteps.GUIDE_KERNEL.get(0, 0, row, column);
                assertThat(colour(image, figure, new Place(Board.KERNEL, 0, row, column)))
                        .isEqualTo(colours.tint(Board.KERNEL, weight / 2));
            }
        }
        for (int row = 0; row < 2; row++) {
            float value = SampleSteps.GUIDE_INPUT.get(0, row, 1);
            assertThat(colour(image, figure, new Place(Board.INPUT, 0, row, 1)))
                    .as("away from the window")
                    .isEqualTo(colours.tint(Board.INPUT, value / 3));
            assertThat(colour(image, figure, new Place(Board.OUTPUT, 0, row, 1)))
                    .isEqualTo(colours.tint(Board.OUTPUT, calculation.output().get(0, row, 1) / 19.0));
        }
    }

    @Test
    void smallCellsHaveTheColoursOfTheirValues() {
        Calculation calculation = SampleSteps.calculation("digit");
        StepFigure figure = figure(calculation, calculation.walk().last());
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xffffffff);
        Tensor output = calculation.output();
        ValueRange range = ValueRange.of(output);
        for (int row = 0; row < 24; row++) {
            for (int column = 0; column < 23; column++) {
                assertThat(colour(image, figure, new Place(Board.OUTPUT, 0, row, column)))
                        .isEqualTo(ColourMap.DIVERGING.of(output.get(0, row, column), range));
            }
        }
        for (int column = 0; column < 28; column++) {
            float value = calculation.subject().input().get(0, 5, column);
            assertThat(colour(image, figure, new Place(Board.INPUT, 0, 5, column)))
                    .isEqualTo(ColourMap.GREY.of(value, new ValueRange(0, 1)));
        }
        assertThat(texts(figure)).as("real ends of both scales").contains("0", "1", "−6.46", "5.33");
    }

    @Test
    void outputCellsFillAsTheyAreWritten() {
        Calculation calculation = SampleSteps.calculation("valid");
        Walk walk = calculation.walk();
        int empty = new BoardColours(Palette.LIGHT).empty();
        for (int position = 0; position < walk.positions(); position++) {
            for (int micro : new int[] {0, walk.terms(), walk.written() - 1, walk.written()}) {
                Moment moment = new Moment(position, micro);
                StepFigure figure = figure(calculation, moment);
                BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xffffffff);
                for (int cell = 0; cell < walk.positions(); cell++) {
                    Place place = new Place(Board.OUTPUT, 0, cell / 3, cell % 3);
                    assertThat(colour(image, figure, place) != empty)
                            .as("cell %d at %s", cell, moment)
                            .isEqualTo(walk.isWritten(cell, moment));
                }
            }
        }
    }

    @Test
    void theWindowGlidesBetweenPositions() {
        Calculation calculation = SampleSteps.calculation("stride");
        StepFigure start = figure(calculation, new Moment(1, 0));
        StepFigure between =
                StepFigure.of(calculation, new Frame(new Moment(2, 0), 0.5), Palette.LIGHT, 1, SampleSteps.LABELS);
        StepFigure end = figure(calculation, new Moment(2, 0));
        double cell = start.bounds(new Place(Board.INPUT, 0, 0, 0), WIDTH, HEIGHT)
                .orElseThrow()
                .width();
        assertThat(window(between).x() - window(start).x()).as("whole px").isEqualTo(Math.round(cell / 2));
        assertThat(window(end).x() - window(start).x()).isEqualTo(cell);
        Walk walk = calculation.walk();
        StepFigure nextRow =
                figure(calculation, new Moment(calculation.output().shape().width(), walk.written()));
        assertThat(window(nextRow).y() - window(start).y())
                .as("stride 2 downwards")
                .isEqualTo(2 * cell);
    }

    /** The upper line of the window's outline. */
    private RecordingSurface.Rectangle window(StepFigure figure) {
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, WIDTH, HEIGHT);
        return surface.rectangles.stream()
                .filter(one -> one.argb() == Palette.LIGHT.accent() && one.height() == 2 && one.width() > 100)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsProductSumBiasAndActivationOneByOne() {
        Calculation calculation = SampleSteps.calculation("same");
        Walk walk = calculation.walk();
        int middle = 12;
        assertThat(texts(figure(calculation, new Moment(middle, 0)))).doesNotContain("17", "−10", "7·");
        assertThat(String.join("", texts(figure(calculation, new Moment(middle, 5)))))
                .contains("2·2 = 4");
        // 0·0 + 1·1 + 3·2 + 1·2 + 2·2 + 2·0 + 0·0 + 0·1 + 2·2 = 17
        assertThat(texts(figure(calculation, new Moment(middle, walk.terms() + 1))))
                .contains("sum", "17")
                .doesNotContain("−10");
        assertThat(texts(figure(calculation, new Moment(middle, walk.terms() + 2))))
                .contains("+ bias", "−10");
        assertThat(texts(figure(calculation, new Moment(middle, walk.terms() + 3))))
                .contains("relu", "7");
    }

    @Test
    void productsAppearOneByOne() {
        Calculation calculation = SampleSteps.calculation("valid");
        for (int terms = 0; terms <= 9; terms++) {
            RecordingSurface surface = new RecordingSurface(java2d);
            figure(calculation, new Moment(4, terms)).paint(surface, WIDTH, HEIGHT);
            Scene scene = new Scene(calculation, Frame.still(new Moment(4, terms)));
            BoardBox products = new StepPlan(scene, 1, SampleSteps.LABELS, false, Optional.empty())
                    .layout(WIDTH, HEIGHT)
                    .products()
                    .get(0);
            assertThat(surface.words.stream().filter(words -> products.cells().contains(words.x(), words.y())))
                    .hasSize(terms);
        }
    }

    @Test
    void marksThePlacesOfTheTermThatAppears() {
        Calculation calculation = SampleSteps.calculation("transposed");
        Moment moment = new Moment(0, 2);
        StepFigure figure = figure(calculation, moment);
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xffffffff);
        int kernelRow =
                calculation.working(calculation.position(0)).terms().get(1).kernelRow();
        int kernelColumn =
                calculation.working(calculation.position(0)).terms().get(1).kernelColumn();
        assertThat(List.of(kernelRow, kernelColumn)).as("a reversed kernel").isEqualTo(List.of(2, 1));
        Box box = figure.bounds(new Place(Board.KERNEL, 0, kernelRow, kernelColumn), WIDTH, HEIGHT)
                .orElseThrow();
        assertThat(image.getRGB((int) box.x(), (int) box.y())).isEqualTo(Palette.LIGHT.text());
        assertThat(texts(figure)).contains("kernel 3×3, reversed", "input 3×3 + 1 zeros between + padding 1");
        Box first =
                figure.bounds(new Place(Board.KERNEL, 0, 2, 2), WIDTH, HEIGHT).orElseThrow();
        assertThat(box.x() - first.x()).as("second in the window").isEqualTo(box.width());
    }

    @Test
    void theWinnerLightsUpAndTheDivisorIsShown() {
        Calculation largest = SampleSteps.calculation("largest");
        StepFigure figure = figure(largest, largest.walk().last());
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xffffffff);
        int marked = 0;
        for (int row = 4; row < 6; row++) {
            for (int column = 4; column < 6; column++) {
                Box box = figure.bounds(new Place(Board.INPUT, 0, row, column), WIDTH, HEIGHT)
                        .orElseThrow();
                if (image.getRGB((int) box.x(), (int) box.y()) == Palette.LIGHT.text()) {
                    marked++;
                    assertThat(largest.subject().input().get(0, row, column))
                            .isEqualTo(largest.output().get(0, 2, 2));
                }
            }
        }
        assertThat(marked).isEqualTo(1);
        Calculation mean = SampleSteps.calculation("mean");
        assertThat(texts(figure(mean, mean.walk().first()))).contains("÷", "4");
        assertThat(texts(figure(mean, new Moment(4, 3)))).contains("÷", "9");
    }

    @Test
    void whatNoWindowReachesIsHatchedAndNamed() {
        Calculation calculation = SampleSteps.calculation("misfit");
        StepFigure figure = figure(calculation, calculation.walk().first());
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xffffffff);
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 7; column++) {
                assertThat(hatched(image, figure.bounds(new Place(Board.INPUT, 0, row, column), WIDTH, HEIGHT)))
                        .as("cell %d, %d", row, column)
                        .isEqualTo(row == 5 || column == 6);
            }
        }
        assertThat(texts(figure)).contains("left over: 1 rows, 1 columns");
        Calculation fitting = SampleSteps.calculation("valid");
        assertThat(texts(figure(fitting, fitting.walk().first()))).noneMatch(text -> text.startsWith("left over"));
    }

    private static boolean hatched(BufferedImage image, Optional<Box> cell) {
        int hatching = new BoardColours(Palette.LIGHT).hatching();
        Box box = cell.orElseThrow();
        for (int along = 0; along < box.width() - 1; along++) {
            if (image.getRGB((int) box.x() + along, (int) box.y() + 2) == hatching) {
                return true;
            }
        }
        return false;
    }

    @Test
    void visitsTakeThePlaceOfValues() {
        Calculation calculation = Calculation.of(SampleSteps.cases().get("valid"));
        StepFigure figure = figure(calculation, calculation.walk().first()).withVisits(true);
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xffffffff);
        int[][] visits = {{1, 2, 3, 2, 1}, {2, 4, 6, 4, 2}, {3, 6, 9, 6, 3}, {2, 4, 6, 4, 2}, {1, 2, 3, 2, 1}};
        for (int row = 0; row < 5; row++) {
            for (int column = row < 3 ? 3 : 0; column < 5; column++) {
                assertThat(colour(image, figure, new Place(Board.INPUT, 0, row, column)))
                        .as("cell %d, %d", row, column)
                        .isEqualTo(ColourMap.VIRIDIS.of(visits[row][column], new ValueRange(0, 9)));
            }
        }
        assertThat(texts(figure)).contains("visits", "9");
        assertThat(texts(figure).stream().filter("6"::equals)).hasSize(4);
    }

    @Test
    void aPinnedInputCellMarksWhatItFeeds() {
        Calculation calculation = SampleSteps.calculation("channels");
        StepFigure plain = figure(calculation, calculation.walk().first());
        StepFigure pinned = plain.pin(Optional.of(new Place(Board.INPUT, 1, 0, 2)));
        BufferedImage before = java2d.render(plain, WIDTH, HEIGHT, 0xffffffff);
        BufferedImage after = java2d.render(pinned, WIDTH, HEIGHT, 0xffffffff);
        for (int map = 0; map < 2; map++) {
            for (int cell = 0; cell < 36; cell++) {
                Place place = new Place(Board.OUTPUT, map, cell / 6, cell % 6);
                assertThat(colour(before, plain, place) != colour(after, pinned, place))
                        .as("%s", place)
                        .isEqualTo(cell < 3);
            }
        }
    }

    @Test
    void aPinnedOutputCellMarksWhatItReads() {
        Calculation calculation = SampleSteps.calculation("dilated");
        StepFigure plain = figure(calculation, calculation.walk().last());
        StepFigure pinned = plain.pin(Optional.of(new Place(Board.OUTPUT, 0, 0, 1)));
        BufferedImage before = java2d.render(plain, WIDTH, HEIGHT, 0xffffffff);
        BufferedImage after = java2d.render(pinned, WIDTH, HEIGHT, 0xffffffff);
        for (int cell = 0; cell < 49; cell++) {
            int row = cell / 7;
            int column = cell % 7;
            Place place = new Place(Board.INPUT, 0, row, column);
            boolean read = row % 2 == 0 && row < 5 && column % 2 == 1 && column < 6;
            assertThat(colour(before, plain, place) != colour(after, pinned, place))
                    .as("%s", place)
                    .isEqualTo(read);
        }
    }

    @Test
    void aPinOfAnotherCaseMarksNothing() {
        Calculation calculation = SampleSteps.calculation("valid");
        StepFigure plain = figure(calculation, calculation.walk().first());
        for (Place gone : List.of(new Place(Board.OUTPUT, 2, 0, 0), new Place(Board.INPUT, 0, 9, 9))) {
            BufferedImage image = java2d.render(plain.pin(Optional.of(gone)), WIDTH, HEIGHT, 0xffffffff);
            assertThat(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                    .isEqualTo(java2d.render(plain, WIDTH, HEIGHT, 0xffffffff)
                            .getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
        }
    }

    @Test
    void theHighlightedCellHasARing() {
        Calculation calculation = SampleSteps.calculation("valid");
        Place place = new Place(Board.OUTPUT, 0, 1, 1);
        StepFigure figure = figure(calculation, calculation.walk().first()).highlight(Optional.of(place));
        BufferedImage image = java2d.render(figure, WIDTH, HEIGHT, 0xff808080);
        Box box = figure.bounds(place, WIDTH, HEIGHT).orElseThrow();
        assertThat(image.getRGB((int) box.x() - 1, (int) box.y() + 5)).isEqualTo(0xffffffff);
        assertThat(image.getRGB((int) box.x() - 2, (int) box.y() + 5)).isEqualTo(0xff000000);
    }

    @Test
    void showsTheChannelThatIsWorkedOutAndSaysHowManyAreLeftOut() {
        Calculation calculation = SampleSteps.calculation("largest-case");
        Moment eleventh = new Moment(100, 9 * 10 + 1);
        StepFigure figure = figure(calculation, eleventh);
        assertThat(figure.bounds(new Place(Board.INPUT, 10, 0, 0), WIDTH, HEIGHT))
                .isPresent();
        assertThat(figure.bounds(new Place(Board.INPUT, 0, 0, 0), WIDTH, HEIGHT))
                .isEmpty();
        assertThat(texts(figure)).contains("channel 11").anyMatch(text -> text.endsWith("more"));
        StepFigure asked = figure.channels(3, 1);
        assertThat(texts(asked)).contains("channel 4").doesNotContain("channel 11");
        assertThat(texts(figure.channels(40, 2))).as("the last there are").contains("channel 16");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void depthwiseChannelsStandBesideTheirOwnFilters(int map) {
        Calculation calculation = SampleSteps.calculation("depthwise");
        StepFigure figure = figure(calculation, calculation.walk().at(map * 36));
        assertThat(figure.mapOfKernel(map / 2)).as("of the channel itself").isEqualTo(map);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(figure.mapOfKernel(channel)).isEqualTo(2 * channel + map % 2);
        }
        Calculation full = SampleSteps.calculation("channels");
        assertThat(figure(full, full.walk().last()).mapOfKernel(2)).isEqualTo(1);
    }

    @Test
    void linesStandBelowEachOther() {
        StepFigure figure = SampleSteps.figure("line", Palette.LIGHT, 1);
        Box input =
                figure.bounds(new Place(Board.INPUT, 0, 0, 0), WIDTH, HEIGHT).orElseThrow();
        Box kernel =
                figure.bounds(new Place(Board.KERNEL, 0, 0, 0), WIDTH, HEIGHT).orElseThrow();
        Box output =
                figure.bounds(new Place(Board.OUTPUT, 0, 0, 0), WIDTH, HEIGHT).orElseThrow();
        assertThat(kernel.y()).isGreaterThan(input.y() + input.height());
        assertThat(output.y()).isGreaterThan(kernel.y() + kernel.height());
    }

    @Test
    void cellsAreAsLargeAsThereIsRoomAndNeverLargerThanSeventyTwo() {
        StepFigure figure = SampleSteps.figure("valid", Palette.LIGHT, 1);
        Place corner = new Place(Board.INPUT, 0, 0, 0);
        assertThat(figure.bounds(corner, 1800, 1000).orElseThrow().width()).isEqualTo(72);
        assertThat(figure.bounds(corner, 620, 300).orElseThrow().width()).isBetween(24.0, 47.0);
        assertThat(figure.bounds(corner, 240, 120).orElseThrow().width()).isBetween(10.0, 24.0);
        StepFigure digit = SampleSteps.figure("digit", Palette.LIGHT, 1);
        assertThat(digit.bounds(corner, 1100, 460).orElseThrow().width()).isBetween(12.0, 16.0);
    }

    @Test
    void aResultBeyondAllFloatsIsShownAsSuch() {
        Tensor large = Tensor.of(Shape.image(1, 1, 2), 3e38f, -3e38f);
        Tensor ten = Tensor.of(Shape.of(1, 1, 1, 1), 10);
        Calculation calculation = Calculation.of(Case.of(Operation.CONVOLUTION, large, ten));
        StepFigure figure = figure(calculation, calculation.walk().last());
        assertThat(texts(figure)).contains("∞", "−∞");
    }
}
