package convscope.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Copies of what is open, kept beside the settings while the program runs, so that a program that is killed loses at most
 * a minute.
 *
 * <p>Each running program has a folder of its own with a file that it holds locked; {@link Recovery} takes a folder
 * whose file nobody holds for that of a program that was killed. The user's own file is never touched. Safe to call from
 * any thread.
 */
public final class Autosave implements AutoCloseable {
    /** Time between two copies of something that keeps changing. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    static final String ALIVE = "alive.lock";
    static final String COPY = "project.convscope";
    static final String ORIGIN = "origin.json";

    private final Path own;
    private final FileChannel alive;
    private final Clock clock;
    private boolean kept;

    private Autosave(Path own, FileChannel alive, Clock clock) {
        this.own = own;
        this.alive = alive;
        this.clock = clock;
    }

    /**
     * Begins to keep copies.
     *
     * @param folder where all running programs keep theirs; made if it is not there
     * @throws IOException if nothing can be written there
     */
    public static Autosave in(Path folder, Clock clock) throws IOException {
        Path own = Files.createDirectories(folder).resolve(UUID.randomUUID().toString());
        Files.createDirectory(own);
        FileChannel alive =
                FileChannel.open(own.resolve(ALIVE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (alive.tryLock() == null) {
            throw new FileAlreadyExistsException(own.toString());
        }
        return new Autosave(own, alive, clock);
    }

    /**
     * Keeps a copy in place of the one before.
     *
     * @param project what is open, with changes that were not saved
     * @param origin the user's own file; empty if there is none yet
     * @throws ProjectFileException if the disk refuses
     */
    public synchronized void keep(Project project, Optional<Path> origin) throws ProjectFileException {
        ProjectFile.write(own.resolve(COPY), project);
        Recovery.Origin.of(project, origin, clock.instant()).write(own.resolve(ORIGIN));
        kept = true;
    }

    /** What is open is saved in the user's own file, or not wanted: no copy is needed. */
    public synchronized void forget() {
        if (kept) {
            remove(own.resolve(COPY));
            remove(own.resolve(ORIGIN));
            kept = false;
        }
    }

    /** The program ends in an orderly way: everything here goes. */
    @Override
    public synchronized void close() {
        remove(own.resolve(COPY));
        remove(own.resolve(ORIGIN));
        remove(own.resolve(ALIVE));
        remove(own);
        try {
            alive.close();
        } catch (IOException gone) {
            // the system has let go of it
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            // found by the next start, which offers it or clears it away
        }
    }

    /** Whether a program that still runs holds this folder. */
    static boolean isAlive(Path folder) {
        Path file = folder.resolve(ALIVE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException own) {
            return true;
        } catch (IOException unreadable) {
            return true; // not ours to decide
        }
    }
}
