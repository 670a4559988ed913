package convscope.spec;

import convscope.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Networks as JSON: {@code {"name": …, "nodes": [{"name", "inputs", "layer": {"type", …}}]}}.
 *
 * <p>Reading is strict (no unknown, missing or doubled field, no number in a string), so that a misspelt setting is
 * never silently the default.
 */
public final class SpecJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SpecJson() {}

    /** The strict mapper, for documents that hold a network among other things. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(NetworkSpec network) {
        return MAPPER.writeValueAsString(network);
    }

    /**
     * The network in this text.
     *
     * @throws SpecException if it is not JSON or not a network; says where
     */
    public static NetworkSpec read(String json) throws SpecException {
        try {
            return MAPPER.readValue(json, NetworkSpec.class);
        } catch (JacksonException e) {
            throw new SpecException(describe(e), e);
        }
    }

    /** Where and why Jackson stopped, as one sentence. */
    public static Message describe(JacksonException e) {
        String why = e.getOriginalMessage().lines().findFirst().orElse("");
        if (e instanceof DatabindException bound && !bound.getPath().isEmpty()) {
            StringBuilder path = new StringBuilder();
            bound.getPath().forEach(step -> {
                if (step.getPropertyName() != null) {
                    path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
                } else {
                    path.append('[').append(step.getIndex()).append(']');
                }
            });
            return Message.of("spec.json-field", path.toString(), why);
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return Message.of("spec.json-syntax", line, why);
    }
}
