package convscope.text;

import java.util.List;

/**
 * A sentence before it has a language: the key of a text and the values that go into it.
 *
 * @param key key in {@code resources/text/messages.properties}
 * @param arguments values for {@code {0}}, {@code {1}}, …; numbers, strings or further messages
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
