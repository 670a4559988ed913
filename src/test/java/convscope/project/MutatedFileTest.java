package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convscope.spec.SpecJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens to a file's bytes: it opens, or it is refused with a sentence. */
class MutatedFileTest {
    private static final int FILES = 4000;
    private static final List<String> SCRAPS = List.of(
            "null",
            "-1",
            "0",
            "1e999",
            "NaN",
            "2147483648",
            "-9223372036854775808",
            "99999999999999999999",
            "\"\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[",
            "true",
            ",",
            "\"type\"",
            "65536",
            "0.5",
            "[0,0]",
            "\"input\"",
            "\u0000");

    private static final List<JsonNode> VALUES = Stream.of(
                    "null",
                    "-1",
                    "0",
                    "1",
                    "2",
                    "3",
                    "1e999",
                    "0.5",
                    "2147483648",
                    "-9223372036854775808",
                    "1e-400",
                    "\"\"",
                    "\"a\"",
                    "\"\\ud800\"",
                    "[]",
                    "{}",
                    "true",
                    "65536",
                    "[0,0]",
                    "[1,1]",
                    "\"input\"",
                    "99999999999999999999",
                    "9223372036854775807",
                    "268435456",
                    "\"층 1\"",
                    "\"layer-1\"",
                    "\"F16\"")
            .map(SpecJson.mapper()::readTree)
            .toList();

    @TempDir
    Path folder;

    @Test
    void opensOrIsRefusedWithASentence() throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Path> originals = new ArrayList<>();
        for (long seed = 0; seed < 50; seed++) {
            originals.add(folder.resolve("original-" + seed));
            ProjectFile.write(originals.get((int) seed), RandomProjects.of(seed));
        }
        for (long seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] mutated = mutate(originals.get(random.nextInt(originals.size())), random);
            Path file = Files.write(folder.resolve("mutated-" + seed), mutated);
            outcomes.merge(outcome(file, seed), 1, Integer::sum);
            Files.delete(file);
        }
        // every way of being wrong, and some files that are not: else the mutations are too coarse
        assertThat(outcomes).containsKeys("opened", "project.damaged", "project.wrong-field", "project.json-syntax");
        assertThat(outcomes).containsKeys("project.unknown-field", "project.weights-missing", "project.weights-shape");
        assertThat(outcomes).containsKeys("project.history-line", "project.missing-entry", "project.tensors-trailing");
        assertThat(outcomes).containsKeys("project.tensors-header", "project.tensor-shape", "project.tensor-place");
        assertThat(outcomes.get("opened")).isBetween(FILES / 50, FILES / 2);
    }

    private String outcome(Path file, long seed) {
        Project project;
        try {
            project = ProjectFile.read(file);
        } catch (ProjectFileException e) {
            Sentences.english(e);
            return ((convscope.text.Message) e.what().arguments().get(1)).key();
        } catch (RuntimeException | Error e) {
            return fail("seed " + seed, e);
        }
        if (seed % 8 > 0) {
            return "opened";
        }
        try {
            // what was read can be kept
            Path again = folder.resolve("again.convscope");
            ProjectFile.write(again, project);
            assertThat(ProjectFile.read(again).weights()).as("seed %d", seed).isEqualTo(project.weights());
            return "opened";
        } catch (ProjectFileException | RuntimeException e) {
            return fail("seed " + seed, e);
        }
    }

    private static byte[] mutate(Path file, Random random) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0:
                return bytes(whole, random);
            case 1:
                return Arrays.copyOf(whole, random.nextInt(whole.length));
            default:
                // inside an entry, with a zip around it whose checksums are right
                Map<String, byte[]> entries = new LinkedHashMap<>(Zips.entries(file));
                List<String> others = new ArrayList<>(entries.keySet());
                String name = random.nextInt(2) > 0 ? "project.json" : others.get(random.nextInt(others.size()));
                entries.computeIfPresent(name, (it, bytes) -> switch (random.nextInt(8)) {
                    case 0 -> bytes(bytes, random);
                    case 1 -> text(bytes, random);
                    default ->
                        name.endsWith(".json")
                                ? tree(bytes, random)
                                : name.endsWith(".safetensors") ? header(bytes, random) : text(bytes, random);
                });
                if (random.nextInt(20) == 0) {
                    entries.remove(name);
                }
                return Zips.deflated(entries);
        }
    }

    private static byte[] bytes(byte[] from, Random random) {
        byte[] bytes = from.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = random.nextInt(20); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            case 2 -> {
                int length = 1 + random.nextInt(Math.min(64, bytes.length));
                int to = random.nextInt(bytes.length - length + 1);
                System.arraycopy(from, random.nextInt(bytes.length - length + 1), bytes, to, length);
            }
            default -> {
                int cut = random.nextInt(bytes.length);
                int more = random.nextInt(bytes.length - cut);
                bytes = concat(Arrays.copyOf(from, cut), Arrays.copyOfRange(from, cut + more, from.length));
            }
        }
        return bytes;
    }

    /** Puts a scrap of JSON in the place of a word, number or bracket; the header of the weights is text too. */
    private static byte[] text(byte[] from, Random random) {
        String all = new String(from, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("]}}") > 0 && all.charAt(0) != '{' ? all.indexOf("]}}") + 3 : all.length();
        int place = random.nextInt(end);
        int stop = place;
        while (stop < end && ",:[]{} \n".indexOf(all.charAt(stop)) < 0) {
            stop++;
        }
        while (place > 0 && ",:[]{} \n".indexOf(all.charAt(place - 1)) < 0) {
            place--;
        }
        String scrap = random.nextInt(3) == 0
                ? Integer.toString(random.nextInt(30))
                : SCRAPS.get(random.nextInt(SCRAPS.size()));
        return (all.substring(0, place) + scrap + all.substring(Math.max(stop, place)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Changes the header of the weights as a tree, and says its new length. */
    private static byte[] header(byte[] from, Random random) {
        int length = ByteBuffer.wrap(from).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] json = tree(Arrays.copyOfRange(from, 8, 8 + length), random);
        byte[] start = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .array();
        return concat(concat(start, json), Arrays.copyOfRange(from, 8 + length, from.length));
    }

    /** Removes, renames or replaces something in a tree, so that it stays JSON. */
    private static byte[] tree(byte[] from, Random random) {
        JsonNode root = SpecJson.mapper().readTree(from);
        List<JsonNode> inner = new ArrayList<>();
        collect(root, inner);
        JsonNode place = inner.get(random.nextInt(inner.size()));
        JsonNode other = inner.get(random.nextInt(inner.size())).deepCopy();
        JsonNode value = random.nextInt(4) == 0 ? other : VALUES.get(random.nextInt(VALUES.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            String name = new ArrayList<>(object.propertyNames()).get(random.nextInt(object.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", value);
                case 2 -> object.set(name + "x", object.remove(name));
                default -> object.set(name, value);
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.insert(index, value);
                default -> array.set(index, value);
            }
        }
        return SpecJson.mapper().writeValueAsBytes(root);
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
