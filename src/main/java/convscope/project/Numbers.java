package convscope.project;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** How numbers stand in {@code project.json}: settings are finite, measurements may be {@code null}. */
final class Numbers {
    private Numbers() {}

    /** A setting: a JSON number within the range of {@code double}. */
    static final class Finite extends ValueDeserializer<Double> {
        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) {
            double value = number(parser, context);
            return Double.isFinite(value)
                    ? (Double) value
                    : (Double) context.handleWeirdNumberValue(double.class, value, "not finite");
        }
    }

    /** A measurement, read: {@code null} is NaN. */
    static final class MeasuredReader extends ValueDeserializer<Double> {
        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) {
            double value = number(parser, context);
            return Double.isFinite(value) ? value : Double.NaN;
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    /** A measurement, written: what is no number is {@code null}. */
    static final class MeasuredWriter extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
            if (Double.isFinite(value)) {
                generator.writeNumber(value);
            } else {
                generator.writeNull();
            }
        }
    }

    private static double number(JsonParser parser, DeserializationContext context) {
        return parser.currentToken().isNumeric()
                ? parser.getDoubleValue()
                : (Double) context.handleUnexpectedToken(context.constructType(double.class), parser);
    }

    /** Which numbers of an epoch are measurements. */
    abstract static class Epoch {
        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double loss;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double accuracy;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double valLoss;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double valAccuracy;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double seconds;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double imagesPerSecond;
    }

    /** Which numbers of a training are measurements. */
    abstract static class Training {
        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double testAccuracy;
    }

    /** Which numbers of a place in a training are measurements. */
    abstract static class Standing {
        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double lossSum;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double seconds;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double wallSeconds;

        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double bestMerit;
    }

    /** Which numbers of a schedule or of early stopping are measurements. */
    abstract static class Best {
        @JsonSerialize(using = MeasuredWriter.class)
        @JsonDeserialize(using = MeasuredReader.class)
        double best;
    }
}
