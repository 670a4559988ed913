package convscope.project;

import java.io.IOException;
import java.io.InputStream;

/** The projects that come with the program, read from its own jar. */
public final class Samples {
    /** Where the trained LeNet-5 lies on the classpath. */
    static final String LENET = "/samples/lenet-mnist.convscope";

    /** Where the comparison of a fully connected network with LeNet-5 lies, both trained on MNIST for five epochs. */
    static final String COMPARISON = "/samples/fully-connected-against-lenet.convscope";

    private Samples() {}

    /** The LeNet-5 trained on MNIST, which the first start shows. */
    public static Project lenet() throws ProjectFileException {
        return read(LENET);
    }

    /** A fully connected network and LeNet-5, each trained on MNIST for five epochs, with the curves of both. */
    public static Project comparison() throws ProjectFileException {
        return read(COMPARISON);
    }

    static Project read(String resource) throws ProjectFileException {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw ProjectFileException.of("project.no-sample").opening(name);
            }
            return ProjectFile.read(in, name);
        } catch (IOException e) {
            throw ProjectArchive.explain(e).opening(name);
        }
    }
}
