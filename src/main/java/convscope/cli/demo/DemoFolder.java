package convscope.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the demonstration may be written: only into a folder that is new, empty or a demonstration's own. */
public final class DemoFolder {
    /** What the page of a demonstration says about itself; a folder with such a page is ours. */
    static final String MARK = "<meta name=\"generator\" content=\"ConvScope demo\">";

    private DemoFolder() {}

    /** The wanted folder, or the first of {@code name-2}, {@code name-3}, … that may be written to; made if missing. */
    public static Path choose(Path wanted) throws IOException {
        Path folder = wanted;
        for (int number = 2; !usable(folder); number++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return Files.createDirectories(folder);
    }

    private static boolean usable(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        return Files.isDirectory(folder) && (isEmpty(folder) || isOurs(folder));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        Path page = folder.resolve(DemoPage.FILE);
        return Files.isRegularFile(page) && Files.readString(page).contains(MARK);
    }
}
