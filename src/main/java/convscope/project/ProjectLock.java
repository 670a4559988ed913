package convscope.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The right to write one project's file, held by one program at a time.
 *
 * <p>A hidden file beside it is locked as long as this is open; the system lets go of it when the program ends, however
 * that happens. Where the folder takes no such file (it is write-protected), nothing is locked, because nothing can be
 * written there anyway.
 */
public final class ProjectLock implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final int MOST_BYTES = 1 << 16;

    private final Path beside;
    private final FileChannel channel; // null where nothing can be locked

    private ProjectLock(Path beside, FileChannel channel) {
        this.beside = beside;
        this.channel = channel;
    }

    /**
     * Takes the right to write this file.
     *
     * @throws ProjectFileException if another program, or another part of this one, has it
     */
    public static ProjectLock of(Path file) throws ProjectFileException {
        Path target = file.toAbsolutePath().normalize();
        Path beside = target.resolveSibling("." + target.getFileName() + ".lock");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileChannel channel;
            try {
                channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException protectedFolder) {
                return new ProjectLock(beside, null);
            }
            try {
                if (isHeld(channel)) {
                    channel.close();
                    throw ProjectFileException.of("project.locked")
                            .saving(target.getFileName().toString());
                }
                if (isStillThere(channel, beside)) {
                    return new ProjectLock(beside, channel);
                }
                channel.close(); // whoever had it removed the file in between
            } catch (IOException noLocks) {
                return new ProjectLock(beside, channel); // some network drives know no locks
            }
        }
        throw ProjectFileException.of("project.locked")
                .saving(target.getFileName().toString());
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /**
     * Whether the file under the name is the one that was locked: it has the size that is given to it now.
     *
     * <p>The file is not opened a second time: where locks are POSIX's, closing that would give the lock back.
     */
    private static boolean isStillThere(FileChannel channel, Path beside) throws IOException {
        long size = 1 + ThreadLocalRandom.current().nextInt(MOST_BYTES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1);
        try {
            return Files.size(beside) == size;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Gives the right back and removes the file beside. */
    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            Files.deleteIfExists(beside);
        } catch (IOException leftBehind) {
            // an empty hidden file; the next who writes here takes it over
        }
        try {
            channel.close();
        } catch (IOException gone) {
            // the system has let go of it
        }
    }
}
