package convscope.spec;

import convscope.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a layer finds wrong with itself or with what is fed into it, before the graph knows where it stands.
 *
 * @param what the sentence; the text under the same key with {@code .why} says why
 * @param changes what would mend it
 */
public record Fault(Message what, List<Change> changes) {
    /**
     * A change of one layer that mends a fault.
     *
     * @param label what the change does, in a few words
     * @param before a layer to put in front, if any
     * @param replacement the layer to use instead, if any
     */
    public record Change(Message label, Optional<LayerSpec> before, Optional<LayerSpec> replacement) {}

    static Fault of(String key, Object... arguments) {
        return new Fault(Message.of(key, arguments), List.of());
    }

    /** The same fault with one more change: another layer instead. */
    Fault orUse(LayerSpec replacement, String key, Object... arguments) {
        return with(new Change(Message.of(key, arguments), Optional.empty(), Optional.of(replacement)));
    }

    /** The same fault with one more change: a layer in front. */
    Fault orInsert(LayerSpec before, String key, Object... arguments) {
        return with(new Change(Message.of(key, arguments), Optional.of(before), Optional.empty()));
    }

    private Fault with(Change change) {
        return new Fault(
                what, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }
}
