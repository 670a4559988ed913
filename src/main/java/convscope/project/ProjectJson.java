package convscope.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.Nulls;
import convscope.assembly.Draft;
import convscope.spec.NetworkSpec;
import convscope.spec.SpecJson;
import convscope.training.Continuation;
import convscope.training.EarlyStopping;
import convscope.training.EpochRecord;
import convscope.training.History;
import convscope.training.Place;
import convscope.training.Plan;
import convscope.training.PlateauState;
import convscope.training.Run;
import convscope.training.TrainingRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Everything of a project but its weights, as JSON.
 *
 * <p>Every field is always there. {@code null} stands for a training that never was, and for a number that was not
 * measured or is none (NaN in memory); JSON has no other way to write it.
 *
 * @param format always {@link #FORMAT}
 * @param version always {@link #VERSION}
 */
@JsonPropertyOrder({
    "format",
    "version",
    "title",
    "data",
    "reference",
    "labels",
    "notes",
    "network",
    "draft",
    "training",
    "plan",
    "place",
    "run",
    "runs"
})
record ProjectJson(
        String format,
        int version,
        String title,
        String data,
        Reference reference,
        List<String> labels,
        String notes,
        NetworkSpec network,
        Optional<NetworkSpec> draft,
        Optional<TrainingRecord> training,
        Optional<Plan> plan,
        Optional<Place> place,
        Optional<Integer> run,
        List<RunHead> runs) {
    static final String FORMAT = "convscope";
    static final int VERSION = 3;

    private static final JsonMapper MAPPER = SpecJson.mapper()
            .rebuild()
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule().addDeserializer(double.class, new Numbers.Finite()))
            .addMixIn(EpochRecord.class, Numbers.Epoch.class)
            .addMixIn(TrainingRecord.class, Numbers.Training.class)
            .addMixIn(Place.class, Numbers.Standing.class)
            .addMixIn(PlateauState.class, Numbers.Best.class)
            .addMixIn(EarlyStopping.State.class, Numbers.Best.class)
            .build();

    private static final JsonMapper FIRST_MAPPER = FirstVersion.mapper(MAPPER);

    // another version may have other fields, so format and version are read first and alone
    private static final ObjectReader HEAD_READER = MAPPER.readerFor(Head.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    ProjectJson {
        labels = List.copyOf(labels);
        runs = List.copyOf(runs);
    }

    /**
     * Which images, as {@link DataReference} has it.
     *
     * @param limit {@code null} for all
     */
    record Reference(Optional<String> folder, int validation, Optional<Integer> limit) {
        static final Reference NONE = new Reference(Optional.empty(), 0, Optional.empty());

        static Reference of(DataReference reference) {
            Optional<Integer> limit = reference.limit().isPresent()
                    ? Optional.of(reference.limit().getAsInt())
                    : Optional.empty();
            return new Reference(reference.folder(), reference.validation(), limit);
        }

        DataReference reference() {
            OptionalInt most = limit.isPresent() ? OptionalInt.of(limit.get()) : OptionalInt.empty();
            return new DataReference(folder, validation, most);
        }
    }

    /** A run without its curves. */
    record RunHead(String name, int colour, String note, String network, TrainingRecord training) {
        static RunHead of(Run run) {
            return new RunHead(run.name(), run.colour(), run.note(), run.network(), run.record());
        }

        Run run(History history) {
            return new Run(name, colour, note, network, training, history);
        }
    }

    private record Head(String format, int version) {}

    static ProjectJson of(Project project) {
        return new ProjectJson(
                FORMAT,
                VERSION,
                project.title(),
                project.data(),
                Reference.of(project.workbook().reference()),
                project.labels(),
                project.workbook().notes(),
                project.network(),
                project.workbook().draft().map(Draft::network),
                project.training(),
                project.workbook().plan(),
                project.workbook().continuation().map(Continuation::place),
                project.workbook().run(),
                project.workbook().runs().stream().map(RunHead::of).toList());
    }

    /** UTF-8, indented by two blanks, lines ended by a line feed on every system. */
    byte[] bytes() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        String json = MAPPER.writer().with(printer).writeValueAsString(this);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The project in these bytes.
     *
     * @throws ProjectFileException if it is not one, is newer, or has a field that is missing, unknown or wrong
     */
    static ProjectJson read(byte[] json) throws ProjectFileException {
        try {
            Head head = HEAD_READER.readValue(json);
            if (!head.format().equals(FORMAT)) {
                throw ProjectFileException.of("project.foreign");
            }
            if (head.version() > VERSION) {
                throw ProjectFileException.of("project.newer", head.version(), VERSION);
            }
            if (head.version() < 1) {
                throw ProjectFileException.of("project.wrong-field", "version");
            }
            if (head.version() == 2) {
                return MAPPER.readValue(json, SecondVersion.class).project();
            }
            if (head.version() == 1) {
                return FIRST_MAPPER.readValue(json, FirstVersion.class).project();
            }
            return MAPPER.readValue(json, ProjectJson.class);
        } catch (JacksonException e) {
            throw describe(e);
        }
    }

    private static ProjectFileException describe(JacksonException e) {
        if (e instanceof DatabindException bound) {
            if (bound.getPath().isEmpty()) {
                return ProjectFileException.of(e, "project.foreign");
            }
            return e instanceof UnrecognizedPropertyException
                    ? ProjectFileException.of(e, "project.unknown-field", path(bound))
                    : ProjectFileException.of(e, "project.wrong-field", path(bound));
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return ProjectFileException.of(e, "project.json-syntax", line);
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        });
        return path.toString();
    }
}
