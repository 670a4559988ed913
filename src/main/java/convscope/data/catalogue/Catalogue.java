package convscope.data.catalogue;

import convscope.data.DataKind;
import convscope.data.catalogue.Entry.RemoteFile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data that can be fetched, in the order in which people are shown them.
 *
 * <p>Sizes and SHA-256 are those that TensorFlow Datasets publishes for the authors' own files
 * ({@code tensorflow_datasets/url_checksums}).
 */
public record Catalogue(List<Entry> entries) {
    /** The authors' copies of the data that courses use. */
    public static final Catalogue STANDARD = new Catalogue(List.of(fashionMnist(), cifar10()));

    private static final int CIFAR_FILE = 30_730_000;

    public Catalogue {
        entries = List.copyOf(entries);
    }

    /** The entry of this kind, if it can be fetched. */
    public Optional<Entry> entry(DataKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    private static Entry fashionMnist() {
        return new Entry(
                DataKind.FASHION_MNIST,
                List.of(
                        fashion(
                                "train-images-idx3-ubyte.gz",
                                26_421_880,
                                "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                        fashion(
                                "train-labels-idx1-ubyte.gz",
                                29_515,
                                "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                        fashion(
                                "t10k-images-idx3-ubyte.gz",
                                4_422_102,
                                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                        fashion(
                                "t10k-labels-idx1-ubyte.gz",
                                5_148,
                                "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")),
                0,
                "Xiao, Rasul, Vollgraf (Zalando), 2017",
                URI.create("https://github.com/zalandoresearch/fashion-mnist"));
    }

    private static RemoteFile fashion(String name, long size, String sha256) {
        return new RemoteFile(
                name,
                List.of(
                        URI.create("https://storage.googleapis.com/tensorflow/tf-keras-datasets/" + name),
                        URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/" + name)),
                size,
                sha256,
                Set.of());
    }

    private static Entry cifar10() {
        Set<String> wanted = Stream.concat(
                        IntStream.rangeClosed(1, 5).mapToObj(number -> "data_batch_" + number + ".bin"),
                        Stream.of("test_batch.bin", "batches.meta.txt"))
                .collect(Collectors.toUnmodifiableSet());
        return new Entry(
                DataKind.CIFAR10,
                List.of(new RemoteFile(
                        "cifar-10-binary.tar.gz",
                        List.of(URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")),
                        170_052_171,
                        "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
                        wanted)),
                6L * CIFAR_FILE,
                "Krizhevsky, Nair, Hinton, 2009",
                URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"));
    }
}
