package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {
    private static final String PROJECT = "project.json";
    private static final String WEIGHTS = "weights.safetensors";

    @TempDir
    Path folder;

    private Path file;
    private Map<String, byte[]> entries;

    @BeforeEach
    void writeAGoodOne() throws Exception {
        file = folder.resolve("a.convscope");
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        Map<String, Tensor> weights = Preset.LENET.initializer().draw(trace, 1);
        List<String> digits = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        ProjectFile.write(
                file, new Project("LeNet", Preset.LENET.network(), weights, digits, "mnist", Optional.empty()));
        entries = Zips.entries(file);
    }

    @Test
    void theSameEntriesDeflatedAndInAnotherOrderAreRead() throws Exception {
        Project before = ProjectFile.read(file);
        Map<String, byte[]> turned = new LinkedHashMap<>();
        turned.put("notes/읽어 보세요.txt", new byte[] {1, 2});
        turned.put(WEIGHTS, entries.get(WEIGHTS));
        turned.put(PROJECT, entries.get(PROJECT));
        assertThat(ProjectFile.read(Zips.write(file, turned))).isEqualTo(before);
    }

    @Test
    void notAFile() {
        assertThat(refusal(folder))
                .endsWith("it is not a file but a folder or a device; choose a file that ends in .convscope.");
        assertThat(refusal(folder.resolve("none")))
                .isEqualTo("none cannot be opened: there is no such file or folder; check the name.");
    }

    @Test
    void empty() throws IOException {
        assertThat(refused(new byte[0])).contains("the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "hello", "{\"format\": \"convscope\"}", "\u0089PNG", "\n"})
    void notAZip(String text) throws IOException {
        assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1))).contains("not a ConvScope project");
    }

    @Test
    void anotherKindOfZip() throws IOException {
        Map<String, byte[]> docx = Map.of("[Content_Types].xml", new byte[9], "word/document.xml", new byte[9]);
        assertThat(refused(Zips.deflated(docx))).contains("not a ConvScope project");
        assertThat(refused(Zips.deflated(Map.of()))).contains("not a ConvScope project");
        entries.put(PROJECT, "[]".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(Zips.deflated(entries))).contains("not a ConvScope project");
        entries.put(PROJECT, "{\"format\":\"other\",\"version\":7}".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(Zips.deflated(entries))).contains("not a ConvScope project");
    }

    @Test
    void truncatedAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0;
                length < whole.length;
                length += Math.max(1, Math.min(length, whole.length - length) / 40)) {
            String said = refused(java.util.Arrays.copyOf(whole, length));
            assertThat(said).as("first %d bytes", length).containsAnyOf("empty", "damaged", "not a ConvScope project");
        }
    }

    @Test
    void aFlippedBitInAWeight() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        assertThat(refused(whole))
                .isEqualTo("a.convscope cannot be opened: the file is damaged or incomplete; "
                        + "open a backup or ask for the file again.");
    }

    @Test
    void withoutWeights() throws IOException {
        entries.remove(WEIGHTS);
        assertThat(refused(Zips.deflated(entries))).contains("“weights.safetensors” is missing in it");
    }

    @Test
    void anEntryTwice() throws IOException {
        entries.put("project.jsoN", "{}".getBytes(StandardCharsets.UTF_8));
        byte[] twice = Zips.replaced(Zips.deflated(entries), "project.jsoN", "project.json");
        assertThat(refused(twice)).contains("“project.json” is in it twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "C:\\evil", "c:evil", "..\\evil", "\\evil", ".."})
    void namesThatLeadOutOfTheFolder(String name) throws IOException {
        entries.put(name, new byte[3]);
        assertThat(refused(Zips.deflated(entries))).contains("an entry “" + name + "” that leads out");
    }

    @Test
    void namesWithDotsInsideAreHarmless() throws Exception {
        entries.put("..notes", new byte[3]);
        entries.put("a..b/c...", new byte[3]);
        assertThat(ProjectFile.read(Zips.write(file, entries)).title()).isEqualTo("LeNet");
    }

    @Test
    void aDescriptionThatUnpacksToFarTooMuch() throws IOException {
        entries.put(PROJECT, new byte[100 << 20]);
        assertThat(refused(Zips.deflated(entries))).contains("“project.json” is larger than 8 MB");
    }

    @Test
    void aDescriptionThatIsLongerThanItSays() throws IOException {
        byte[] bomb = new byte[50 << 20];
        entries.put(PROJECT, bomb);
        byte[] zip = Zips.deflated(entries);
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 28; i++) {
            // the uncompressed size in the central directory
            if (buffer.getInt(i) == 0x02014b50 && buffer.getInt(i + 24) == bomb.length) {
                buffer.putInt(i + 24, 1000);
            }
        }
        assertThat(refused(zip)).contains("damaged");
    }

    @Test
    void weightsThatUnpackToFarTooMuch() throws IOException {
        byte[] weights = entries.get(WEIGHTS);
        entries.put(WEIGHTS, java.util.Arrays.copyOf(weights, 200 << 20));
        assertThat(refused(Zips.deflated(entries))).contains("bytes behind its weights");
    }

    @Test
    void aNetworkWhoseWeightsNoMemoryHolds() throws IOException {
        // eighty times 2^28 weights: refused by the header, which lacks them, before any is allocated
        StringBuilder nodes = new StringBuilder("{\"name\":\"in\",\"inputs\":[],\"layer\":{\"type\":\"input\","
                + "\"height\":64,\"width\":64,\"channels\":1}},"
                + "{\"name\":\"d0\",\"inputs\":[\"in\"],\"layer\":{\"type\":\"flatten\"}}");
        for (int i = 1; i <= 80; i++) {
            nodes.append(",{\"name\":\"d%d\",\"inputs\":[\"d%d\"],\"layer\":{\"type\":\"dense\",\"units\":%d,"
                    .formatted(i, i - 1, i % 2 == 1 ? 65536 : 4096));
            nodes.append("\"activation\":\"none\",\"bias\":false}}");
        }
        assertThat(edited(json -> json.replaceFirst(
                                "(?s)\"nodes\" : \\[.*\\]\n(?=  \\},\n  \"draft\")", "\"nodes\" : [" + nodes + "]")
                        .replaceFirst("(?s)\"labels\" : \\[.*?\\]", "\"labels\" : []")))
                .contains("the weights “d1/weight” of its network are missing");
    }

    @Test
    void aNetworkOfTooManyLayers() throws IOException {
        String node = "{\"name\":\"\",\"inputs\":[],\"layer\":{\"type\":\"flatten\"}}";
        assertThat(edited(json -> json.replace("\"nodes\" : [", "\"nodes\" : [" + (node + ",").repeat(20_000))))
                .contains("its network has 20009 layers and 8 connections, more than 1000 and 4000");
    }

    @Test
    void aNetworkWithinTheLimitsInWhichEverythingIsWrong() throws IOException {
        String node = "{\"name\":\"/\",\"inputs\":[\"a\",\"b\",\"c\",\"d\"],\"layer\":{\"type\":\"flatten\"}},";
        assertThat(edited(json -> json.replace("\"nodes\" : [", "\"nodes\" : [" + node.repeat(990))))
                .contains("its network cannot work as described");
    }

    @Test
    void versionTwoHadNoDraft() throws Exception {
        String json = new String(entries.get(PROJECT), StandardCharsets.UTF_8);
        String second = json.replace("\"version\" : 3", "\"version\" : 2").replace("  \"draft\" : null,\n", "");
        assertThat(second).hasSize(json.length() - 18);
        entries.put(PROJECT, second.getBytes(StandardCharsets.UTF_8));
        Project read = ProjectFile.read(Zips.write(file, entries));
        assertThat(read.workbook().draft()).isEmpty();
        assertThat(read.weights()).hasSize(10);
    }

    @Test
    void versionTwoWithADraft() throws IOException {
        assertThat(edited(json -> json.replace("\"version\" : 3", "\"version\" : 2")))
                .contains("unknown field “draft”");
    }

    @Test
    void aNewerVersionWhateverElseItHolds() throws IOException {
        assertThat(edited(json -> json.replace("\"version\" : 3", "\"version\" : 12, \"brand\" : {\"new\": [null]}")))
                .isEqualTo("a.convscope cannot be opened: it was made by a newer ConvScope "
                        + "(format 12, this one knows up to 3); update ConvScope.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version" : 3        | "version" : 0                 | `in project.json “version” is missing or has`
            "version" : 3        | "version" : "2"               | `in project.json “version” is missing or has`
            "version" : 3        | "version" : 3, "titel" : 2    | `unknown field “titel”`
            "title" : "LeNet",   |                               | `“title” is missing or has an impossible value`
            "title" : "LeNet",   | "title" : null,               | `“title” is missing or has an impossible value`
            "title" : "LeNet",   | "title" : "a", "title" : "b", | `not valid JSON at line`
            "title" : "LeNet",   | "title" : "LeNet"             | `not valid JSON at line`
            "format"             | "formal"                      | `“format” is missing or has`
            "filters" : 6        | "filters" : 6.5               | `“network.nodes[1].layer.filters” is missing or has`
            "filters" : 6        | "filters" : 5                 | `the weights “conv1/weight” have the shape [6, 1, 5, 5] where the network needs [5, 1, 5, 5]`
            "filters" : 6        | "filters" : -6                | `its network cannot work as described`
            "name" : "conv1"     | "name" : "conv9"              | `its network cannot work as described`
            "type" : "flatten"   | "type" : "java.lang.Thread"   | `“network.nodes[5].layer” is missing or has`
            "training" : null    | "training" : {}               | `“training.plan” is missing or has`
            "7", "8"             | "7"                           | `it names 9 classes, but its network tells 10 apart`
            "7", "8"             | "7", null, "8"                | `“labels[8]” is missing or has`
            """)
    void anEditedDescription(String from, String to, String said) throws IOException {
        assertThat(edited(json -> {
                    String dense = json.replaceAll("\",\\s+\"(?=\\d\")", "\", \"");
                    assertThat(dense).contains(from);
                    return dense.replace(from, to == null ? "" : to);
                }))
                .contains(said);
    }

    @Test
    void missingAndForeignWeights() throws Exception {
        Map<String, Tensor> weights = new LinkedHashMap<>(ProjectFile.read(file).weights());
        Tensor bias = weights.remove("conv1/bias");
        assertThat(refused(weights)).contains("the weights “conv1/bias” of its network are missing");
        weights.put("conv1/bias", bias);
        weights.put("conv1/\u0007" + "x".repeat(10_000), bias);
        assertThat(refused(weights)).contains("the weights “conv1/\uFFFDxxx").contains("do not belong");
    }

    @Test
    void deeplyNestedJson() throws IOException {
        assertThat(edited(json -> "[".repeat(1_000_000))).contains("not a ConvScope project");
        assertThat(edited(json -> "{\"a\":".repeat(1_000_000))).contains("project.json");
    }

    private String refused(Map<String, Tensor> weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, weights, Map.of());
        entries.put(WEIGHTS, out.toByteArray());
        return refused(Zips.deflated(entries));
    }

    private String edited(UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        String json = new String(entries.get(PROJECT), StandardCharsets.UTF_8);
        changed.put(PROJECT, edit.apply(json).getBytes(StandardCharsets.UTF_8));
        return refused(Zips.deflated(changed));
    }

    private String refused(byte[] bytes) throws IOException {
        return refusal(Files.write(file, bytes));
    }

    private String refusal(Path path) {
        return Sentences.english(catchThrowable(() -> ProjectFile.read(path)));
    }
}
