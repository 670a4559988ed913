package convscope.cli;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Documents of {@code --json}: indented, ASCII whatever the terminal's encoding, {@code null} for NaN. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Measured<Double>())
                    .addSerializer(double.class, new Measured<Double>())
                    .addSerializer(Float.class, new Measured<Float>())
                    .addSerializer(float.class, new Measured<Float>()))
            .build();

    private Json() {}

    static String of(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /** Writes what is no number as {@code null}. */
    private static final class Measured<N extends Number> extends ValueSerializer<N> {
        @Override
        public void serialize(N value, JsonGenerator generator, SerializationContext context) {
            if (!Double.isFinite(value.doubleValue())) {
                generator.writeNull();
            } else if (value instanceof Float) {
                generator.writeNumber(value.floatValue()); // as few digits as a float has
            } else {
                generator.writeNumber(value.doubleValue());
            }
        }
    }
}
