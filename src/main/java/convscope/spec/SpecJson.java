package convscope.spec;

import com.fasterxml.jackson.annotation.Nulls;
import convscope.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

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
            .withCoercionConfig(LogicalType.Textual, SpecJson::textOnly)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SpecJson() {}

    /** A name has to stand in quotes; 5 is no name. */
    private static void textOnly(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

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
            NetworkSpec network = MAPPER.readValue(json, NetworkSpec.class);
            if (network == null) {
                throw new SpecException(Message.of("spec.json-text", Message.of("spec.json.null")), null);
            }
            if (network.exceedsLimits()) {
                throw new SpecException(
                        Message.of("spec.too-many-layers", NetworkSpec.MOST_LAYERS, NetworkSpec.MOST_WIRES), null);
            }
            return network;
        } catch (JacksonException e) {
            throw new SpecException(describe(e), e);
        }
    }

    /** Where and why reading stopped, as one sentence for the person who wrote the text. */
    public static Message describe(JacksonException e) {
        return JsonObjection.of(e);
    }
}
