package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
    @Test
    void writesTheBytesOfTheFormat() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("conv1/weight", Tensor.of(Shape.of(1, 2), 1f, -0f));
        tensors.put("scalar", Tensor.of(Shape.of(), 2f));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long length = Safetensors.write(out, tensors, Map.of("producer", "ConvScope"));
        ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        String json = "{\"__metadata__\":{\"producer\":\"ConvScope\"},"
                + "\"conv1/weight\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},"
                + "\"scalar\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]}}";
        int header = (int) file.getLong();
        assertThat(header % 8).isZero();
        assertThat(new String(file.array(), 8, header, StandardCharsets.UTF_8).stripTrailing())
                .isEqualTo(json);
        assertThat(file.getInt(8 + header)).isEqualTo(0x3f800000);
        assertThat(file.getInt(12 + header)).isEqualTo(0x80000000);
        assertThat(file.getInt(16 + header)).isEqualTo(0x40000000);
        assertThat(length).isEqualTo(file.capacity()).isEqualTo(8 + header + 12);
    }

    @Test
    void readsWhatOtherToolsWrite() throws Exception {
        Safetensors.Contents contents = read("""
                {
                  "b" : { "data_offsets":[4 , 12], "note": {"x": [1]}, "shape":[2,1] ,"dtype":"F32"},
                  "__metadata__": {"format": "pt"},
                  "a" : { "shape":[], "data_offsets":[0,4], "dtype":"F32"}
                }   \n""", 12);
        assertThat(contents.metadata()).isEqualTo(Map.of("format", "pt"));
        assertThat(contents.tensors().keySet()).containsExactly("a", "b");
        assertThat(contents.tensors().get("a").shape()).isEqualTo(Shape.of());
        assertThat(contents.tensors().get("b").shape()).isEqualTo(Shape.of(2, 1));
        assertThat(contents.tensors().get("b").values()).containsExactly(0f, 0f);
    }

    @Test
    void readsValuesAcrossManyChunks() throws Exception {
        float[] values = new float[50_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Map<String, Tensor> tensors = Map.of("a", Tensor.of(Shape.of(values.length), values));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, tensors, Map.of());
        InputStream in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Safetensors.read(in, out.size())).isEqualTo(new Safetensors.Contents(Map.of(), tensors));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            project.tensors-header   | 0 | []
            project.tensors-header   | 0 | ` {}`
            project.tensors-header   | 0 | {"a"
            project.tensors-header   | 0 | {} x
            project.tensors-header   | 0 | {"__metadata__":{"a":{}}}
            project.tensors-header   | 0 | {"__metadata__":[]}
            project.tensors-header   | 0 | {"__metadata__":{"a":"1","a":"2"}}
            project.tensors-header   | 8 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}
            project.tensors-header   | 4 | {"a":{"dtype":"F32","shape":[1]}}
            project.tensors-header   | 4 | {"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}
            project.tensors-header   | 4 | {"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}
            project.tensors-header   | 4 | {"a":{"dtype":"F32","shape":null,"data_offsets":[0,4]}}
            project.tensors-header   | 4 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,99999999999999999999]}}
            project.tensor-entry     | 4 | {"a":[]}
            project.tensor-entry     | 4 | {"a":null}
            project.tensor-entry     | 4 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}
            project.tensor-type      | 2 | {"a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}
            project.tensor-shape     | 4 | {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}
            project.tensor-shape     | 4 | {"a":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}
            project.tensor-shape     | 0 | {"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}
            project.tensor-shape     | 4 | {"a":{"dtype":"F32","shape":[4294967297],"data_offsets":[0,4]}}
            project.tensor-shape     | 4 | {"a":{"dtype":"F32","shape":[65536,65536,65536,65536],"data_offsets":[0,4]}}
            project.tensor-shape     | 4 | {"a":{"dtype":"F32","shape":[2147483647,2147483647,2147483647],"data_offsets":[0,4]}}
            project.tensor-shape     | 4 | {"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}
            project.tensor-place     | 8 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}
            project.tensor-place     | 4 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}
            project.tensor-place     | 4 | {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}
            project.tensor-place     | 8 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}
            project.tensor-place     | 4 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[-9223372036854775808,9223372036854775807]}}
            project.tensors-trailing | 8 | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}
            project.tensors-trailing | 1 | {}
            """)
    void refuses(String key, int dataLength, String header) {
        assertThatThrownBy(() -> read(header, dataLength)).satisfies(e -> {
            Sentences.english(e);
            assertThat(((ProjectFileException) e).what().key()).isEqualTo(key);
        });
    }

    @Test
    void saysWhichTypeItCannotRead() {
        assertThatThrownBy(() -> read("{\"fc/bias\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[0,2]}}", 2))
                .satisfies(e -> assertThat(Sentences.english(e))
                        .isEqualTo("the tensor “fc/bias” is stored as BF16, and only F32 is read; "
                                + "store it as 32-bit floats."));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001, 3})
    void refusesAHeaderLongerThanTheFileBeforeTakingMemory(long headerLength) {
        byte[] file = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(headerLength)
                .array();
        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file), file.length))
                .satisfies(e ->
                        assertThat(((ProjectFileException) e).what().key()).isEqualTo("project.tensors-header-length"));
    }

    @Test
    void refusesBadUtf8() {
        byte[] header = "{\"__metadata__\":{\"a\":\"?\"}}".getBytes(StandardCharsets.US_ASCII);
        header[header.length - 4] = (byte) 0xff;
        assertThatThrownBy(() -> SafetensorsHeader.parse(header, 0)).isInstanceOf(ProjectFileException.class);
    }

    @Test
    void refusesMoreThanTheMemoryThatMayBeTaken() throws Exception {
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1048576],\"data_offsets\":[0,4194304]}}";
        SafetensorsHeader parsed = SafetensorsHeader.parse(header.getBytes(StandardCharsets.UTF_8), 4 << 20);
        assertThatThrownBy(() -> Safetensors.readTensors(InputStream.nullInputStream(), parsed, 2 << 20))
                .satisfies(e -> assertThat(Sentences.english(e))
                        .startsWith("its weights need 4 MB of memory and at most 2 MB can be had"));
        // with enough memory it goes on, and misses the values
        assertThatThrownBy(() -> Safetensors.readTensors(InputStream.nullInputStream(), parsed, 4 << 20))
                .isInstanceOf(EOFException.class);
    }

    private static Safetensors.Contents read(String header, int dataLength) throws Exception {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        byte[] file = ByteBuffer.allocate(8 + json.length + dataLength)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
        return Safetensors.read(new ByteArrayInputStream(file), file.length);
    }
}
