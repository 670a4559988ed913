package convscope.project;

import convscope.spec.SpecJson;
import convscope.text.Message;
import convscope.training.TrainingRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** What a program that was killed has left in {@link Autosave}'s folder. */
public final class Recovery {
    private static final int MOST_ORIGIN = 1 << 16;

    private Recovery() {}

    /**
     * What stands beside a copy.
     *
     * @param file the user's own file; empty if there was none yet
     * @param title of the project
     * @param saved milliseconds since 1970
     * @param epochs epochs that were done
     * @param batches batches of the next epoch that were done
     */
    record Origin(Optional<String> file, String title, long saved, int epochs, int batches) {
        static Origin of(Project project, Optional<Path> file, Instant now) {
            return new Origin(
                    file.map(path -> path.toAbsolutePath().toString()),
                    project.title(),
                    now.toEpochMilli(),
                    project.training()
                            .map(TrainingRecord::epochs)
                            .map(List::size)
                            .orElse(0),
                    project.workbook()
                            .continuation()
                            .map(further -> further.place().batches())
                            .orElse(0));
        }

        void write(Path to) throws ProjectFileException {
            byte[] json = SpecJson.mapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
            try {
                new AtomicFile().write(to, out -> out.write(json));
            } catch (IOException e) {
                throw ProjectArchive.explain(e).saving(to.getFileName().toString());
            }
        }

        static Optional<Origin> read(Path from) {
            try {
                if (!Files.isRegularFile(from) || Files.size(from) > MOST_ORIGIN) {
                    return Optional.empty();
                }
                return Optional.ofNullable(SpecJson.mapper().readValue(Files.readString(from), Origin.class));
            } catch (IOException | JacksonException e) {
                return Optional.empty(); // the copy itself still tells what it is
            }
        }
    }

    /**
     * A copy that was found, and read.
     *
     * @param project as it was
     * @param origin the user's own file, which was not touched; empty if there was none
     * @param saved when the copy was made
     * @param sentence what was recovered, for the user
     */
    public record Found(Project project, Optional<Path> origin, Instant saved, Message sentence, Path folder) {
        /** Throws the copy away, once the user has it or does not want it. */
        public void discard() {
            clear(folder);
        }
    }

    /**
     * Everything that killed programs have left, newest first. Folders without a copy that can be read are cleared away:
     * nothing had been changed there, or the first copy was never finished.
     *
     * @param folder as for {@link Autosave#in}
     */
    public static List<Found> find(Path folder, ZoneId zone) {
        List<Found> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.filter(Files::isDirectory).toList()) {
                if (!Autosave.isAlive(one)) {
                    read(one, zone).ifPresentOrElse(found::add, () -> clear(one));
                }
            }
        } catch (IOException unreadable) {
            return found;
        }
        found.sort(Comparator.comparing(Found::saved).reversed());
        return found;
    }

    private static Optional<Found> read(Path folder, ZoneId zone) {
        Path copy = folder.resolve(Autosave.COPY);
        try {
            Project project = ProjectFile.read(copy);
            Instant written = Files.getLastModifiedTime(copy).toInstant();
            Origin origin = Origin.read(folder.resolve(Autosave.ORIGIN))
                    .orElseGet(() -> Origin.of(project, Optional.empty(), written));
            Instant saved = Instant.ofEpochMilli(origin.saved());
            return Optional.of(new Found(project, file(origin), saved, sentence(project, origin, zone), folder));
        } catch (ProjectFileException | IOException noCopy) {
            return Optional.empty();
        }
    }

    private static Optional<Path> file(Origin origin) {
        try {
            return origin.file().map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Message sentence(Project project, Origin origin, ZoneId zone) {
        String time = Instant.ofEpochMilli(origin.saved())
                .atZone(zone)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .replace('T', ' ');
        if (project.training().isPresent() && origin.batches() == 0) {
            return Message.of("project.recovered-epochs", project.title(), time, origin.epochs());
        }
        return project.training().isPresent()
                ? Message.of("project.recovered-training", project.title(), time, origin.epochs(), origin.batches())
                : Message.of("project.recovered", project.title(), time);
    }

    private static void clear(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException leftBehind) {
            // the next start tries again
        }
    }
}
