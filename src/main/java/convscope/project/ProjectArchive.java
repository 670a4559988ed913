package convscope.project;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip around a project, read with suspicion.
 *
 * <p>Nothing is unpacked. Entries that we do not know are left alone, so that a note or a picture may lie in a project;
 * names that would lead out of a folder, and doubled names, are refused, because no honest program writes them.
 */
final class ProjectArchive implements Closeable {
    private static final byte[] MAGIC = {'P', 'K'};

    private final ZipFile zip;

    private ProjectArchive(ZipFile zip) {
        this.zip = zip;
    }

    static ProjectArchive open(Path file) throws IOException, ProjectFileException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MAGIC.length);
            if (start.length == 0) {
                throw ProjectFileException.of("project.empty");
            }
            if (!Arrays.equals(start, MAGIC)) {
                throw ProjectFileException.of("project.foreign");
            }
        }
        ZipFile zip = new ZipFile(file.toFile());
        try {
            checkNames(zip);
            return new ProjectArchive(zip);
        } catch (ProjectFileException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void checkNames(ZipFile zip) throws ProjectFileException {
        Set<String> names = new HashSet<>();
        try {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (leadsOut(entry.getName())) {
                    throw ProjectFileException.of("project.dangerous-entry", entry.getName());
                }
                if (!names.add(entry.getName())) {
                    throw ProjectFileException.of("project.doubled-entry", entry.getName());
                }
            }
        } catch (IllegalArgumentException e) {
            // how java.util.zip reports a name or comment that is not UTF-8
            throw damaged(e);
        }
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    /** Whether there is an entry of this name. */
    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** What reads one entry. */
    @FunctionalInterface
    interface Reading<T> {
        /**
         * Reads the entry.
         *
         * @param in its bytes; has to be read to the end, and is trusted only after that
         * @param length how many there are said to be
         */
        T read(InputStream in, long length) throws IOException, ProjectFileException;
    }

    /** All bytes of a small entry. */
    byte[] bytes(String name, int most) throws IOException, ProjectFileException {
        return read(name, (in, length) -> {
            if (length < 0 || length > most) {
                throw ProjectFileException.of("project.entry-too-large", name, most >> 20);
            }
            byte[] bytes = in.readNBytes((int) length);
            if (in.read() >= 0) {
                throw new ZipException("More bytes than announced");
            }
            return bytes;
        });
    }

    /** Reads an entry and compares its checksum. */
    <T> T read(String name, Reading<T> reading) throws IOException, ProjectFileException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw ProjectFileException.of("project.missing-entry", name);
        }
        CRC32 checksum = new CRC32();
        try (InputStream in =
                new CheckedInputStream(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), checksum)) {
            T result = reading.read(in, entry.getSize());
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException("The checksum of " + name + " differs");
            }
            return result;
        }
    }

    /** The sentence for what java.util.zip and the disk report. */
    static ProjectFileException explain(IOException e) {
        return e instanceof ZipException || e instanceof EOFException
                ? damaged(e)
                : ProjectFileException.of(e, "project.disk", reason(e));
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static ProjectFileException damaged(Exception e) {
        return ProjectFileException.of(e, "project.damaged");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
