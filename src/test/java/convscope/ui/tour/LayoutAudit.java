package convscope.ui.tour;

import convscope.paint.Contrast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is wrong with a scene as it is laid out and painted now: clipped text, overlaps, low contrast, missing glyphs.
 *
 * <p>What can be scrolled to is not clipped, nor is what lies on ground of the style class {@value #PANNABLE}. A node of the style class {@value #OVERLAY} lies over others on purpose, such
 * as a hint, a bubble or a toast; it may cover what is no overlay. What is disabled may be faint. What is painted inside a
 * canvas is not seen here: figures are audited where they are painted, on a recording surface.
 */
final class LayoutAudit {
    static final String OVERLAY = "overlay";

    /** What a hand can move to bring any part of it into sight. */
    static final String PANNABLE = "pannable";

    /** Shapes that say nothing: the line under a letter, which shows only while Alt is held, and the frame of a pop-over. */
    private static final Set<String> DECORATION = Set.of("mnemonic-underline", "border");

    /** px that rounding may cost. */
    private static final double SLACK = 1;

    private static final double TEXT_CONTRAST = 4.5;
    private static final double MARK_CONTRAST = 3;
    private static final double LARGE = 18;
    private static final double LARGE_SEMIBOLD = 14;

    enum Rule {
        CLIPPED,
        OVERLAP,
        CONTRAST,
        GLYPH
    }

    /**
     * One thing that is wrong.
     *
     * @param node where: the node's id or style, inside what, and its text
     */
    record Finding(Rule rule, String node, String detail) {
        @Override
        public String toString() {
            return rule + " " + node + ": " + detail;
        }
    }

    private final Scene scene;
    private final Glyphs glyphs;
    private final WritableImage picture;
    private final List<Node> parts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private LayoutAudit(Scene scene, Glyphs glyphs, WritableImage picture) {
        this.scene = scene;
        this.glyphs = glyphs;
        this.picture = picture;
    }

    /**
     * Audits a scene; on JavaFX's thread.
     *
     * @param picture the scene as painted now
     */
    static List<Finding> of(Scene scene, Glyphs glyphs, WritableImage picture) {
        LayoutAudit audit = new LayoutAudit(scene, glyphs, picture);
        audit.visit(scene.getRoot());
        audit.overlaps();
        return List.copyOf(audit.findings);
    }

    private void visit(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            truncation(labeled);
        }
        if (isPart(node)) {
            parts.add(node);
            clip(node);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            contrast(text, text.getFill(), text instanceof FontIcon || isLarge(text) ? MARK_CONTRAST : TEXT_CONTRAST);
            if (!(text instanceof FontIcon)) {
                glyphs(text);
                box(text);
            }
        } else if (node instanceof Shape shape
                && node.getStyleClass().stream().noneMatch(DECORATION::contains)
                && !isSelection(shape)) {
            contrast(shape, shape.getStroke() == null ? shape.getFill() : shape.getStroke(), MARK_CONTRAST);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    /** Text, pictures and what can be operated; not what only holds such things. */
    private static boolean isPart(Node node) {
        return node instanceof Text text && !text.getText().isBlank()
                || node instanceof Canvas
                || node instanceof ImageView view && view.getImage() != null
                || node instanceof ButtonBase
                || node instanceof Slider
                || node instanceof ProgressBar
                || node instanceof TextInputControl;
    }

    // clipped

    private void truncation(Labeled labeled) {
        boolean silent = labeled.getText() == null
                || labeled.getText().isBlank()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        if (silent) {
            return;
        }
        String wanted = labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
        Optional<Text> shown = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(Text.class::cast)
                .findFirst();
        if (shown.isPresent() && !shown.get().getText().equals(wanted)) {
            report(Rule.CLIPPED, labeled, "only \"" + shown.get().getText() + "\" is shown");
        }
    }

    private void clip(Node node) {
        Bounds whole = inScene(node);
        double left = whole.getMinX();
        double right = whole.getMaxX();
        double top = whole.getMinY();
        double bottom = whole.getMaxY();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getClip() == null) {
                continue;
            }
            Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
            if (at.getStyleClass().contains(PANNABLE)) {
                return;
            }
            if (isList(at)) {
                top = clip.getMinY(); // a list scrolls to every row
                bottom = clip.getMaxY();
            }
            Optional<ScrollPane> scrolling = scrolling(at);
            if (scrolling.isPresent()) {
                // what lies within the content can be scrolled into the viewport; what hangs out of the content cannot
                ScrollPane pane = scrolling.get();
                Bounds content = inScene(pane.getContent());
                if (pane.getHbarPolicy() != ScrollBarPolicy.NEVER
                        && isWithin(left, right, content.getMinX(), content.getMaxX())) {
                    left = clip.getMinX();
                    right = clip.getMaxX();
                }
                if (pane.getVbarPolicy() != ScrollBarPolicy.NEVER
                        && isWithin(top, bottom, content.getMinY(), content.getMaxY())) {
                    top = clip.getMinY();
                    bottom = clip.getMaxY();
                }
            }
            if (sticksOut(left, right, top, bottom, clip)) {
                report(Rule.CLIPPED, node, box(whole) + " leaves the clip " + box(clip) + " of " + name(at));
                return;
            }
        }
        Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        if (sticksOut(left, right, top, bottom, window)) {
            report(Rule.CLIPPED, node, box(whole) + " leaves the window " + box(window));
        }
    }

    private static boolean isList(Node clipped) {
        return clipped.getStyleClass().contains("clipped-container");
    }

    private static Optional<ScrollPane> scrolling(Node viewport) {
        return viewport.getStyleClass().contains("viewport") && viewport.getParent() instanceof ScrollPane pane
                ? Optional.of(pane)
                : Optional.empty();
    }

    private static boolean isWithin(double from, double to, double least, double most) {
        return from >= least - SLACK && to <= most + SLACK;
    }

    private static boolean sticksOut(double left, double right, double top, double bottom, Bounds room) {
        return left < room.getMinX() - SLACK
                || right > room.getMaxX() + SLACK
                || top < room.getMinY() - SLACK
                || bottom > room.getMaxY() + SLACK;
    }

    /** Text that runs over the edge of the nearest filled box around it, such as its card or button. */
    private void box(Text text) {
        Bounds bounds = inScene(text);
        for (Parent at = text.getParent(); at instanceof Region region; at = at.getParent()) {
            if (scrolling(region).isPresent()) {
                return;
            }
            if (isFilled(region)) {
                Bounds room = region.localToScene(region.getLayoutBounds());
                if (sticksOut(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY(), room)) {
                    report(
                            Rule.CLIPPED,
                            text,
                            box(bounds) + " runs over the edge of " + name(region) + " " + box(room));
                }
                return;
            }
        }
    }

    private static boolean isFilled(Region region) {
        return region.getBackground() != null
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> !(fill.getFill() instanceof Color colour) || colour.getOpacity() > 0);
    }

    // overlap

    private void overlaps() {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                overlap(parts.get(i), parts.get(j));
            }
        }
    }

    private void overlap(Node a, Node b) {
        boolean together = isInside(a, b)
                || isInside(b, a)
                || a instanceof Canvas
                        && b instanceof Canvas
                        && a.getParent() == b.getParent(); // one picture in sheets
        if (together) {
            return;
        }
        Optional<Node> over = overlay(a);
        Optional<Node> under = overlay(b);
        if (over.isPresent() != under.isPresent()) {
            return;
        }
        Rectangle2D first = seen(a);
        Rectangle2D second = seen(b);
        double width = Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX());
        double height = Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
        if (width > SLACK && height > SLACK) {
            report(Rule.OVERLAP, a, String.format(Locale.ROOT, "overlaps %s by %.0f×%.0f px", name(b), width, height));
        }
    }

    private static boolean isInside(Node node, Node other) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> overlay(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(OVERLAY)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** What is left of a node after all clips around it, in the scene. */
    private Rectangle2D seen(Node node) {
        Bounds bounds = inScene(node);
        double left = Math.max(0, bounds.getMinX());
        double right = Math.min(scene.getWidth(), bounds.getMaxX());
        double top = Math.max(0, bounds.getMinY());
        double bottom = Math.min(scene.getHeight(), bounds.getMaxY());
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
                left = Math.max(left, clip.getMinX());
                right = Math.min(right, clip.getMaxX());
                top = Math.max(top, clip.getMinY());
                bottom = Math.min(bottom, clip.getMaxY());
            }
        }
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    // contrast

    private static boolean isLarge(Text text) {
        double size = text.getFont().getSize();
        boolean semibold = text.getFont().getName().contains("SemiBold")
                || text.getFont().getStyle().contains("Bold");
        return size >= LARGE || semibold && size >= LARGE_SEMIBOLD;
    }

    /** Whether something lies on it that stands still while the ground under it can be moved away. */
    private boolean isCovered(Node node, Rectangle2D seen) {
        for (Node at = node; at.getParent() != null; at = at.getParent()) {
            if (at.getParent().getStyleClass().contains(PANNABLE)
                    && !at.getStyleClass().contains(OVERLAY)) {
                return at.getParent().getChildrenUnmodifiable().stream()
                        .filter(other ->
                                other.isVisible() && other.getStyleClass().contains(OVERLAY))
                        .anyMatch(other -> seen(other).intersects(seen));
            }
        }
        return false;
    }

    /** Compares the colour that was set with the commonest other colour around it: thin strokes are never painted full. */
    /** The ground of selected text: the text has to stand out from it, and it need not from the field. */
    private static boolean isSelection(Shape shape) {
        if (shape.getStroke() != null) {
            return false; // the caret
        }
        Node above = shape.getParent();
        while (above != null && !(above instanceof TextInputControl)) {
            above = above.getParent();
        }
        return above != null;
    }

    private void contrast(Shape shape, Paint paint, double least) {
        Rectangle2D seen = seen(shape);
        if (!(paint instanceof Color colour) || shape.isDisabled() || seen.getWidth() < 1 || seen.getHeight() < 1) {
            return;
        }
        if (isCovered(shape, seen)) {
            return;
        }
        double opacity = colour.getOpacity();
        for (Node at = shape; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        int ink = argb(colour);
        Map<Integer, Integer> counts = new HashMap<>();
        PixelReader pixels = picture.getPixelReader();
        int right = (int) Math.min(picture.getWidth(), Math.ceil(seen.getMaxX()) + 2);
        int bottom = (int) Math.min(picture.getHeight(), Math.ceil(seen.getMaxY()) + 2);
        for (int y = (int) Math.max(0, seen.getMinY() - 2); y < bottom; y++) {
            for (int x = (int) Math.max(0, seen.getMinX() - 2); x < right; x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        if (opacity == 1) {
            counts.remove(ink);
        }
        int ground = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ink);
        double ratio = Contrast.ratio(blend(ink, ground, opacity), ground);
        if (ratio < least - 0.005) {
            report(
                    Rule.CONTRAST,
                    shape,
                    String.format(
                            Locale.ROOT,
                            "#%06x on #%06x is %.2f, needs %.1f",
                            blend(ink, ground, opacity) & 0xffffff,
                            ground & 0xffffff,
                            ratio,
                            least));
        }
    }

    private static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private static int blend(int ink, int ground, double opacity) {
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            long channel = Math.round((ink >> shift & 255) * opacity + (ground >> shift & 255) * (1 - opacity));
            mixed = mixed << 8 | (int) channel;
        }
        return mixed;
    }

    // glyphs

    private void glyphs(Text text) {
        String font = text.getFont().getName();
        if (!glyphs.isBundled(font)) {
            report(Rule.GLYPH, text, "is set in " + font + ", which is not bundled");
            return;
        }
        List<String> missing = glyphs.missing(text.getText(), font);
        if (!missing.isEmpty()) {
            report(Rule.GLYPH, text, font + " lacks " + String.join(" ", missing));
        }
    }

    // how a node is called

    private void report(Rule rule, Node node, String detail) {
        findings.add(new Finding(rule, name(node), detail));
    }

    private static String name(Node node) {
        StringBuilder name = new StringBuilder(own(node));
        int named = node.getId() == null ? 0 : 1;
        for (Parent at = node.getParent(); at != null && named < 2; at = at.getParent()) {
            if (at.getId() != null || !at.getStyleClass().isEmpty()) {
                name.insert(0, own(at) + " > ");
                named++;
            }
        }
        return name.toString();
    }

    private static String own(Node node) {
        String name = node.getId() != null
                ? "#" + node.getId()
                : node.getStyleClass().isEmpty()
                        ? node.getClass().getSimpleName()
                        : "." + String.join(".", node.getStyleClass());
        return node instanceof Text text && !(node instanceof FontIcon) ? name + " \"" + text.getText() + "\"" : name;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String box(Bounds bounds) {
        return String.format(
                Locale.ROOT,
                "[%.0f…%.0f × %.0f…%.0f]",
                bounds.getMinX(),
                bounds.getMaxX(),
                bounds.getMinY(),
                bounds.getMaxY());
    }
}
