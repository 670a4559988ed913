package convscope.ui.draw;

import convscope.data.Picture;
import convscope.paint.MapImage;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Pictures between the domain and JavaFX; remembers the last one. */
final class PictureImage {
    private Optional<Picture> last = Optional.empty();
    private Image image;

    /** The picture for the screen. */
    Image of(Picture picture) {
        if (last.filter(known -> known == picture).isEmpty()) {
            MapImage pixels = MapImage.ofColour(picture.colour());
            WritableImage made = new WritableImage(pixels.columns(), pixels.rows());
            made.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            pixels.columns(),
                            pixels.rows(),
                            PixelFormat.getIntArgbInstance(),
                            pixels.argb(),
                            0,
                            pixels.columns());
            image = made;
            last = Optional.of(picture);
        }
        return image;
    }

    /** An image of JavaFX, as from the clipboard, on white where it is transparent. */
    static Picture of(Image image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int count = width * height;
        float[] colour = new float[3 * count];
        PixelReader reader = image.getPixelReader();
        for (int i = 0; i < count; i++) {
            int argb = reader.getArgb(i % width, i / width);
            float opacity = (argb >>> 24) / 255f;
            for (int channel = 0; channel < 3; channel++) {
                float level = (argb >> 8 * (2 - channel) & 255) / 255f;
                colour[channel * count + i] = opacity * level + 1 - opacity;
            }
        }
        return new Picture(name, width, height, Tensor.of(Shape.image(3, height, width), colour));
    }
}
