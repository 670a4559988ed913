package convscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Refuses values that cannot be used, before any work is done. */
final class Checks {
    private Checks() {}

    static void between(String option, long value, long least, long most) throws BadInput {
        if (value < least || value > most) {
            throw BadInput.of("cli.between", option, value, least, most);
        }
    }

    static Path path(String option, String name) throws BadInput {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw BadInput.of("cli.path", option, name);
        }
    }

    /** Refuses a file of results that could not be written in the end. */
    static void writable(String option, Path file, String extension) throws BadInput {
        if (Files.isDirectory(file)) {
            throw BadInput.of("cli.out.folder", option, file.toString());
        }
        if (!file.toString().endsWith(extension)) {
            throw BadInput.of("cli.out.extension", option, file.toString(), extension);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw BadInput.of("cli.out.protected", option, file.toString());
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (!Files.isDirectory(folder)) {
            throw BadInput.of("cli.out.no-folder", option, folder.toString());
        }
        writableFolder(option, folder);
    }

    /** Permissions do not tell everything, so a file is tried. */
    static void writableFolder(String option, Path folder) throws BadInput {
        try {
            Files.delete(Files.createTempFile(folder, ".convscope-", ".try"));
        } catch (IOException e) {
            throw BadInput.of("cli.out.cannot-write", option, folder.toString());
        }
    }
}
