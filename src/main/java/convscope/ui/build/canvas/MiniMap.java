package convscope.ui.build.canvas;

import convscope.ui.build.canvas.layout.Box;
import convscope.ui.build.canvas.layout.CanvasLayout;
import convscope.ui.build.canvas.layout.Place;
import convscope.ui.fx.BeforePulse;
import convscope.ui.fx.LocalizedTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * The whole network small, with a frame around what is in sight; a press or a drag in it looks there. A long network is drawn
 * broader than it is, so that there is something to see.
 */
final class MiniMap extends Region {
    private static final double LEAST_SIDE = 28;
    private static final double ROOM = 6;
    private static final StyleablePropertyFactory<MiniMap> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<MiniMap, Color> CARDS =
            FACTORY.createColorCssMetaData("-map-cards", map -> map.cards, Color.GRAY, false);
    private static final CssMetaData<MiniMap, Color> MARKED =
            FACTORY.createColorCssMetaData("-map-marked", map -> map.marked, Color.BLUE, false);
    private static final CssMetaData<MiniMap, Color> WRONG =
            FACTORY.createColorCssMetaData("-map-wrong", map -> map.wrong, Color.RED, false);

    private final StyleableObjectProperty<Color> cards = colour(CARDS, "cards");
    private final StyleableObjectProperty<Color> marked = colour(MARKED, "marked");
    private final StyleableObjectProperty<Color> wrong = colour(WRONG, "wrong");
    private final Canvas canvas = new Canvas();
    private final BeforePulse painting = new BeforePulse(this, this::paint);
    private CanvasLayout layout = CanvasLayout.EMPTY;
    private List<Boolean> selected = List.of();
    private List<Boolean> faulty = List.of();
    private Box sight = new Box(0, 0, 0, 0);

    /**
     * @param look is told the place that is to be in the middle
     */
    MiniMap(LocalizedTexts texts, Consumer<Place> look) {
        setId("mini-map");
        getStyleClass().addAll("mini-map", "overlay");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bind("build.canvas.map"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> look(event, look));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> look(event, look));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    private StyleableObjectProperty<Color> colour(CssMetaData<MiniMap, Color> data, String name) {
        return new StyleableObjectProperty<>(data.getInitialValue(this)) {
            @Override
            protected void invalidated() {
                painting.ask();
            }

            @Override
            public CssMetaData<MiniMap, Color> getCssMetaData() {
                return data;
            }

            @Override
            public Object getBean() {
                return MiniMap.this;
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /** Another network, or other marks on it, by the place of each layer in the network's list. */
    void show(CanvasLayout to, List<Boolean> nowSelected, List<Boolean> nowFaulty) {
        layout = to;
        selected = List.copyOf(nowSelected);
        faulty = List.copyOf(nowFaulty);
        painting.ask();
    }

    void look(Box visible) {
        sight = visible;
        painting.ask();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    /** Width for this height at most, and no more than so much. */
    double fittingWidth(double most, double mostHeight) {
        Box bounds = layout.bounds();
        double scale = Math.min(most / bounds.width(), mostHeight / bounds.height());
        return Math.min(most, Math.max(LEAST_SIDE, bounds.width() * scale) + 2 * ROOM);
    }

    double fittingHeight(double most, double mostHeight) {
        Box bounds = layout.bounds();
        double scale = Math.min(most / bounds.width(), mostHeight / bounds.height());
        return Math.min(mostHeight, Math.max(LEAST_SIDE, bounds.height() * scale) + 2 * ROOM);
    }

    private double scaleX() {
        return (getWidth() - 2 * ROOM) / layout.bounds().width();
    }

    private double scaleY() {
        return (getHeight() - 2 * ROOM) / layout.bounds().height();
    }

    private Box small(Box box) {
        return new Box(
                ROOM + (box.x() - layout.bounds().x()) * scaleX(),
                ROOM + (box.y() - layout.bounds().y()) * scaleY(),
                box.width() * scaleX(),
                box.height() * scaleY());
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        for (int i = 0; i < layout.cards().size(); i++) {
            Box box = small(layout.cards().get(i).box());
            Paint paint = i < faulty.size() && faulty.get(i)
                    ? wrong.get()
                    : i < selected.size() && selected.get(i) ? marked.get() : cards.get();
            graphics.setFill(paint);
            graphics.fillRect(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height()));
        }
        Box frame = small(sight);
        double left = Math.max(1, frame.x());
        double top = Math.max(1, frame.y());
        double right = Math.min(getWidth() - 1, frame.right());
        double bottom = Math.min(getHeight() - 1, frame.bottom());
        graphics.setStroke(marked.get());
        graphics.setLineWidth(1.5);
        graphics.strokeRect(left, top, Math.max(2, right - left), Math.max(2, bottom - top));
    }

    private void look(MouseEvent event, Consumer<Place> look) {
        look.accept(new Place(
                layout.bounds().x() + (event.getX() - ROOM) / scaleX(),
                layout.bounds().y() + (event.getY() - ROOM) / scaleY()));
    }
}
