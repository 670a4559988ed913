package convscope.paint.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.paint.Palette;
import convscope.paint.RecordingSurface;
import convscope.paint.RecordingSurface.Words;
import convscope.paint.java2d.Java2D;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import convscope.stepper.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything of the stepper's figure has its place, at any size. */
class StepLayoutTest {
    private static final int[][] SIZES = {
        {200, 120}, {320, 240}, {420, 700}, {700, 300}, {900, 480}, {1280, 620}, {1800, 1000}
    };

    private final Java2D java2d = new Java2D();

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 2.5})
    void wordsKeepApartInsideAndInTheirCells(double scale) {
        for (String name : SampleSteps.cases().keySet()) {
            Calculation calculation = SampleSteps.calculation(name);
            for (Frame frame : frames(calculation)) {
                StepFigure figure = StepFigure.of(calculation, frame, Palette.LIGHT, scale, SampleSteps.LABELS);
                for (int[] size : SIZES) {
                    String what = name + " " + frame.moment() + " " + size[0] + "×" + size[1] + " at " + scale;
                    check(what, figure, size);
                    check(what + " visits", figure.withVisits(true), size);
                }
            }
        }
    }

    private static List<Frame> frames(Calculation calculation) {
        Walk walk = calculation.walk();
        return List.of(
                Frame.still(walk.first()),
                SampleSteps.frame(calculation, 0.66),
                SampleSteps.frame(calculation, 1),
                Frame.still(walk.last()));
    }

    private void check(String what, StepFigure figure, int[] size) {
        RecordingSurface surface = new RecordingSurface(java2d);
        figure.paint(surface, size[0], size[1]);
        List<Words> words = surface.words;
        for (int i = 0; i < words.size(); i++) {
            Words one = words.get(i);
            assertThat(one.x() >= -0.5
                            && one.y() >= -0.5
                            && one.x() + one.width() <= size[0] + 0.5
                            && one.y() + one.height() <= size[1] + 0.5)
                    .as("%s: inside: %s", what, one)
                    .isTrue();
            for (int j = i + 1; j < words.size(); j++) {
                if (one.overlaps(words.get(j))) {
                    throw new AssertionError(what + ": apart: " + one + ", " + words.get(j));
                }
            }
            figure.at(one.x() + one.width() / 2, one.y() + one.height() / 2, size[0], size[1])
                    .flatMap(place -> figure.bounds(place, size[0], size[1]))
                    .ifPresent(cell -> assertThat(isWithin(one, cell))
                            .as("%s: %s in its cell %s", what, one, cell)
                            .isTrue());
        }
    }

    private static boolean isWithin(Words words, Box cell) {
        return words.x() >= cell.x()
                && words.x() + words.width() <= cell.x() + cell.width()
                && words.y() >= cell.y() - 0.5
                && words.y() + words.height() <= cell.y() + cell.height() + 0.5;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5})
    void boardsKeepApartAndInside(double scale) {
        for (String name : SampleSteps.cases().keySet()) {
            Calculation calculation = SampleSteps.calculation(name);
            Scene scene = new Scene(calculation, SampleSteps.frame(calculation, 0.5));
            for (int[] size : SIZES) {
                StepLayout layout = new StepPlan(scene, scale, SampleSteps.KOREAN, false, Optional.empty())
                        .layout(size[0], size[1]);
                List<Box> boxes = new ArrayList<>();
                for (List<BoardBox> boards :
                        List.of(layout.inputs(), layout.kernels(), layout.products(), layout.outputs())) {
                    boards.forEach(board -> boxes.add(board.cells()));
                }
                layout.plate().ifPresent(boxes::add);
                layout.key().ifPresent(boxes::add);
                String what = name + " " + size[0] + "×" + size[1] + " at " + scale;
                assertThat(layout.cell()).as(what).isPositive();
                keepApart(what, boxes, size);
            }
        }
    }

    private static void keepApart(String what, List<Box> boxes, int[] size) {
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.x() >= 0
                            && one.y() >= 0
                            && one.x() + one.width() <= size[0]
                            && one.y() + one.height() <= size[1])
                    .as("%s: inside: %s", what, one)
                    .isTrue();
            for (int j = i + 1; j < boxes.size(); j++) {
                Box other = boxes.get(j);
                assertThat(one.x() < other.x() + other.width()
                                && other.x() < one.x() + one.width()
                                && one.y() < other.y() + other.height()
                                && other.y() < one.y() + one.height())
                        .as("%s: %s over %s", what, one, other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cellsAndPointsFindEachOther(long seed) {
        Random random = new Random(seed);
        for (String name : SampleSteps.cases().keySet()) {
            double width = 300 + random.nextInt(1200);
            double height = 200 + random.nextInt(700);
            double scale = 1 + random.nextInt(4) * 0.5;
            StepFigure figure = SampleSteps.figure(name, random.nextDouble(), Palette.DARK, scale);
            int hits = 0;
            for (int i = 0; i < 400; i++) {
                double x = random.nextDouble() * width;
                double y = random.nextDouble() * height;
                Optional<Place> place = figure.at(x, y, width, height);
                if (place.isPresent()) {
                    Optional<Box> box = figure.bounds(place.get(), width, height);
                    assertThat(box).as("%s %s", name, place).isPresent();
                    assertThat(box.get().contains(x, y))
                            .as("%s %s", name, place)
                            .isTrue();
                    assertThat(figure.at(box.get().centreX(), box.get().centreY(), width, height))
                            .as(name)
                            .isEqualTo(place);
                    hits++;
                }
            }
            assertThat(hits).as("points that hit a cell of %s", name).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "transposed", "dilated", "stride"})
    void everyCellOfASingleChannelIsDrawn(String name) {
        Calculation calculation = SampleSteps.calculation(name);
        StepFigure figure = SampleSteps.figure(name, Palette.LIGHT, 1);
        List<Place> missing = new ArrayList<>();
        int[] cells = {calculation.vertical().input(), calculation.horizontal().input()};
        int[] kernel = {
            calculation.vertical().kernel(), calculation.horizontal().kernel()
        };
        int[] output = {
            calculation.output().shape().height(), calculation.output().shape().width()
        };
        collect(figure, Board.INPUT, cells, missing);
        collect(figure, Board.KERNEL, kernel, missing);
        collect(figure, Board.OUTPUT, output, missing);
        assertThat(missing).isEmpty();
        assertThat(figure.bounds(new Place(Board.INPUT, 0, cells[0], 0), 900, 500))
                .isEmpty();
        assertThat(figure.bounds(new Place(Board.INPUT, 0, -1, 0), 900, 500)).isEmpty();
        assertThat(figure.bounds(new Place(Board.KERNEL, 1, 0, 0), 900, 500)).isEmpty();
        assertThat(figure.bounds(new Place(Board.OUTPUT, 0, 0, output[1]), 900, 500))
                .isEmpty();
    }

    private static void collect(StepFigure figure, Board board, int[] size, List<Place> missing) {
        for (int row = 0; row < size[0]; row++) {
            for (int column = 0; column < size[1]; column++) {
                Place place = new Place(board, 0, row, column);
                Optional<Box> box = figure.bounds(place, 900, 500);
                boolean found = box.flatMap(cell -> figure.at(cell.x(), cell.y(), 900, 500))
                        .filter(place::equals)
                        .isPresent();
                if (!found) {
                    missing.add(place);
                }
            }
        }
    }
}
