package convscope.ui.keeping;

import convscope.paint.MapImage;
import convscope.paint.Miniature;
import convscope.paint.java2d.Java2D;
import convscope.project.Project;
import convscope.project.Thumbnail;
import convscope.spec.Convolution;
import convscope.spec.Node;
import convscope.training.Curve;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.image.Image;

/** Draws the small picture of a project: the filters of its first convolution, else the way its loss went. */
public final class ProjectPicture {
    private static final int MOST_SIDE = 512;

    private ProjectPicture() {}

    /** Empty where there is neither. */
    static Optional<Thumbnail> of(Project project) {
        Optional<MapImage> filters = project.network().nodes().stream()
                .filter(node -> node.layer() instanceof Convolution)
                .map(Node::name)
                .map(name -> project.weights().get(name + "/weight"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Miniature::ofFilters);
        return filters.or(() -> losses(project)).map(Java2D::png).map(Thumbnail::new);
    }

    private static Optional<MapImage> losses(Project project) {
        return project.workbook()
                .run()
                .map(number -> project.workbook().runs().get(number).history().batches())
                .filter(batches -> batches.size() > 1)
                .map(batches -> Miniature.ofCurve(evenly(batches)));
    }

    /** A loss for each px across. */
    private static float[] evenly(Curve batches) {
        int size = batches.size();
        float[] losses = new float[Miniature.SIDE];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = batches.loss((int) ((long) i * size / losses.length));
        }
        return losses;
    }

    /** A picture from a file as the screen shows it; empty if it is larger than ours ever are. */
    public static Optional<Image> image(Thumbnail thumbnail) {
        if (!thumbnail.isWithin(MOST_SIDE)) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(thumbnail.png()));
        return image.isError() ? Optional.empty() : Optional.of(image);
    }
}
