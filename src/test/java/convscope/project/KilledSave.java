package convscope.project;

import java.nio.file.Path;

/** A program that saves two projects in turns until it is killed. */
public final class KilledSave {
    private KilledSave() {}

    static Project project(int number) {
        return LargerProjects.of(number);
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Project[] projects = {project(1), project(2)};
        // the first saves of a new process mostly load classes; a kill there would say little
        for (Project project : projects) {
            ProjectFile.write(file, project);
        }
        System.out.println("ready");
        for (int i = 0; ; i++) {
            ProjectFile.write(file, projects[i % 2]);
        }
    }
}
