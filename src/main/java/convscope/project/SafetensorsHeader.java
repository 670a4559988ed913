package convscope.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import convscope.spec.SpecJson;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON before the values of a safetensors file, checked as the reference reader checks it.
 *
 * @param metadata free texts
 * @param places where each tensor's values lie, ordered by place; together they cover the data without gap or overlap
 * @param dataLength bytes behind the header
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, Place> places, long dataLength) {
    private static final String METADATA = "__metadata__";
    private static final String FLOAT = "F32";
    private static final int ALIGNMENT = 8;
    /** More axes than any layer's weights have. */
    private static final int MOST_AXES = 8;

    // fields that we do not know are ignored here, as the reference reader does
    private static final JsonMapper MAPPER = SpecJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Where one tensor's values lie.
     *
     * @param shape sizes of the tensor
     * @param begin first byte, counted from the end of the header
     * @param end byte behind the last
     */
    record Place(Shape shape, long begin, long end) {}

    private record Info(
            String dtype,
            long[] shape,
            @JsonProperty("data_offsets") long[] offsets) {}

    /** The header for these tensors one after the other, padded so that the values start at a multiple of 8. */
    static byte[] bytes(Map<String, Tensor> tensors, Map<String, String> metadata) {
        Map<String, Object> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            header.put(METADATA, metadata);
        }
        long begin = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Shape shape = entry.getValue().shape();
            long end = begin + shape.count() * Float.BYTES;
            int[] sizes = shape.toArray();
            long[] all = Arrays.stream(sizes).asLongStream().toArray();
            header.put(entry.getKey(), new Info(FLOAT, all, new long[] {begin, end}));
            begin = end;
        }
        byte[] json = MAPPER.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /**
     * The header in these bytes, for a file with so many bytes behind it.
     *
     * @throws ProjectFileException if it is not a sound header, or a tensor is not of 32-bit floats
     */
    static SafetensorsHeader parse(byte[] json, long dataLength) throws ProjectFileException {
        if (json.length == 0 || json[0] != '{') {
            throw ProjectFileException.of("project.tensors-header");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, Info> infos = new LinkedHashMap<>();
        try (JsonParser parser = MAPPER.createParser(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(json))
                .toString())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(METADATA)) {
                    Map<String, String> read = parser.readValueAs(new TypeReference<Map<String, String>>() {});
                    if (read == null) { // the word null is JSON, but no map
                        throw ProjectFileException.of("project.tensors-header");
                    }
                    metadata.putAll(read);
                } else {
                    infos.put(name, info(name, parser));
                }
            }
            if (parser.nextToken() != null) {
                throw ProjectFileException.of("project.tensors-header");
            }
        } catch (JacksonException | CharacterCodingException e) {
            throw ProjectFileException.of(e, "project.tensors-header");
        }
        return new SafetensorsHeader(metadata, tile(infos, dataLength), dataLength);
    }

    private static Info info(String name, JsonParser parser) throws ProjectFileException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw ProjectFileException.of("project.tensor-entry", name);
        }
        return parser.readValueAs(Info.class);
    }

    private static Map<String, Place> tile(Map<String, Info> infos, long dataLength) throws ProjectFileException {
        Map<String, Place> unordered = new LinkedHashMap<>();
        for (Map.Entry<String, Info> entry : infos.entrySet()) {
            unordered.put(entry.getKey(), place(entry.getKey(), entry.getValue(), dataLength));
        }
        List<Map.Entry<String, Place>> ordered = unordered.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().begin()))
                .toList();
        Map<String, Place> places = new LinkedHashMap<>();
        long next = 0;
        for (Map.Entry<String, Place> entry : ordered) {
            if (entry.getValue().begin() != next) {
                throw ProjectFileException.of("project.tensor-place", entry.getKey());
            }
            next = entry.getValue().end();
            places.put(entry.getKey(), entry.getValue());
        }
        if (next < dataLength) {
            throw ProjectFileException.of("project.tensors-trailing");
        }
        return places;
    }

    private static Place place(String name, Info info, long dataLength) throws ProjectFileException {
        if (!info.dtype().equals(FLOAT)) {
            throw ProjectFileException.of("project.tensor-type", name, info.dtype());
        }
        if (info.shape().length > MOST_AXES || Arrays.stream(info.shape()).anyMatch(SafetensorsHeader::isNoSize)) {
            throw ProjectFileException.of("project.tensor-shape", name);
        }
        if (info.offsets().length != 2) {
            throw ProjectFileException.of("project.tensor-entry", name);
        }
        long begin = info.offsets()[0];
        long end = info.offsets()[1];
        if (begin < 0 || end < begin || end > dataLength) {
            throw ProjectFileException.of("project.tensor-place", name);
        }
        Shape shape =
                Shape.of(Arrays.stream(info.shape()).mapToInt(Math::toIntExact).toArray());
        if (!holds(shape, end - begin)) {
            throw ProjectFileException.of("project.tensor-shape", name);
        }
        return new Place(shape, begin, end);
    }

    private static boolean isNoSize(long size) {
        return size < 1 || size > Integer.MAX_VALUE;
    }

    /** Whether so many bytes are the shape's values, and one Java array can take them. */
    private static boolean holds(Shape shape, long bytes) {
        long count = 1;
        for (int size : shape.toArray()) {
            count *= size; // both factors are below 2^31
            if (count > Integer.MAX_VALUE - ALIGNMENT) {
                return false;
            }
        }
        return count * Float.BYTES == bytes;
    }
}
