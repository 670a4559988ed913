package convscope.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces a file as a whole or not at all.
 *
 * <p>The new bytes go into a file beside it and onto the disk before that file takes the name; whatever fails, the file
 * under the name is the old one, whole, and nothing stays beside it.
 */
public final class AtomicFile {
    private final Move move;

    /** The file system's own way. */
    public AtomicFile() {
        this(Files::move);
    }

    /** With another way of giving a file the name of another. */
    AtomicFile(Move move) {
        this.move = move;
    }

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** As {@link Files#move}. */
    @FunctionalInterface
    interface Move {
        Path move(Path from, Path to, CopyOption... options) throws IOException;
    }

    /** Writes the content under this name, or leaves everything as it was. */
    public void write(Path file, Content content) throws IOException {
        // a link stays a link, and what it leads to is replaced
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling(".convscope-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel =
                            FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            replace(beside, target);
        } catch (IOException | RuntimeException | Error e) {
            remove(beside, e);
            throw e;
        }
    }

    private void replace(Path beside, Path target) throws IOException {
        try {
            move.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network drives; the new file is complete on the disk, so the gap is as short as it can be
            move.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path beside, Throwable why) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
