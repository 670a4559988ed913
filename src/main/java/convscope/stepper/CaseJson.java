package convscope.stepper;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.spec.SpecJson;
import convscope.tensor.Tensor;
import convscope.text.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Cases as JSON, as {@code src/docs/file-format.md} describes them.
 *
 * <p>Reading is strict (no unknown or doubled setting, none that the operation does not have, no number in a string, no
 * ragged rows), so that a misspelt setting is never silently the default. Whether the case can be computed is not asked
 * here but by {@link CaseCheck}. Hundreds of thousands of numbers are common, so they are read as they come.
 */
public final class CaseJson {
    /** How the name of a case file ends. */
    public static final String EXTENSION = ".json";

    /** Most bytes of a case file. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int DEEPEST = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to be refused with their place
            .build();

    private CaseJson() {}

    /**
     * The case in this text.
     *
     * @throws CaseException if it is not JSON or not a case; says where
     */
    public static CaseFile read(String json) throws CaseException {
        try {
            return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory can be read
        }
    }

    /**
     * The case in these bytes, which are UTF-8.
     *
     * @throws CaseException if it is not JSON or not a case, or longer than {@link #MOST_BYTES}; says where
     */
    public static CaseFile read(InputStream in) throws CaseException, IOException {
        JsonPlace place = new JsonPlace();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            return file(parser, place);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new CaseException(
                    e.getOriginalMessage().startsWith("Document length")
                            ? Message.of("stepper.json.too-long", MOST_BYTES >> 20)
                            : broken(place, e));
        } catch (JacksonException e) {
            throw new CaseException(broken(place, e));
        }
    }

    private static Message broken(JsonPlace place, JacksonException e) {
        Message what = SpecJson.describe(e);
        return place.toString().isEmpty() ? what : Message.of("stepper.json.broken", place.toString(), what);
    }

    private static CaseFile file(JsonParser parser, JsonPlace place) throws CaseException {
        JsonToken begin = parser.nextToken();
        if (begin != JsonToken.START_OBJECT) {
            throw place.refuse(begin == null ? "spec.json.end" : "spec.json.expected-object");
        }
        CaseSettings settings = new CaseSettings(parser, place);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            place.enter(name);
            parser.nextToken();
            settings.read(name);
        }
        place.enter("");
        if (parser.nextToken() != null) {
            throw place.refuse("spec.json.trailing");
        }
        return settings.file();
    }

    /**
     * The case as text, a row of numbers on a line.
     *
     * @throws IllegalArgumentException if a number is not finite, for which JSON has no word
     */
    public static String write(CaseFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(file, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(CaseFile file, OutputStream out) {
        Case it = file.subject();
        refuseInfinities(it.input());
        it.kernel().ifPresent(CaseJson::refuseInfinities);
        it.bias().ifPresent(CaseJson::refuseInfinities);
        try (JsonGenerator json = NumberJson.generator(out)) {
            json.writeStartObject();
            file.title().ifPresent(title -> json.writeStringProperty("title", title));
            json.writeStringProperty("op", it.operation().id());
            tensor(json, "input", Optional.of(it.input()));
            tensor(json, "kernel", it.kernel());
            if (it.kernel().isEmpty()) {
                size(json, "kernelSize", it.kernelSize());
            }
            tensor(json, "bias", it.bias());
            if (it.activation() != Activation.NONE) {
                json.writeStringProperty("activation", it.activation().id());
            }
            size(json, "stride", it.stride());
            padding(json, it.padding());
            size(json, "dilation", it.dilation());
            if (it.operation() == Operation.TRANSPOSED) {
                size(json, "outputPadding", it.outputPadding());
            }
            if (it.operation() == Operation.AVERAGE_POOLING) {
                json.writeBooleanProperty("countIncludePad", it.countIncludePad());
            }
            file.position().ifPresent(position -> json.writeNumberProperty("position", position));
            file.speed().ifPresent(speed -> json.writeNumberProperty("speed", speed));
            json.writeEndObject();
        }
    }

    private static void refuseInfinities(Tensor tensor) {
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("JSON has no word for " + value);
            }
        }
    }

    private static void tensor(JsonGenerator json, String name, Optional<Tensor> tensor) {
        tensor.ifPresent(numbers -> {
            json.writeName(name);
            NumberJson.write(json, numbers);
        });
    }

    private static void size(JsonGenerator json, String name, Size size) {
        json.writeName(name);
        json.writeArray(new int[] {size.height(), size.width()}, 0, 2);
    }

    private static void padding(JsonGenerator json, SidePadding padding) {
        json.writeName("padding");
        if (padding.kind() == SidePadding.Kind.SIDES) {
            json.writeArray(new int[] {padding.top(), padding.bottom(), padding.left(), padding.right()}, 0, 4);
        } else {
            json.writeString(padding.toString());
        }
    }
}
