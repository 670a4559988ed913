package convscope.cli;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.project.ProjectLock;
import java.nio.file.Path;
import java.util.Optional;

/** The project file that a training is written to in the end; nobody else may write it meanwhile. */
final class OutFile implements AutoCloseable {
    private final Optional<Path> file;
    private final Optional<ProjectLock> lock;

    private OutFile(Optional<Path> file, Optional<ProjectLock> lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * The file of this name, if it can be written.
     *
     * @param name null for none
     */
    static OutFile of(String option, String name) throws BadInput, ProjectFileException {
        if (name == null) {
            return new OutFile(Optional.empty(), Optional.empty());
        }
        Path file = Checks.path(option, name);
        Checks.writable(option, file, ProjectFile.EXTENSION);
        return new OutFile(Optional.of(file), Optional.of(ProjectLock.of(file)));
    }

    /** The file; empty if nothing is to be written. */
    Optional<Path> path() {
        return file;
    }

    /** Its name as it was given; empty if nothing is to be written. */
    Optional<String> name() {
        return file.map(Path::toString);
    }

    void write(Project project) throws ProjectFileException {
        if (file.isPresent()) {
            ProjectFile.write(file.get(), project);
        }
    }

    @Override
    public void close() {
        lock.ifPresent(ProjectLock::close);
    }
}
