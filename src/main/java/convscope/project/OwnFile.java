package convscope.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The file of the project that is open in a window: the right to write it, and what it was when it was read.
 *
 * <p>The right is held by one window at a time and moves with "save as". What another program has written since is never
 * written over. Safe to call from any thread; every method may wait for the disk.
 */
public final class OwnFile implements AutoCloseable {
    private Optional<Path> file = Optional.empty();
    private Optional<ProjectLock> lock = Optional.empty();
    private Optional<State> known = Optional.empty();

    /** How a file is told from what it was. */
    private record State(long bytes, FileTime written) {
        static Optional<State> of(Path file) {
            try {
                return Optional.of(new State(Files.size(file), Files.getLastModifiedTime(file)));
            } catch (IOException notThere) {
                return Optional.empty();
            }
        }
    }

    /**
     * This file was read and is open from now on; the one before is given back.
     *
     * @return whether it may be written, because no other window has it
     */
    public synchronized boolean opened(Path path) {
        Path next = real(path);
        if (file.filter(next::equals).isEmpty()) {
            giveBack();
            file = Optional.of(next);
        }
        known = State.of(next);
        try {
            if (lock.isEmpty()) {
                lock = Optional.of(ProjectLock.of(next));
            }
            return true;
        } catch (ProjectFileException held) {
            return false;
        }
    }

    /**
     * Writes the project into this file, which is the one that is open from now on.
     *
     * @throws ProjectFileException if another window has the file, if another program wrote it since it was read here, or
     *     if the disk refuses; then everything is as it was
     */
    public synchronized void save(Path path, Project project) throws ProjectFileException {
        Path target = real(path);
        boolean same = file.filter(target::equals).isPresent();
        if (same && known.isPresent()) {
            Optional<State> now = State.of(target);
            if (now.isPresent() && !now.equals(known)) {
                throw ProjectFileException.of("project.written-elsewhere")
                        .saving(target.getFileName().toString());
            }
        }
        ProjectLock right = same && lock.isPresent() ? lock.get() : ProjectLock.of(target);
        try {
            ProjectFile.write(target, project);
        } catch (ProjectFileException | RuntimeException failed) {
            if (lock.filter(held -> held == right).isEmpty()) {
                right.close();
            }
            throw failed;
        }
        if (lock.filter(held -> held == right).isEmpty()) {
            giveBack();
        }
        file = Optional.of(target);
        lock = Optional.of(right);
        known = State.of(target);
    }

    /** No file is open any more; the right goes to whoever wants it next. */
    @Override
    public synchronized void close() {
        giveBack();
    }

    private void giveBack() {
        lock.ifPresent(ProjectLock::close);
        lock = Optional.empty();
        file = Optional.empty();
        known = Optional.empty();
    }

    /** The file itself where the path is a link to it, so that two names of one file are one. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }
}
