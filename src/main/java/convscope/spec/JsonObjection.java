package convscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import convscope.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with a JSON text, in words for the person who wrote it: Jackson's own sentences speak of Java.
 *
 * <p>Where Jackson has one exception for several mistakes, the beginning of its message decides; tests hold each.
 */
final class JsonObjection {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final int LONGEST_QUOTE = 64;

    private JsonObjection() {}

    /** Where and what, as one sentence. */
    static Message of(JacksonException e) {
        String path = path(e);
        if (!path.isEmpty() && !isSyntax(e)) {
            return Message.of("spec.json-field", path, what(e));
        }
        boolean placed = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        return placed
                ? Message.of(
                        "spec.json-line",
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr(),
                        what(e))
                : Message.of("spec.json-text", what(e));
    }

    /** Whether the text itself is broken, so that a line says more than a name. */
    private static boolean isSyntax(JacksonException e) {
        return (e instanceof StreamReadException && !(e instanceof InputCoercionException))
                || e instanceof StreamConstraintsException;
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(quotable(step.getPropertyName()));
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** A foreign word as it can stand in a sentence of one line. */
    private static String quotable(String word) {
        String line = word.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    private static Message what(JacksonException e) {
        String said = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (e instanceof UnexpectedEndOfInputException || said.startsWith("No content")) {
            return Message.of("spec.json.end");
        }
        if (e instanceof StreamConstraintsException) {
            return Message.of(said.contains("nesting") ? "spec.json.too-deep" : "spec.json.too-long");
        }
        if (e instanceof InputCoercionException) {
            return Message.of("spec.json.too-large");
        }
        if (e instanceof StreamReadException) {
            Matcher name = QUOTED.matcher(said);
            return said.startsWith("Duplicate") && name.find()
                    ? Message.of("spec.json.twice", quotable(name.group(1)))
                    : Message.of("spec.json.syntax");
        }
        if (e instanceof PropertyBindingException unknown) {
            return Message.of("spec.json.unknown", names(unknown.getKnownPropertyIds()));
        }
        if (e instanceof InvalidTypeIdException kind) {
            String known = kinds(kind.getBaseType().getRawClass());
            return kind.getTypeId() == null
                    ? Message.of("spec.json.no-type", known)
                    : Message.of("spec.json.unknown-type", quotable(kind.getTypeId()), known);
        }
        if (e instanceof ValueInstantiationException refused) {
            Class<?> target = refused.getType().getRawClass();
            boolean ours = target.isEnum() || target == Size.class || target == Padding.class;
            return ours || refused.getCause() == null || refused.getCause().getMessage() == null
                    ? expected(target)
                    : Message.of("spec.json.refused", refused.getCause().getMessage());
        }
        if (said.startsWith("Missing creator property")) {
            return Message.of("spec.json.missing");
        }
        if (e instanceof InvalidNullException || said.contains("`null`") || said.startsWith("Null value")) {
            return Message.of("spec.json.null");
        }
        if (said.startsWith("Trailing token")) {
            return Message.of("spec.json.trailing");
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? expected(mismatch.getTargetType())
                : Message.of("spec.json.unfit");
    }

    private static String names(Collection<Object> known) {
        return String.join(", ", known.stream().map(String::valueOf).sorted().toList());
    }

    private static String kinds(Class<?> base) {
        JsonSubTypes types = base.getAnnotation(JsonSubTypes.class);
        return types == null
                ? ""
                : names(new ArrayList<>(Arrays.stream(types.value())
                        .map(JsonSubTypes.Type::name)
                        .toList()));
    }

    /** What belongs where a value of this class is read. */
    private static Message expected(Class<?> target) {
        if (target == int.class || target == long.class) {
            return Message.of("spec.json.expected-whole");
        }
        if (target == double.class || target == float.class) {
            return Message.of("spec.json.expected-number");
        }
        if (target == boolean.class) {
            return Message.of("spec.json.expected-boolean");
        }
        if (target == String.class) {
            return Message.of("spec.json.expected-text");
        }
        if (target == Size.class || target == int[].class) {
            return Message.of("spec.json.expected-size");
        }
        if (target == Padding.class) {
            return Message.of("spec.json.expected-padding");
        }
        if (target.isEnum()) {
            return Message.of("spec.json.expected-one-of", String.join(", ", constants(target)));
        }
        return Message.of(
                Collection.class.isAssignableFrom(target) ? "spec.json.expected-list" : "spec.json.expected-object");
    }

    private static List<String> constants(Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .map(constant -> SpecJson.mapper().writeValueAsString(constant).replace("\"", ""))
                .toList();
    }
}
