package convscope.data;

import convscope.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a network can be trained on. */
public enum DataKind {
    /** Handwritten digits; they come with the program. */
    MNIST(Mnist.NAME, Optional.of(Shape.image(1, 28, 28)), Mnist.CLASSES, 60_000, 10_000),
    /** Pictures of clothes, in MNIST's format. */
    FASHION_MNIST("fashion-mnist", Optional.of(Shape.image(1, 28, 28)), FashionMnist.CLASSES, 60_000, 10_000),
    /** Small photographs in colour. */
    CIFAR10("cifar10", Optional.of(Shape.image(3, 32, 32)), Cifar10.CLASSES, 50_000, 10_000),
    /** The user's own pictures, a folder for each class, made to fit whatever the network takes. */
    FOLDER("folder", Optional.empty(), List.of(), 0, 0);

    private final String id;
    private final Optional<Shape> imageShape;
    private final List<String> classes;
    private final int trainingImages;
    private final int testImages;

    DataKind(String id, Optional<Shape> imageShape, List<String> classes, int trainingImages, int testImages) {
        this.id = id;
        this.imageShape = imageShape;
        this.classes = classes;
        this.trainingImages = trainingImages;
        this.testImages = testImages;
    }

    /** The name in commands and files. */
    public String id() {
        return id;
    }

    /** Shape {@code [channels][height][width]} of the images; empty where they follow the network. */
    public Optional<Shape> imageShape() {
        return imageShape;
    }

    /** Names of the classes; empty where the user names them. */
    public List<String> classes() {
        return classes;
    }

    /** Images that train and validate in the authors' own set; 0 where there is none. */
    public int trainingImages() {
        return trainingImages;
    }

    /** Images of the authors' own test set; 0 where there is none. */
    public int testImages() {
        return testImages;
    }

    /** The kind of this name. */
    public static Optional<DataKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
