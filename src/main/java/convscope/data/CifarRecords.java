package convscope.data;

import convscope.tensor.Shape;
import convscope.text.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of CIFAR-10's records one after the other into one dataset; sizes are looked at before memory is taken. */
final class CifarRecords {
    /** Bytes of a label and its image. */
    static final int RECORD = 3073;

    private static final Shape IMAGE = Shape.image(3, 32, 32);
    private static final int PIXELS = RECORD - 1;

    /** Records between two looks at whoever waits. */
    private static final int STRIDE = 500;

    private final List<String> classes;
    private final Watch watch;
    private final byte[] pixels;
    private final int[] labels;
    private int read;

    private CifarRecords(List<String> classes, Watch watch, byte[] pixels, int images) {
        this.classes = classes;
        this.watch = watch;
        this.pixels = pixels;
        this.labels = new int[images];
    }

    private record Part(Path file, long records) {}

    /** The images in these files. */
    static Dataset read(Path place, List<Path> files, List<String> classes, Watch watch) throws DataException {
        List<Part> parts = new ArrayList<>();
        long images = 0;
        for (Path file : files) {
            parts.add(new Part(file, records(file)));
            images += parts.get(parts.size() - 1).records;
        }
        byte[] pixels = Room.take(place.toString(), images, PIXELS);
        CifarRecords reading = new CifarRecords(classes, watch, pixels, (int) images);
        for (Part part : parts) {
            reading.read(part);
        }
        return new Dataset(IMAGE, classes, reading.pixels, reading.labels);
    }

    private static long records(Path file) throws DataException {
        try {
            long size = Files.size(file);
            long rest = size % RECORD;
            if (size == 0 || rest != 0) {
                throw new DataException(Message.of("data.cifar.size", file.toString(), size - rest, RECORD, rest));
            }
            return size / RECORD;
        } catch (NoSuchFileException e) {
            throw new DataException(Message.of("data.missing", file.toString()), e);
        } catch (IOException e) {
            throw DataException.unreadable(file.toString(), e);
        }
    }

    private void read(Part part) throws DataException {
        byte[] some = new byte[STRIDE * RECORD];
        try (InputStream in = Files.newInputStream(part.file)) {
            for (long first = 0; first < part.records; first += STRIDE) {
                watch.step(read, labels.length);
                int count = (int) Math.min(STRIDE, part.records - first);
                if (in.readNBytes(some, 0, count * RECORD) < count * RECORD) {
                    throw new EOFException("it became shorter while it was read");
                }
                for (int i = 0; i < count; i++) {
                    take(part.file, first + i, some, i * RECORD);
                }
            }
            watch.step(read, labels.length);
        } catch (IOException e) {
            throw DataException.unreadable(part.file.toString(), e);
        }
    }

    private void take(Path file, long number, byte[] from, int at) throws DataException {
        int label = from[at] & 0xFF;
        if (label >= classes.size()) {
            throw new DataException(Message.of(
                    "data.cifar.label", file.toString(), number * RECORD, classes.size() - 1, label, number));
        }
        labels[read] = label;
        System.arraycopy(from, at + 1, pixels, read * PIXELS, PIXELS);
        read++;
    }
}
