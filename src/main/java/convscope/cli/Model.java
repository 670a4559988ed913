package convscope.cli;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Preset;
import convscope.spec.Problem;
import convscope.spec.ShapeTrace;
import convscope.spec.SpecException;
import convscope.spec.SpecJson;
import convscope.tensor.Tensor;
import convscope.text.Message;
import convscope.training.Plan;
import convscope.training.TrainingRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network that a command was asked about.
 *
 * @param network layers and wires
 * @param preset the preset, if it was asked for by name
 * @param project the project, if it came from a {@code .convscope} file
 */
record Model(NetworkSpec network, Optional<Preset> preset, Optional<Project> project) {
    /** Most bytes of a network as JSON; a thousand layers need a tenth of it. */
    private static final int MOST_JSON = 8 << 20;

    /** The preset of this name, or the network in this file: {@code .convscope} or JSON. */
    static Model open(String name) throws BadInput {
        Optional<Preset> preset = Preset.of(name);
        if (preset.isPresent()) {
            return new Model(preset.get().network(), preset, Optional.empty());
        }
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw BadInput.of("cli.model.folder", name);
        }
        if (!Files.exists(file)) {
            throw missing(name);
        }
        return isText(file) ? network(file) : project(file);
    }

    private static Path path(String name) throws BadInput {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw missing(name);
        }
    }

    private static BadInput missing(String name) {
        List<String> presets = Arrays.stream(Preset.values()).map(Preset::id).toList();
        return Similar.to(name, presets)
                .map(meant -> BadInput.of("cli.model.similar", name, meant))
                .orElseGet(() -> BadInput.of("cli.model.missing", name, String.join(", ", presets)));
    }

    /** Whether it begins as a JSON object does; a project is a zip and does not. */
    static boolean isText(Path file) throws BadInput {
        if (file.toString().endsWith(ProjectFile.EXTENSION)) {
            return false;
        }
        if (file.toString().endsWith(".json")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(64), StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("{");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Model project(Path file) throws BadInput {
        try {
            Project project = ProjectFile.read(file);
            return new Model(project.network(), Optional.empty(), Optional.of(project));
        } catch (ProjectFileException e) {
            throw new BadInput(e.what());
        }
    }

    private static Model network(Path file) throws BadInput {
        try {
            if (Files.size(file) > MOST_JSON) {
                throw BadInput.of("cli.model.too-large", file.toString(), MOST_JSON >> 20);
            }
            NetworkSpec network = SpecJson.read(Files.readString(file));
            return new Model(network, Optional.empty(), Optional.empty());
        } catch (SpecException e) {
            throw BadInput.of("cli.model.json", file.toString(), e.what());
        } catch (CharacterCodingException e) {
            throw BadInput.of("cli.model.encoding", file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BadInput unreadable(Path file, IOException e) {
        return BadInput.of("cli.unreadable", file.toString(), String.valueOf(e.getMessage()));
    }

    /** What people call it. */
    String title() {
        return project.map(Project::title).orElse(network.name());
    }

    /** The weights it has, or new ones as the plan draws them. */
    Map<String, Tensor> weights(Plan plan) throws BadInput {
        return project.isPresent()
                ? project.get().weights()
                : plan.initializer().draw(trace(), plan.seed());
    }

    /** How it is to be trained: as the project says, or the preset, or as the first preset. */
    Plan plan() {
        Plan usual = Plan.of(preset.orElse(Preset.LENET), 1, 1);
        return project.flatMap(opened ->
                        opened.workbook().plan().or(() -> opened.training().map(TrainingRecord::plan)))
                .orElse(usual);
    }

    /**
     * The same network for images of another size.
     *
     * @param size the input layer that takes the place of its own
     */
    Model withInput(Input size) {
        List<Node> nodes = network.nodes().stream()
                .map(node -> node.layer() instanceof Input ? node.withLayer(size) : node)
                .toList();
        return new Model(new NetworkSpec(network.name(), nodes), preset, project);
    }

    /** Its shapes, or a refusal with one line for each problem. */
    ShapeTrace trace() throws BadInput {
        ShapeTrace trace = ShapeTrace.of(network);
        if (!trace.usable()) {
            List<Message> lines = new ArrayList<>();
            for (Problem problem : trace.problems()) {
                lines.add(line(problem));
            }
            throw new BadInput(lines);
        }
        return trace;
    }

    private static Message line(Problem problem) {
        return problem.layer().isEmpty()
                ? Message.of("cli.problem.network", problem.what(), problem.why())
                : Message.of("cli.problem.layer", problem.layer(), problem.what(), problem.why());
    }
}
