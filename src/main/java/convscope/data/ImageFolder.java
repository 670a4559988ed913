package convscope.data;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The user's own pictures: a folder with one folder a class, whose name is the class's.
 *
 * <p>Classes are in natural order of their names. Where the folder holds {@code train} with the classes, {@code test} (or
 * else {@code validation}) is the test set; without one a tenth of each class is held back. Every picture is scaled until
 * it just covers the network's input and cropped at the centre, in colour for three channels and in grey for one. What
 * cannot be read is left out and listed. The memory that the pixels need is looked at before any picture is decoded.
 */
public final class ImageFolder {
    private final Path folder;
    private final FolderContents training;
    private final Optional<FolderContents> test;

    private ImageFolder(Path folder, FolderContents training, Optional<FolderContents> test) {
        this.folder = folder;
        this.training = training;
        this.test = test;
    }

    /**
     * Looks through a folder without opening a picture.
     *
     * @throws DataException if it is not there, cannot be read, or has pictures of fewer than two classes
     */
    public static ImageFolder at(Path folder) throws DataException {
        if (!Files.isDirectory(folder)) {
            throw new DataException(Message.of("data.folder.missing", folder.toString()));
        }
        Optional<Path> divided =
                FolderContents.inside(folder, "train", "training").filter(FolderContents::hasFolders);
        if (divided.isEmpty()) {
            return new ImageFolder(folder, FolderContents.of(folder, folder), Optional.empty());
        }
        FolderContents training = FolderContents.of(folder, divided.get());
        Optional<Path> asked = FolderContents.inside(folder, "test", "testing", "validation", "val")
                .filter(FolderContents::hasFolders);
        if (asked.isEmpty()) {
            return new ImageFolder(folder, training, Optional.empty());
        }
        FolderContents test = FolderContents.of(folder, asked.get());
        if (!test.classes().equals(training.classes())) {
            throw new DataException(Message.of(
                    "data.folder.test-classes",
                    asked.get().toString(),
                    String.join(", ", test.classes()),
                    String.join(", ", training.classes())));
        }
        return new ImageFolder(folder, training, Optional.of(test));
    }

    /** Names of the classes. */
    public List<String> classes() {
        return training.classes();
    }

    /** Number of files that look like pictures. */
    public int files() {
        return training.entries().size()
                + test.map(contents -> contents.entries().size()).orElse(0);
    }

    /**
     * Reads the pictures.
     *
     * @param input what the network takes, {@code [1 or 3][height][width]}
     * @param watch told after every picture
     * @throws DataException if they do not fit into memory, the input has another number of channels, or fewer than two
     *     classes have a picture that can be read
     */
    public ImageSet read(Shape input, Watch watch) throws DataException {
        if (input.channels() != 1 && input.channels() != 3) {
            throw new DataException(Message.of("data.folder.channels", folder.toString(), input.channels()));
        }
        Reading reading = new Reading(input, Room.take(folder.toString(), files(), input.count()), watch);
        int[] learnt = reading.read(training.entries());
        int[] asked = reading.read(test.map(FolderContents::entries).orElse(List.of()));
        List<ImageSet.LeftOut> leftOut = new ArrayList<>(training.leftOut());
        test.ifPresent(contents -> leftOut.addAll(contents.leftOut()));
        leftOut.addAll(reading.leftOut);
        Dataset all = new Dataset(input, classes(), reading.pixels, reading.labels);
        Dataset train = all.subset(learnt);
        if (Arrays.stream(train.imagesPerClass()).filter(count -> count > 0).count() < 2) {
            throw new DataException(Message.of("data.folder.unreadable", folder.toString(), leftOut.size()));
        }
        return asked.length > 0
                ? ImageSet.divided(train, all.subset(asked), leftOut)
                : ImageSet.undivided(train, leftOut);
    }

    /** Pictures decoded one by one into their places; one that cannot be read leaves its place unused. */
    private final class Reading {
        private final Shape input;
        private final byte[] pixels;
        private final int[] labels;
        private final Watch watch;
        private final List<ImageSet.LeftOut> leftOut = new ArrayList<>();
        private int place;

        Reading(Shape input, byte[] pixels, Watch watch) {
            this.input = input;
            this.pixels = pixels;
            this.labels = new int[files()];
            this.watch = watch;
        }

        /** Places of those that could be read. */
        int[] read(List<FolderContents.Entry> entries) {
            int[] good = new int[entries.size()];
            int count = 0;
            for (FolderContents.Entry entry : entries) {
                watch.step(place, labels.length);
                try {
                    Picture picture = PictureReader.read(entry.file(), entry.name());
                    put(ImagePreparation.cover(picture, input));
                    labels[place] = entry.label();
                    good[count++] = place;
                } catch (DataException damaged) {
                    leftOut.add(new ImageSet.LeftOut(entry.name(), damaged.said()));
                }
                place++;
            }
            watch.step(place, labels.length);
            return Arrays.copyOf(good, count);
        }

        private void put(Tensor image) {
            float[] values = image.values();
            int from = place * values.length;
            for (int i = 0; i < values.length; i++) {
                pixels[from + i] = (byte) Math.round(255 * values[i]);
            }
        }
    }
}
