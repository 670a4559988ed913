package convscope.ui.train;

import convscope.data.Dataset;
import convscope.paint.Area;
import convscope.paint.ColourMap;
import convscope.paint.MapImage;
import convscope.paint.MistakesFigure;
import convscope.paint.Numerals;
import convscope.paint.ValueRange;
import convscope.tensor.Tensor;
import convscope.training.ImageAnswers.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** Images with what was answered to each; a click makes one the probe. */
final class MistakeWall extends PointedFigure<Integer> {
    /** px at 100 %: an image of 56 with its two lines and the space between. */
    private static final double ACROSS = 68;

    private static final double DOWN = 104;
    private static final int DIGITS = 3;

    private final InsightModel model;
    private final IntConsumer study;
    private List<Mistake> mistakes = List.of();
    private MistakesFigure figure;
    private int image = -1;

    /**
     * @param study is told the number of the image that was chosen
     */
    MistakeWall(InsightModel model, PanelLook look, String id, IntConsumer study) {
        super(look, id);
        this.model = model;
        this.study = study;
        figure = MistakesFigure.of(List.of(), this::more, look.palette(), look.scale());
    }

    /** As many images as find room here in a size that can be recognised; at least one. */
    int room() {
        double scale = look().scale();
        int columns = (int) (canvas().getWidth() / (ACROSS * scale));
        int rows = (int) (canvas().getHeight() / (DOWN * scale));
        return Math.max(1, columns * rows);
    }

    /** Shows these images in place of those before. */
    void show(List<Mistake> shown) {
        Optional<Dataset> data = model.data.get();
        // those of another dataset have no picture here
        int known = data.map(Dataset::size).orElse(0);
        mistakes = shown.stream().filter(mistake -> mistake.image() < known).toList();
        List<MistakesFigure.Mistake> pictures = mistakes.stream()
                .map(mistake -> picture(data.orElseThrow(), mistake))
                .toList();
        figure = MistakesFigure.of(pictures, this::more, look().palette(), look().scale());
        refresh();
    }

    private String more(int count) {
        return look().texts().get("insight.wall.more", count);
    }

    private MistakesFigure.Mistake picture(Dataset data, Mistake mistake) {
        Tensor pixels = data.image(mistake.image());
        MapImage picture = pixels.shape().channels() == 3
                ? MapImage.ofColour(pixels)
                : MapImage.of(pixels, ColourMap.GREY, new ValueRange(0, 1));
        return new MistakesFigure.Mistake(
                picture, label(mistake.label()), label(mistake.answer()), mistake.probability());
    }

    private String label(int index) {
        return model.labels.get().get(index);
    }

    @Override
    Optional<MistakesFigure> figure(Optional<Integer> marked) {
        OptionalInt chosen = OptionalInt.empty();
        for (int i = 0; i < mistakes.size(); i++) {
            chosen = mistakes.get(i).image() == image ? OptionalInt.of(i) : chosen;
        }
        OptionalInt mark = marked.map(OptionalInt::of).orElse(OptionalInt.empty());
        return Optional.of(figure.select(chosen).highlight(mark));
    }

    @Override
    Optional<Integer> at(double x, double y) {
        OptionalInt tile = figure.at(canvas().surface(), x, y, canvas().figureWidth(), canvas().figureHeight());
        return tile.isPresent() ? Optional.of(tile.getAsInt()) : Optional.empty();
    }

    @Override
    Optional<Area> area(Integer tile) {
        return figure.area(canvas().surface(), tile, canvas().figureWidth(), canvas().figureHeight());
    }

    @Override
    String told(Integer tile) {
        Mistake mistake = mistakes.get(tile);
        return look().texts()
                .get(
                        "insight.mistake",
                        mistake.image(),
                        label(mistake.label()),
                        label(mistake.answer()),
                        Numerals.percent(mistake.probability()),
                        Numerals.significant(mistake.loss(), DIGITS));
    }

    /** Up and down go to the nearest tile of the next line. */
    @Override
    Optional<Integer> beside(Optional<Integer> from, int rows, int columns) {
        if (from.isEmpty()) {
            return exists(0) ? Optional.of(0) : Optional.empty();
        }
        int line = 1;
        while (area(line).isPresent()
                && area(line).get().y() == area(0).orElseThrow().y()) {
            line++;
        }
        int to = from.get() + columns + rows * line;
        return Optional.of(to)
                .filter(tile -> tile >= 0 && area(tile).isPresent())
                .or(() -> from);
    }

    @Override
    boolean exists(Integer tile) {
        return tile < mistakes.size() && tile < figure.mistakes().size();
    }

    @Override
    void choose(Integer tile) {
        image = mistakes.get(tile).image();
        study.accept(image);
        refresh();
    }
}
