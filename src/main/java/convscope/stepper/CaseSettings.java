package convscope.stepper;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The settings of a case file as they are met, in any order, before they are put together. */
final class CaseSettings {
    /** All settings that there are, in the order in which they are written. */
    private static final List<String> NAMES = List.of(
            "title",
            "op",
            "input",
            "kernel",
            "kernelSize",
            "bias",
            "activation",
            "stride",
            "padding",
            "dilation",
            "outputPadding",
            "countIncludePad",
            "position",
            "speed");

    private final JsonParser parser;
    private final JsonPlace place;
    private final Set<String> met = new HashSet<>();
    private Optional<String> title = Optional.empty();
    private Operation operation;
    private Tensor input;
    private Optional<Tensor> kernel = Optional.empty();
    private Size kernelSize;
    private Optional<Tensor> bias = Optional.empty();
    private Activation activation = Activation.NONE;
    private Size stride = Size.of(1);
    private SidePadding padding = SidePadding.VALID;
    private Size dilation = Size.of(1);
    private Size outputPadding = Size.of(0);
    private boolean countIncludePad;
    private Optional<Integer> position = Optional.empty();
    private Optional<Double> speed = Optional.empty();

    CaseSettings(JsonParser parser, JsonPlace place) {
        this.parser = parser;
        this.place = place;
    }

    /** Reads the setting of this name, whose value the parser has come to. */
    void read(String name) throws CaseException {
        if (!NAMES.contains(name)) {
            throw place.refuse("spec.json.unknown", String.join(", ", NAMES));
        }
        if (!met.add(name)) {
            throw place.refuse("spec.json.twice", name);
        }
        switch (name) {
            case "title" -> title = Optional.of(title());
            case "op" -> operation = operation();
            case "input" -> input = NumberLists.read(parser, place, 3);
            case "kernel" -> kernel = Optional.of(NumberLists.read(parser, place, 4));
            case "kernelSize" -> kernelSize = size();
            case "bias" ->
                bias = parser.currentToken() == JsonToken.VALUE_NULL
                        ? Optional.empty()
                        : Optional.of(NumberLists.read(parser, place, 1));
            case "activation" -> activation = activation();
            case "stride" -> stride = size();
            case "padding" -> padding = padding();
            case "dilation" -> dilation = size();
            case "outputPadding" -> outputPadding = size();
            case "countIncludePad" -> countIncludePad = truth();
            case "position" -> position = Optional.of(position());
            default -> speed = Optional.of(speed());
        }
    }

    private CaseException unfit(String expected, Object... arguments) {
        return place.refuse(parser.currentToken() == JsonToken.VALUE_NULL ? "spec.json.null" : expected, arguments);
    }

    private String text() throws CaseException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unfit("spec.json.expected-text");
        }
        return parser.getString();
    }

    private String title() throws CaseException {
        String text = text();
        if (text.length() > CaseFile.LONGEST_TITLE) {
            throw place.refuse("stepper.json.long-title", CaseFile.LONGEST_TITLE);
        }
        return text;
    }

    private Operation operation() throws CaseException {
        List<String> known =
                Arrays.stream(Operation.values()).map(Operation::id).toList();
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        return Operation.of(text).orElseThrow(() -> unfit("spec.json.expected-one-of", String.join(", ", known)));
    }

    private Activation activation() throws CaseException {
        List<String> known =
                Arrays.stream(Activation.values()).map(Activation::id).toList();
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
        return Arrays.stream(Activation.values())
                .filter(activation -> activation.id().equals(text))
                .findFirst()
                .orElseThrow(() -> unfit("spec.json.expected-one-of", String.join(", ", known)));
    }

    private int whole() throws CaseException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unfit("spec.json.expected-whole");
        }
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw place.refuse("spec.json.too-large");
        }
        return parser.getIntValue();
    }

    /** So many whole numbers in a list; {@code expected} says what belongs here. */
    private int[] wholes(int many, String expected) throws CaseException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unfit(expected);
        }
        int[] numbers = new int[many];
        int length = 0;
        place.item(0, 0);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int number = whole();
            if (length < many) {
                numbers[length] = number;
            }
            place.item(0, ++length);
        }
        place.leave(0);
        if (length != many) {
            throw place.refuse(expected);
        }
        return numbers;
    }

    private Size size() throws CaseException {
        int[] numbers = wholes(2, "spec.json.expected-size");
        return new Size(numbers[0], numbers[1]);
    }

    private SidePadding padding() throws CaseException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            for (SidePadding named : List.of(SidePadding.VALID, SidePadding.SAME, SidePadding.FULL)) {
                if (named.toString().equals(parser.getString())) {
                    return named;
                }
            }
        }
        int[] sides = wholes(4, "stepper.json.expected-padding");
        return SidePadding.of(sides[0], sides[1], sides[2], sides[3]);
    }

    private boolean truth() throws CaseException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE && parser.currentToken() != JsonToken.VALUE_FALSE) {
            throw unfit("spec.json.expected-boolean");
        }
        return parser.getBooleanValue();
    }

    private int position() throws CaseException {
        int position = whole();
        if (position < 0) {
            throw place.refuse("stepper.json.expected-position");
        }
        return position;
    }

    private double speed() throws CaseException {
        if (!parser.currentToken().isNumeric()) {
            throw unfit("spec.json.expected-number");
        }
        double times = parser.getDoubleValue();
        if (!(times >= CaseFile.SLOWEST && times <= CaseFile.FASTEST)) {
            throw place.refuse("stepper.json.expected-speed", CaseFile.SLOWEST, CaseFile.FASTEST);
        }
        return times;
    }

    /** The file, if every setting that it needs was met and no other that says something. */
    CaseFile file() throws CaseException {
        require("op");
        require("input");
        if (operation.hasKernel()) {
            require("kernel");
        } else {
            require("kernelSize");
        }
        Case made = new Case(
                operation,
                input,
                kernel,
                kernelSize,
                bias,
                activation,
                stride,
                padding,
                dilation,
                outputPadding,
                countIncludePad);
        refuseIf(!operation.hasKernel() && kernel.isPresent(), "kernel");
        refuseIf(!operation.hasKernel() && bias.isPresent(), "bias");
        refuseIf(!operation.hasKernel() && activation != Activation.NONE, "activation");
        refuseIf(!made.outputPadding().equals(outputPadding), "outputPadding");
        refuseIf(made.countIncludePad() != countIncludePad, "countIncludePad");
        if (kernelSize != null && !made.kernelSize().equals(kernelSize)) {
            place.enter("kernelSize");
            throw place.refuse("stepper.json.kernel-size", made.kernelSize().toString());
        }
        return new CaseFile(made, title, position, speed);
    }

    private void require(String name) throws CaseException {
        if (!met.contains(name)) {
            place.enter(name);
            throw place.refuse("spec.json.missing");
        }
    }

    /** What would be passed over in silence is refused. */
    private void refuseIf(boolean passedOver, String name) throws CaseException {
        if (passedOver) {
            place.enter(name);
            throw place.refuse("stepper.json.not-here", operation.id());
        }
    }
}
