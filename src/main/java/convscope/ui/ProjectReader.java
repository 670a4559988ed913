package convscope.ui;

import convscope.project.Project;
import convscope.project.ProjectFileException;
import java.nio.file.Path;

/** Reads a project from a file; called where waiting is allowed. */
@FunctionalInterface
public interface ProjectReader {
    /** The project in this file. */
    Project read(Path file) throws ProjectFileException;
}
