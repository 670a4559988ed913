package convscope.data.catalogue;

import convscope.data.DataException;
import convscope.data.Watch;
import convscope.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A gzipped tar archive, from which files of known names are taken.
 *
 * <p>The names on the disk are those that were asked for, never those in the archive, so nothing can be written elsewhere;
 * links and everything that was not asked for are passed over.
 */
final class Archive {
    /** What an archive may have beside what is wanted, such as a page that explains it. */
    private static final long MORE = 16 << 20;

    private static final int PIECE = 1 << 16;

    private Archive() {}

    /**
     * Unpacks the wanted files.
     *
     * @param wanted names without folders
     * @param most bytes that they have together
     * @param folder where they go
     * @throws DataException if the archive is damaged, does not have them all, or unpacks to more
     */
    static void unpack(Path archive, Set<String> wanted, long most, Path folder, Watch watch)
            throws DataException, IOException {
        String name = archive.getFileName().toString();
        Set<String> found = new HashSet<>();
        try (InputStream file = Files.newInputStream(archive);
                Counted counted = new Counted(damage(name, () -> new GZIPInputStream(file, PIECE)), most + MORE);
                TarArchiveInputStream tar = new TarArchiveInputStream(counted)) {
            TarArchiveEntry entry = damage(name, tar::getNextTarEntry);
            while (entry != null) {
                String last = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isFile()
                        && !entry.isSymbolicLink()
                        && !entry.isLink()
                        && wanted.contains(last)
                        && found.add(last)) {
                    write(name, tar, folder.resolve(last), watch);
                }
                entry = damage(name, tar::getNextTarEntry);
            }
        }
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw new DataException(Message.of("data.fetch.incomplete", name, String.join(", ", missing)));
        }
    }

    private static void write(String name, InputStream from, Path to, Watch watch) throws DataException, IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(to)) {
            int read = damage(name, () -> from.read(piece));
            while (read >= 0) {
                if (watch.isCancelled()) {
                    throw new CancellationException();
                }
                out.write(piece, 0, read);
                read = damage(name, () -> from.read(piece));
            }
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** What goes wrong while reading is the archive's fault, what goes wrong while writing is the disk's. */
    private static <T> T damage(String name, Reading<T> reading) throws DataException {
        try {
            return reading.read();
        } catch (IOException | IllegalArgumentException e) {
            throw new DataException(Message.of("data.fetch.archive", name, Fetching.reason(e)), e);
        }
    }

    /** Unpacked bytes, up to a most. */
    private static final class Counted extends java.io.FilterInputStream {
        private final long most;
        private long read;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        private void count(long more) throws IOException {
            read += more;
            if (read > most) {
                throw new IOException("it unpacks to more than " + most + " bytes");
            }
        }
    }
}
