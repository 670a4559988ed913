package convscope.ui.convolve;

import convscope.data.DataException;
import convscope.data.Picture;
import convscope.data.PictureReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The photo that comes with the program; see {@code samples/photos/ORIGIN.md}. */
final class Photos {
    private static final String NAME = "chelsea.png";

    private Photos() {}

    /** A cat's face. */
    static Picture offered() throws DataException {
        try (InputStream in = Photos.class.getResourceAsStream("/samples/photos/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("The program came without " + NAME);
            }
            return PictureReader.read(NAME, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
