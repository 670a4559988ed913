package convscope.project;

import convscope.assembly.Draft;
import convscope.engine.LearningState;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import convscope.training.Continuation;
import convscope.training.History;
import convscope.training.Place;
import convscope.training.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A project as a file, {@code .convscope}: a zip with {@code project.json}, {@code weights.safetensors}, and what there
 * is of optimiser, best weights, curves, filters, thumbnail and draft.
 *
 * <p>The format is described in {@code src/docs/file-format.md}. Whatever is wrong with a file is a
 * {@link ProjectFileException}; sizes are checked against the network before memory is taken, and nothing in a file is
 * executed or unpacked. The same project gives the same bytes.
 */
public final class ProjectFile {
    /** What the names of project files end in. */
    public static final String EXTENSION = ".convscope";

    static final String PROJECT = "project.json";
    static final String WEIGHTS = "weights.safetensors";
    static final String OPTIMIZER = "optimizer.safetensors";
    static final String BEST = "best.safetensors";
    static final String HISTORY = "history.csv";
    static final String FILTERS = "filters.safetensors";
    static final String THUMBNAIL = "thumbnail.png";
    static final String DRAFT = "draft.safetensors";

    /** Largest {@code project.json}: room for 1,000 layers and the curves of 20,000 epochs. */
    static final int MOST_JSON = 8 << 20;

    /** Earliest time a zip can say; a real one would make equal projects differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ProjectFile() {}

    /** Reads a project. */
    public static Project read(Path file) throws ProjectFileException {
        if (file.getFileSystem() != FileSystems.getDefault()) {
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, name(file));
            } catch (IOException e) {
                throw explain(e).opening(name(file));
            }
        }
        try {
            return readFile(file);
        } catch (ProjectFileException e) {
            throw e.opening(name(file));
        } catch (IOException e) {
            throw explain(e).opening(name(file));
        }
    }

    /** Only the small picture of a project; empty if there is none, or no project that can be read. */
    public static Optional<Thumbnail> thumbnail(Path file) {
        try {
            requireFile(file);
            try (ProjectArchive archive = ProjectArchive.open(file)) {
                return thumbnail(archive);
            }
        } catch (IOException | ProjectFileException unreadable) {
            return Optional.empty(); // whoever opens it is told why
        }
    }

    /**
     * Reads a project from a stream, by way of a temporary file, because a zip is read from its end.
     *
     * @param name what the project is called in the sentence that says what is wrong with it
     */
    public static Project read(InputStream in, String name) throws ProjectFileException {
        try {
            Path copy = Files.createTempFile("convscope-", EXTENSION);
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return readFile(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (ProjectFileException e) {
            throw e.opening(name);
        } catch (IOException e) {
            throw explain(e).opening(name);
        }
    }

    private static Project readFile(Path file) throws IOException, ProjectFileException {
        requireFile(file);
        try (ProjectArchive archive = ProjectArchive.open(file)) {
            if (!archive.has(PROJECT)) {
                throw ProjectFileException.of("project.foreign");
            }
            ProjectJson json = ProjectJson.read(archive.bytes(PROJECT, MOST_JSON));
            Map<String, Shape> expected = Consistency.weights(json);
            Map<String, Tensor> weights = tensors(archive, WEIGHTS, expected);
            return new Project(
                    json.title(),
                    json.network(),
                    weights,
                    json.labels(),
                    json.data(),
                    json.training(),
                    workbook(archive, json, expected));
        }
    }

    /** Tensors of just these names and shapes, in this order. */
    private static Map<String, Tensor> tensors(ProjectArchive archive, String entry, Map<String, Shape> expected)
            throws IOException, ProjectFileException {
        Map<String, Tensor> found = archive.read(entry, (in, length) -> {
            SafetensorsHeader header = Safetensors.readHeader(in, length);
            Consistency.check(expected, header.places(), SafetensorsHeader.Place::shape);
            return Safetensors.readTensors(in, header, Runtime.getRuntime().maxMemory() / 2);
        });
        return inOrder(expected, found);
    }

    private static Workbook workbook(ProjectArchive archive, ProjectJson json, Map<String, Shape> weights)
            throws IOException, ProjectFileException {
        List<Run> runs = new ArrayList<>();
        List<History> histories = histories(archive, json.runs().size());
        for (int i = 0; i < histories.size(); i++) {
            runs.add(json.runs().get(i).run(histories.get(i)));
        }
        return new Workbook(
                json.notes(),
                json.reference().reference(),
                json.plan(),
                runs,
                json.run(),
                continuation(archive, json, weights),
                thumbnail(archive),
                draft(archive, json));
    }

    /** The weights that a draft has so far may be of any shape: they wait for a layer that they fit. */
    private static Optional<Draft> draft(ProjectArchive archive, ProjectJson json)
            throws IOException, ProjectFileException {
        if (json.draft().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Tensor> weights = archive.has(DRAFT)
                ? archive.read(
                        DRAFT,
                        (in, length) -> Safetensors.readTensors(
                                in,
                                Safetensors.readHeader(in, length),
                                Runtime.getRuntime().maxMemory() / 2))
                : Map.of();
        return Optional.of(new Draft(json.draft().get(), weights));
    }

    private static List<History> histories(ProjectArchive archive, int runs) throws IOException, ProjectFileException {
        if (runs == 0) {
            return List.of();
        }
        List<History> histories = archive.read(HISTORY, (in, length) -> HistoryCsv.read(in, runs));
        if (!archive.has(FILTERS)) {
            return histories;
        }
        Map<String, Tensor> filters = archive.read(
                FILTERS, (in, length) -> Safetensors.read(in, length).tensors());
        return FilterEntry.into(histories, filters);
    }

    private static Optional<Continuation> continuation(
            ProjectArchive archive, ProjectJson json, Map<String, Shape> weights)
            throws IOException, ProjectFileException {
        if (json.place().isEmpty() || weights.isEmpty()) {
            return Optional.empty();
        }
        Place place = json.place().get();
        Map<String, Tensor> moments = tensors(archive, OPTIMIZER, Consistency.moments(json));
        Map<String, Tensor> best = archive.has(BEST) ? tensors(archive, BEST, weights) : Map.of();
        return Optional.of(new Continuation(place, new LearningState(place.iteration(), moments), best));
    }

    /** A picture that is none is no reason to refuse a project. */
    private static Optional<Thumbnail> thumbnail(ProjectArchive archive) throws IOException, ProjectFileException {
        if (!archive.has(THUMBNAIL)) {
            return Optional.empty();
        }
        byte[] bytes = archive.bytes(THUMBNAIL, Thumbnail.MOST_BYTES);
        return Thumbnail.isOne(bytes) ? Optional.of(new Thumbnail(bytes)) : Optional.empty();
    }

    /**
     * Writes a project, replacing the file as a whole or not at all.
     *
     * @throws ProjectFileException if the disk refuses, or the project is one that could not be read again
     */
    public static void write(Path file, Project project) throws ProjectFileException {
        write(file, project, new AtomicFile());
    }

    static void write(Path file, Project project, AtomicFile atomic) throws ProjectFileException {
        try {
            byte[] json = ProjectJson.of(project).bytes();
            if (json.length > MOST_JSON) {
                throw ProjectFileException.of("project.entry-too-large", PROJECT, MOST_JSON >> 20);
            }
            ProjectJson read = ProjectJson.read(json);
            Map<String, Shape> expected = Consistency.weights(read);
            Consistency.check(expected, project.weights(), Tensor::shape);
            checkContinuation(project, read, expected);
            requireFile(file);
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw ProjectFileException.of("project.read-only");
            }
            Map<String, Tensor> weights = inOrder(expected, project.weights());
            atomic.write(file, out -> writeZip(out, json, weights, project.workbook()));
        } catch (ProjectFileException e) {
            throw e.saving(name(file));
        } catch (IOException e) {
            throw explain(e).saving(name(file));
        }
    }

    /** Refuses what is there and is no file: folders, and devices whose bytes have no end. */
    private static void requireFile(Path file) throws ProjectFileException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw ProjectFileException.of("project.not-a-file");
        }
    }

    private static void checkContinuation(Project project, ProjectJson json, Map<String, Shape> weights)
            throws ProjectFileException {
        if (project.workbook().continuation().isPresent()) {
            Continuation continuation = project.workbook().continuation().get();
            Consistency.check(Consistency.moments(json), continuation.learning().moments(), Tensor::shape);
            if (!continuation.best().isEmpty()) {
                Consistency.check(weights, continuation.best(), Tensor::shape);
            }
        }
    }

    private static void writeZip(OutputStream out, byte[] json, Map<String, Tensor> weights, Workbook workbook)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        store(zip, PROJECT, to -> to.write(json));
        store(zip, WEIGHTS, weights);
        if (workbook.continuation().isPresent()) {
            Continuation continuation = workbook.continuation().get();
            store(zip, OPTIMIZER, continuation.learning().moments());
            if (!continuation.best().isEmpty()) {
                store(zip, BEST, continuation.best());
            }
        }
        List<History> histories = workbook.runs().stream().map(Run::history).toList();
        if (!histories.isEmpty()) {
            deflate(zip, HISTORY, to -> HistoryCsv.write(to, histories));
            Map<String, Tensor> filters = FilterEntry.tensors(histories);
            if (!filters.isEmpty()) {
                store(zip, FILTERS, filters);
            }
        }
        if (workbook.thumbnail().isPresent()) {
            store(zip, THUMBNAIL, to -> to.write(workbook.thumbnail().get().png()));
        }
        if (workbook.draft().isPresent()) {
            store(zip, DRAFT, workbook.draft().get().weights());
        }
        zip.finish();
    }

    private static void store(ZipOutputStream zip, String name, Map<String, Tensor> tensors) throws IOException {
        store(zip, name, to -> Safetensors.write(to, tensors, Map.of("producer", "ConvScope")));
    }

    /** Adds a long text, which shrinks to a third. */
    private static void deflate(ZipOutputStream zip, String name, AtomicFile.Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /**
     * Adds an entry as it is: floats hardly shrink, and a tool can map what is stored straight from the file.
     *
     * <p>The zip wants length and checksum first, so the content is made twice rather than held in memory.
     */
    private static void store(ZipOutputStream zip, String name, AtomicFile.Content content) throws IOException {
        Measure measure = new Measure();
        content.writeTo(measure);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(measure.length);
        entry.setCrc(measure.getChecksum().getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Length and checksum of what is written to it. */
    private static final class Measure extends CheckedOutputStream {
        private long length;

        Measure() {
            super(OutputStream.nullOutputStream(), new CRC32());
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            super.write(bytes, from, count);
            length += count;
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            length++;
        }
    }

    private static Map<String, Tensor> inOrder(Map<String, Shape> expected, Map<String, Tensor> weights) {
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        expected.keySet().forEach(name -> ordered.put(name, weights.get(name)));
        return ordered;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static ProjectFileException explain(IOException e) {
        if (e instanceof NoSuchFileException) {
            return ProjectFileException.of(e, "project.not-found");
        }
        if (e instanceof AccessDeniedException) {
            return ProjectFileException.of(e, "project.no-permission");
        }
        return ProjectArchive.explain(e);
    }
}
