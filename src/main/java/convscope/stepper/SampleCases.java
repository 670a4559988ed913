package convscope.stepper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The cases that come with the program, read from its own jar: every animation and numeric figure of the guide to
 * convolution arithmetic, under its name there.
 *
 * @see <a href="https://github.com/vdumoulin/conv_arithmetic">Dumoulin and Visin, conv_arithmetic</a>
 */
public final class SampleCases {
    private static final String FOLDER = "/samples/convolutions/";

    /** In the order of the guide; the first is what the station opens with. */
    private static final List<String> NAMES = List.of(
            "numerical_no_padding_no_strides",
            "numerical_padding_strides",
            "numerical_average_pooling",
            "numerical_max_pooling",
            "no_padding_no_strides",
            "arbitrary_padding_no_strides",
            "same_padding_no_strides",
            "full_padding_no_strides",
            "no_padding_strides",
            "padding_strides",
            "padding_strides_odd",
            "dilation",
            "no_padding_no_strides_transposed",
            "arbitrary_padding_no_strides_transposed",
            "same_padding_no_strides_transposed",
            "full_padding_no_strides_transposed",
            "no_padding_strides_transposed",
            "padding_strides_transposed",
            "padding_strides_odd_transposed");

    private SampleCases() {}

    /** The names of all of them. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The case of this name.
     *
     * @throws IllegalStateException if the program came without it, or with a damaged one
     */
    public static CaseFile read(String name) {
        try (InputStream in = SampleCases.class.getResourceAsStream(FOLDER + name + CaseJson.EXTENSION)) {
            if (in == null) {
                throw new IllegalStateException("The case " + name + " is missing from the program");
            }
            return CaseJson.read(in);
        } catch (CaseException e) {
            throw new IllegalStateException("The case " + name + " that comes with the program is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The case " + name + " cannot be read", e);
        }
    }
}
