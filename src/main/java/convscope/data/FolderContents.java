package convscope.data;

import convscope.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies in a folder with one folder a class.
 *
 * @param classes names of the folders with pictures, in natural order
 * @param entries the pictures, class by class, each class in natural order
 * @param leftOut what was there and is no picture
 */
record FolderContents(List<String> classes, List<Entry> entries, List<ImageSet.LeftOut> leftOut) {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp");

    /** What systems put into folders without being asked. */
    private static final Set<String> CLUTTER = Set.of("thumbs.db", "desktop.ini", "__macosx");

    private static final Comparator<Path> NATURAL = Comparator.comparing(FolderContents::name, new NaturalOrder());

    /**
     * A file that looks like a picture.
     *
     * @param name as seen from the folder that was chosen, with slashes
     * @param label index of its class
     */
    record Entry(Path file, String name, int label) {}

    /**
     * Looks through the folders in {@code folder}, hidden ones and clutter aside.
     *
     * @param chosen what names are seen from
     * @throws DataException if it cannot be read, or has pictures of fewer than two classes
     */
    static FolderContents of(Path chosen, Path folder) throws DataException {
        List<String> classes = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<ImageSet.LeftOut> leftOut = new ArrayList<>();
        for (Path inside : list(folder)) {
            String seen = chosen.relativize(inside).toString().replace('\\', '/');
            if (!Files.isDirectory(inside)) {
                if (isPicture(inside)) {
                    leftOut.add(new ImageSet.LeftOut(seen, Message.of("data.folder.classless", seen)));
                }
                continue;
            }
            int before = entries.size();
            for (Path file : list(inside)) {
                String name = seen + "/" + name(file);
                if (!Files.isRegularFile(file)) {
                    leftOut.add(new ImageSet.LeftOut(name, Message.of("data.folder.nested", name)));
                } else if (isPicture(file)) {
                    entries.add(new Entry(file, name, classes.size()));
                } else {
                    leftOut.add(new ImageSet.LeftOut(name, Message.of("data.picture.format", name)));
                }
            }
            if (entries.size() > before) {
                classes.add(Normalizer.normalize(name(inside), Normalizer.Form.NFC)); // a Mac takes syllables apart
            } else {
                leftOut.add(new ImageSet.LeftOut(seen, Message.of("data.folder.empty", seen)));
            }
        }
        if (classes.size() < 2) {
            throw new DataException(Message.of("data.folder.classes", folder.toString(), classes.size()));
        }
        return new FolderContents(List.copyOf(classes), List.copyOf(entries), List.copyOf(leftOut));
    }

    /** The first folder of one of these names inside another, capitals or not. */
    static Optional<Path> inside(Path folder, String... names) throws DataException {
        List<Path> folders = list(folder).stream().filter(Files::isDirectory).toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().filter(found -> name(found).equalsIgnoreCase(name)))
                .findFirst();
    }

    /** Whether there is any folder in this one. */
    static boolean hasFolders(Path folder) {
        try {
            return list(folder).stream().anyMatch(Files::isDirectory);
        } catch (DataException unreadable) {
            return false;
        }
    }

    private static List<Path> list(Path folder) throws DataException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> !isClutter(path)).sorted(NATURAL).toList();
        } catch (IOException e) {
            throw DataException.unreadable(folder.toString(), e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static boolean isClutter(Path path) {
        String name = name(path);
        try {
            return name.startsWith(".") || CLUTTER.contains(name.toLowerCase(Locale.ROOT)) || Files.isHidden(path);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isPicture(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
