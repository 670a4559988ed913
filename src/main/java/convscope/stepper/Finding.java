package convscope.stepper;

import convscope.text.Message;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a check found wrong, with the changes that may mend it; {@link CaseCheck} keeps those that do.
 *
 * @param field the setting that causes it, as it is called in a case file
 * @param what the sentence
 * @param changes made only when they are asked for
 */
record Finding(String field, Message what, List<Change> changes) {
    /**
     * A change that may mend it.
     *
     * @param label what it does, in a few words
     * @param result the case after the change
     */
    record Change(Message label, Supplier<Case> result) {}

    static Finding of(String field, String key, Object... arguments) {
        return new Finding(field, Message.of(key, arguments), List.of());
    }

    /** The same with one more change. */
    Finding orUse(Supplier<Case> result, String key, Object... arguments) {
        Change change = new Change(Message.of(key, arguments), result);
        return new Finding(
                field, what, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** The same with one more change, if it makes sense here. */
    Finding orUseIf(boolean sensible, Supplier<Case> result, String key, Object... arguments) {
        return sensible ? orUse(result, key, arguments) : this;
    }

    /** Whether both complain of the same thing, perhaps with other numbers. */
    boolean isLike(Finding other) {
        return field.equals(other.field) && what.key().equals(other.what.key());
    }
}
