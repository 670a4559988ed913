package convscope.data;

import convscope.text.Message;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * MNIST as it comes with the program: 60,000 training and 10,000 test images of handwritten digits, 28×28.
 *
 * <p>Read in one pass from the resources in {@code data/mnist/}, whose {@code ORIGIN.md} names source and licence; the
 * SHA-256 of each file is checked on the way.
 */
public final class Mnist {
    /** What projects and commands call it. */
    public static final String NAME = "mnist";

    /** The ten digits, each at the index of its value. */
    public static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final Part TRAINING = new Part(
            "train-images-idx3-ubyte.gz",
            "d2cebd02927d553943b2679536bf602ec0cdcb6555ad87dda5d640e1d425faaf",
            "train-labels-idx1-ubyte.gz",
            "2a107763ddf1eef92815bfbb1b855b662a7228add9dfab29de697c644d666cda");
    private static final Part TEST = new Part(
            "t10k-images-idx3-ubyte.gz",
            "4e612d6003de73386763f2c35c044ab376e830da80adb2347651a1f182f103a1",
            "t10k-labels-idx1-ubyte.gz",
            "909a5aeb9fcec3f171b427c45622a55f69dc15dd80bd0624413cbfbe12553c1c");

    private Mnist() {}

    /**
     * The 60,000 training images.
     *
     * @throws DataException if the program's own files are missing or damaged
     */
    public static Dataset training() throws DataException {
        return load(TRAINING, Mnist::resource);
    }

    /**
     * The 10,000 test images, for the final figure only.
     *
     * @throws DataException if the program's own files are missing or damaged
     */
    public static Dataset test() throws DataException {
        return load(TEST, Mnist::resource);
    }

    static Dataset loadTest(Files files) throws DataException {
        return load(TEST, files);
    }

    private static Dataset load(Part part, Files files) throws DataException {
        Checked images = new Checked(part.images, part.imagesSha256, files);
        Checked labels = new Checked(part.labels, part.labelsSha256, files);
        Dataset dataset;
        try {
            dataset = IdxReader.read(images.name, images, labels.name, labels, CLASSES);
        } catch (DataException e) {
            if (e.getCause() instanceof FileNotFoundException missing) {
                throw new DataException(Message.of("data.mnist.missing", missing.getMessage()), e);
            }
            // a wrong checksum explains the rest; without one the reader's own sentence is the better one
            images.check(e);
            labels.check(e);
            throw e;
        }
        images.check(null);
        labels.check(null);
        return dataset;
    }

    private static InputStream resource(String name) {
        return Mnist.class.getResourceAsStream("/data/mnist/" + name);
    }

    /** Opens a file by its name; null if there is none. */
    interface Files {
        InputStream open(String name) throws IOException;
    }

    private record Part(String images, String imagesSha256, String labels, String labelsSha256) {}

    /** A file whose SHA-256 is taken while it is read. */
    private static final class Checked implements IdxReader.Opener {
        private final String name;
        private final String expected;
        private final Files files;
        private final MessageDigest digest;
        private boolean opened;

        Checked(String name, String expected, Files files) {
            this.name = name;
            this.expected = expected;
            this.files = files;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            InputStream stream = files.open(name);
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            opened = true;
            return new DigestInputStream(stream, digest) {
                @Override
                public void close() throws IOException {
                    try {
                        transferTo(
                                OutputStream.nullOutputStream()); // a reader that stopped early has not hashed the rest
                    } finally {
                        super.close();
                    }
                }
            };
        }

        void check(Throwable cause) throws DataException {
            if (!opened) {
                return;
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(expected)) {
                throw new DataException(Message.of("data.mnist.damaged", name, expected, found), cause);
            }
        }
    }
}
