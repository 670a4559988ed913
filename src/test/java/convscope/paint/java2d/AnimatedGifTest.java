package convscope.paint.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.paint.Exposure;
import convscope.paint.Figure;
import convscope.paint.Palette;
import convscope.paint.stepper.Board;
import convscope.paint.stepper.Box;
import convscope.paint.stepper.Place;
import convscope.paint.stepper.SampleSteps;
import convscope.paint.stepper.StepAnimation;
import convscope.paint.stepper.StepFigure;
import convscope.stepper.Calculation;
import convscope.stepper.Frame;
import convscope.tensor.Shape;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a viewer of the GIF sees is what the figures draw. */
class AnimatedGifTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 320;

    /** How far a px at the edge of a letter may be from what it was, of 255. */
    private static final int FRINGE = 64;

    private final Java2D java2d = new Java2D();
    private final AnimatedGif gif = new AnimatedGif(java2d, WIDTH, HEIGHT, 0xffffffff);

    @TempDir
    private Path folder;

    /** A frame as it is seen, laid over those before, with its delay in hundredths of a second. */
    private record Seen(BufferedImage image, int delay) {}

    private static List<Seen> decoded(Path file) throws IOException {
        List<Seen> all = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            int count = reader.getNumImages(true);
            BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < count; i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = (IIOMetadataNode)
                        root.getElementsByTagName("ImageDescriptor").item(0);
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                assertThat(control.getAttribute("disposalMethod")).isEqualTo("doNotDispose");
                Graphics2D graphics = canvas.createGraphics();
                graphics.drawImage(
                        reader.read(i),
                        Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")),
                        null);
                graphics.dispose();
                BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
                copy.setData(canvas.getData());
                all.add(new Seen(copy, Integer.parseInt(control.getAttribute("delayTime"))));
            }
        } finally {
            reader.dispose();
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "largest", "transposed"})
    void framesShowTheCellsOfTheFiguresThatMadeThem(String name) throws IOException {
        Calculation calculation = SampleSteps.calculation(name);
        List<StepFigure> figures = new ArrayList<>();
        StepFigure figure = SampleSteps.figure(name, Palette.LIGHT, 1);
        StepAnimation animation = StepAnimation.of(calculation.walk(), frame -> {
            StepFigure one = figure.withFrame(frame);
            figures.add(one);
            return one;
        });
        Path file = folder.resolve("walk.gif");
        gif.write(animation, file);
        List<Seen> seen = decoded(file);
        assertThat(seen).hasSize(figures.size());
        for (int i = 0; i < seen.size(); i += 3) {
            BufferedImage drawn = java2d.render(figures.get(i), WIDTH, HEIGHT, 0xffffffff);
            cellsAgree(calculation, figures.get(i), drawn, seen.get(i).image, i);
            // fringes of letters have more colours than a palette: few px, and near what they were
            assertThat(differing(drawn, seen.get(i).image)).as("frame %d", i).isLessThan(WIDTH * HEIGHT / 50);
            assertThat(largestDifference(drawn, seen.get(i).image))
                    .as("frame %d", i)
                    .isLessThanOrEqualTo(FRINGE);
        }
    }

    /** Every cell of every board has the very colour that the figure gave it. */
    private static void cellsAgree(
            Calculation calculation, StepFigure figure, BufferedImage drawn, BufferedImage seen, int frame) {
        int checked = 0;
        for (Board board : Board.values()) {
            for (int channel = 0; channel < 3; channel++) {
                for (int cell = 0; cell < 64; cell++) {
                    Place place = new Place(board, channel, cell / 8, cell % 8);
                    if (!exists(calculation, place)) {
                        continue;
                    }
                    Box box = figure.bounds(place, WIDTH, HEIGHT).orElseThrow();
                    int x = (int) box.x() + 3;
                    int y = (int) box.y() + 3;
                    assertThat(seen.getRGB(x, y))
                            .as("%s of frame %d", place, frame)
                            .isEqualTo(drawn.getRGB(x, y));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    private static boolean exists(Calculation calculation, Place place) {
        Shape input = calculation.subject().input().shape();
        Shape output = calculation.output().shape();
        return switch (place.board()) {
            case INPUT -> within(place, input.channels(), input.height(), input.width());
            case KERNEL ->
                calculation.subject().kernel().isPresent()
                        && within(
                                place,
                                calculation.channelsOfMap(),
                                calculation.vertical().kernel(),
                                calculation.horizontal().kernel());
            case OUTPUT -> within(place, output.channels(), output.height(), output.width());
        };
    }

    private static boolean within(Place place, int channels, int rows, int columns) {
        return place.channel() < channels && place.row() < rows && place.column() < columns;
    }

    private static int largestDifference(BufferedImage a, BufferedImage b) {
        int[] ours = a.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        int[] theirs = b.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        return IntStream.range(0, ours.length)
                .map(i -> apart(ours[i], theirs[i]))
                .max()
                .orElse(0);
    }

    private static int differing(BufferedImage a, BufferedImage b) {
        int[] ours = a.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        int[] theirs = b.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        return (int) IntStream.range(0, ours.length)
                .filter(i -> ours[i] != theirs[i])
                .count();
    }

    @Test
    void coloursBeyondThePaletteBecomeTheirNeighbours() throws IOException {
        Calculation calculation = SampleSteps.calculation("digit");
        StepFigure figure = SampleSteps.figure("digit", Palette.LIGHT, 1);
        List<Frame> frames = Stream.of(100, 300, 575)
                .map(position -> Frame.still(calculation.walk().at(position)))
                .toList();
        Path file = folder.resolve("digit.gif");
        gif.write(
                frames.stream()
                        .map(frame -> new Exposure(figure.withFrame(frame), 100))
                        .toList(),
                file);
        List<Seen> seen = decoded(file);
        for (int i = 0; i < seen.size(); i++) {
            BufferedImage drawn = java2d.render(figure.withFrame(frames.get(i)), WIDTH, HEIGHT, 0xffffffff);
            for (int cell = 0; cell < 24 * 24; cell++) {
                Place place = new Place(Board.OUTPUT, 0, cell / 24, cell % 24);
                Box box = figure.bounds(place, WIDTH, HEIGHT).orElseThrow();
                int x = (int) (box.x() + box.width() / 2);
                int y = (int) (box.y() + box.height() / 2);
                assertThat(apart(drawn.getRGB(x, y), seen.get(i).image.getRGB(x, y)))
                        .as("%s of frame %d", place, i)
                        .isLessThanOrEqualTo(6);
            }
        }
    }

    /** The largest difference of a channel. */
    private static int apart(int a, int b) {
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs((a >> shift & 255) - (b >> shift & 255)))
                .max()
                .orElse(0);
    }

    @Test
    void repeatsForEverWithTheDelaysItWasGiven() throws IOException {
        Path file = folder.resolve("new").resolve("red.gif");
        gif.write(List.of(new Exposure(filled(0xffff0000), 600), new Exposure(filled(0xff0000ff), 5)), file);
        assertThat(decoded(file)).extracting(Seen::delay).containsExactly(60, 2);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000");
    }

    @Test
    void aFrameThatChangesNothingIsSmall() throws IOException {
        Exposure one = new Exposure(SampleSteps.figure("same", Palette.LIGHT, 1), 100);
        Path once = folder.resolve("once.gif");
        Path often = folder.resolve("often.gif");
        gif.write(List.of(one), once);
        gif.write(List.of(one, one, one), often);
        assertThat(decoded(often)).hasSize(3);
        assertThat(differing(decoded(often).get(2).image, decoded(once).get(0).image))
                .isZero();
        assertThat(Files.size(often) - Files.size(once)).isLessThan(2000);
    }

    @Test
    void asksForOneFigureAfterTheOther() throws IOException {
        List<Integer> asked = new ArrayList<>();
        List<Integer> painted = new ArrayList<>();
        Iterable<Exposure> exposures = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return asked.size() < 5;
            }

            @Override
            public Exposure next() {
                int number = asked.size();
                asked.add(number);
                assertThat(painted).as("those before are done").hasSize(number);
                return new Exposure((surface, width, height) -> painted.add(number), 50);
            }
        };
        gif.write(exposures, folder.resolve("stream.gif"));
        assertThat(painted).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aFailureLeavesTheFileThatWasThere() throws IOException {
        Path file = folder.resolve("kept.gif");
        Files.writeString(file, "precious");
        List<Exposure> failing = List.of(
                new Exposure(filled(0xffff0000), 100),
                new Exposure(
                        (surface, width, height) -> {
                            throw new IllegalStateException("no picture");
                        },
                        100));
        assertThatThrownBy(() -> gif.write(failing, file)).hasMessage("no picture");
        assertThatThrownBy(() -> gif.write(List.of(), file)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("precious");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no draft is left behind").containsExactly(file);
        }
    }

    private static Figure filled(int argb) {
        return (surface, width, height) -> surface.fillRectangle(0, 0, width, height, argb);
    }
}
