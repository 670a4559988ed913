package convscope.cli.demo;

import convscope.spec.ShapeTrace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The page around the pictures: one file without scripts, which asks nothing of any server. */
final class DemoPage {
    static final String FILE = "index.html";

    private final ShapeTrace trace;
    private final DemoTraining.Result training;
    private final List<Recognised> drawings;
    private final StringBuilder body = new StringBuilder();

    DemoPage(ShapeTrace trace, DemoTraining.Result training, List<Recognised> drawings) {
        this.trace = trace;
        this.training = training;
        this.drawings = drawings;
        head();
    }

    private void add(String pattern, Object... values) {
        body.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    private void head() {
        long right = drawings.stream().filter(Recognised::right).count();
        add("<h1>%s, one epoch on MNIST</h1>", trace.network().name());
        add(
                "<p>Trained from random weights: each of %,d training images was shown once. Every number and picture"
                        + " below comes from that one network.</p>",
                training.images());
        add("<dl class=\"facts\">");
        fact("%.2f %%", training.test().accuracy() * 100, "of the 10,000 test images right");
        fact("%.0f of " + drawings.size(), (double) right, "sample drawings recognised");
        fact("%.1f s", training.epoch().seconds(), "of training");
        fact("%,.0f", training.epoch().imagesPerSecond(), "images a second");
        add("</dl>");
    }

    private void fact(String pattern, double value, String what) {
        add("<div><dt>%s</dt><dd>%s</dd></div>", String.format(Locale.ROOT, pattern, value), what);
    }

    private static String picture(DemoPictures.Shown shown, String says) {
        return String.format(
                Locale.ROOT,
                "<picture><source srcset=\"%1$s-dark.png\" media=\"(prefers-color-scheme: dark)\">"
                        + "<img src=\"%1$s.png\" width=\"%2$d\" height=\"%3$d\" alt=\"%4$s\"></picture>",
                shown.name(),
                shown.width(),
                shown.height(),
                says);
    }

    void curves(DemoPictures.Shown accuracy, DemoPictures.Shown loss) {
        add("<h2>Learning</h2>");
        add("<p>Each training batch is measured before its step (faint, and smoothed over it); the 5,000 validation"
                + " images are never learned from.</p>");
        add(
                "<div class=\"row\"><figure>%s</figure><figure>%s</figure></div>",
                picture(accuracy, "Accuracy over the epoch"), picture(loss, "Loss over the epoch"));
    }

    void confusion(DemoPictures.Shown confusion) {
        add("<h2>Which digit is taken for which</h2>");
        add("<p>The 10,000 test images. A row is what an image shows, a column what the network says.</p>");
        add("<figure>%s</figure>", picture(confusion, "Confusion matrix of the test images"));
    }

    void filters(DemoPictures.Shown filters) {
        add("<h2>Filters of the first convolution</h2>");
        add("<p>Blue weights are negative, orange ones positive, white is zero.</p>");
        add("<figure>%s</figure>", picture(filters, "Filters of the first convolution"));
    }

    void layers(Recognised probe, List<DemoPictures.Shown> pictures, DemoPictures.Shown answer) {
        add("<h2>One drawing on its way through the network</h2>");
        add("<p>A %d, layer by layer: each map is what one filter found, brighter is more.</p>", probe.digit());
        for (int i = 0; i < pictures.size(); i++) {
            ShapeTrace.Layer layer = trace.layers().get(i);
            add(
                    "<h3>%s <span>%s · %s · %,d parameters</span></h3>",
                    layer.name(),
                    layer.spec().kind().replace('-', ' '),
                    layer.output().channelsLast(),
                    layer.parameterCount());
            add("<figure>%s</figure>", picture(pictures.get(i), "Output of " + layer.name()));
        }
        add("<h3>The answer</h3>");
        add("<figure>%s</figure>", picture(answer, "Probability of each digit"));
    }

    void drawings(List<DemoPictures.Shown> pictures) {
        add("<h2>The sample drawings</h2>");
        add("<p>As the network sees them: scaled, centred, ink bright. Those taken for another digit are marked.</p>");
        add("<div class=\"drawings\">");
        for (int i = 0; i < pictures.size(); i++) {
            Recognised drawing = drawings.get(i);
            add(
                    "<figure%s><img src=\"%s.png\" width=\"%d\" height=\"%d\" alt=\"A drawn %d\">"
                            + "<figcaption>%s<span>%.0f&nbsp;%%</span></figcaption></figure>",
                    drawing.right() ? "" : " class=\"wrong\"",
                    pictures.get(i).name(),
                    pictures.get(i).width(),
                    pictures.get(i).height(),
                    drawing.digit(),
                    drawing.right()
                            ? Integer.toString(drawing.answer())
                            : drawing.digit() + "&nbsp;→&nbsp;" + drawing.answer(),
                    drawing.probability() * 100);
        }
        add("</div>");
    }

    String html() throws IOException {
        try (InputStream in = DemoPage.class.getResourceAsStream("/demo/page.html")) {
            String frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return frame.replace("<!-- mark -->", DemoFolder.MARK).replace("<!-- body -->", body);
        }
    }
}
