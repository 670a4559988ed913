package convscope.paint.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.paint.Figure;
import convscope.paint.MapImage;
import convscope.paint.Palette;
import convscope.paint.RecordingSurface;
import convscope.paint.SampleFigures;
import convscope.paint.Stroke;
import convscope.paint.Surface;
import convscope.paint.TextStyle;
import convscope.paint.java2d.Java2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 400;

    private final Java2D java2d = new Java2D();
    private final Surface ruler = new RecordingSurface(java2d);

    @Test
    void holdsWhatEveryFigureDraws() throws Exception {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (Map.Entry<String, Figure> one :
                    SampleFigures.all(palette, 1.25).entrySet()) {
                RecordingSurface drawn = new RecordingSurface(java2d);
                one.getValue().paint(drawn, WIDTH, HEIGHT);
                Document svg = parse(svg(one.getValue()));
                String what = one.getKey();
                List<Element> texts = elements(svg, "text");
                assertThat(texts.stream().map(Element::getTextContent))
                        .as(what)
                        .containsExactlyElementsOf(drawn.texts());
                for (int i = 0; i < texts.size(); i++) {
                    RecordingSurface.Words words = drawn.words.get(i);
                    assertThat(left(texts.get(i))).as(what).isCloseTo(words.x(), within(0.02));
                    assertThat(number(texts.get(i), "textLength")).as(what).isCloseTo(words.width(), within(0.006));
                }
                assertThat(elements(svg, "circle")).as(what).hasSameSizeAs(drawn.dots);
                assertThat(elements(svg, "line").size()
                                + elements(svg, "polyline").size())
                        .as(what)
                        .isEqualTo(drawn.lines.size());
                long rectangles = drawn.rectangles.stream()
                        .filter(one2 -> one2.width() > 0 && one2.height() > 0)
                        .count();
                long clips = elements(svg, "clipPath").size();
                assertThat(elements(svg, "rect").size() + elements(svg, "image").size() - clips - 1)
                        .as(what)
                        .isEqualTo(rectangles);
            }
        }
    }

    @Test
    void writesEachPrimitiveExactly() {
        SvgSurface surface = new SvgSurface(ruler);
        surface.fillRectangle(1, 2.5, 3, 4.126, 0x80ff0000);
        surface.dot(10, 20, 5, 0xff00ff00);
        surface.pushClip(0, 0, 10, 10);
        surface.line(0, 0, 1, -0.001, Stroke.dashed(2, 0xff0969da, 6, 4));
        surface.popClip();
        surface.polyline(new double[] {0, 1, 2}, new double[] {3, 4, 5}, 3, Stroke.solid(1.5, 0xffbc4c00));
        assertThat(surface.elements()).isEqualTo("""
                        <rect x="1" y="2.5" width="3" height="4.13" fill="#ff0000" fill-opacity="0.5"/>
                        <circle cx="10" cy="20" r="2.5" fill="#00ff00"/>
                        <clipPath id="clip0"><rect x="0" y="0" width="10" height="10"/></clipPath>
                        <g clip-path="url(#clip0)">
                        <line x1="0" y1="0" x2="1" y2="0" stroke="#0969da" stroke-width="2" stroke-dasharray="6 4"/>
                        </g>
                        <polyline points="0,3 1,4 2,5" fill="none" stroke-linejoin="round" stroke="#bc4c00" stroke-width="1.5"/>
                        """);
    }

    @Test
    void takesAnyText() throws Exception {
        String hostile = "a<b & \"c\" > 'd' ]]> \u0000\u0007\n 합성곱 \uD83D\uDE00 \uD800";
        String svg = svg((surface, width, height) ->
                surface.text(hostile, 10, 50, Surface.Anchor.LEFT, TextStyle.text(14), 0xff000000));
        assertThat(elements(parse(svg), "text").get(0).getTextContent())
                .isEqualTo("a<b & \"c\" > 'd' ]]> \uFFFD\uFFFD\uFFFD 합성곱 \uD83D\uDE00 \uFFFD");
    }

    @Test
    void picturesKeepEveryPixel() throws IOException {
        Random random = new Random(4);
        for (int[] size : new int[][] {{1, 1}, {28, 28}, {7, 300}}) {
            int[] argb = random.ints(size[0] * size[1]).toArray();
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(new MapImage(size[0], size[1], argb))));
            assertThat(read.getRGB(0, 0, size[0], size[1], null, 0, size[0])).isEqualTo(argb);
        }
    }

    @Test
    void picturesStandInTheFileThemselves() throws Exception {
        Document svg = parse(svg(SampleFigures.all(Palette.LIGHT, 1).get("image")));
        Element image = elements(svg, "image").get(0);
        String href = image.getAttribute("href");
        assertThat(href).startsWith("data:image/png;base64,");
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(href.substring(href.indexOf(',') + 1))));
        assertThat(picture.getWidth()).isEqualTo((int) number(image, "width"));
    }

    @Test
    void isTheSameEveryTime() {
        for (Map.Entry<String, Figure> one : SampleFigures.all(Palette.LIGHT, 1).entrySet()) {
            assertThat(svg(one.getValue())).as(one.getKey()).isEqualTo(svg(one.getValue()));
        }
    }

    @Test
    void anotherProgramDrawsThePictureOfTheScreen(@TempDir Path folder) throws Exception {
        String converter = renderer();
        assumeTrue(!converter.isEmpty(), "neither rsvg-convert nor inkscape is installed");
        Figure figure = SampleFigures.all(Palette.LIGHT, 1).get("confusion-digits");
        Path svg = folder.resolve("new").resolve("figure.svg");
        Svg.write(figure, WIDTH, HEIGHT, Palette.LIGHT.background(), ruler, svg);
        Path png = folder.resolve("figure.png");
        Process process = new ProcessBuilder(converter, svg.toString(), "-o", png.toString()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        BufferedImage theirs = ImageIO.read(png.toFile());
        BufferedImage ours = java2d.render(figure, WIDTH, HEIGHT, Palette.LIGHT.background());
        long same = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                same += near(theirs.getRGB(x, y), ours.getRGB(x, y)) ? 1 : 0;
            }
        }
        assertThat(same / (double) (WIDTH * HEIGHT)).isGreaterThan(0.97);
    }

    private static boolean near(int a, int b) {
        return Math.abs((a & 255) - (b & 255)) < 24 && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) < 24;
    }

    private static String renderer() {
        return Stream.of("rsvg-convert", "inkscape")
                .filter(name -> Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst()
                .orElse("");
    }

    private String svg(Figure figure) {
        return Svg.of(figure, WIDTH, HEIGHT, Palette.LIGHT.background(), ruler);
    }

    private static Document parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double left(Element text) {
        double share = switch (text.getAttribute("text-anchor")) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
        return number(text, "x") - share * number(text, "textLength");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
