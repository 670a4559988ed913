package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerMatchTest {
    private static final List<Class<?>> KINDS = List.of(LayerSpec.class.getPermittedSubclasses());

    @Test
    void hasOneAnswerForEachKind() {
        List<Class<?>> answered = Arrays.stream(LayerMatch.class.getDeclaredMethods())
                .<Class<?>>map((Method method) -> method.getParameterTypes()[0])
                .toList();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void everyKindHasANameInFiles() {
        List<Class<?>> named = Arrays.stream(
                        LayerSpec.class.getAnnotation(JsonSubTypes.class).value())
                .<Class<?>>map(JsonSubTypes.Type::value)
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(KINDS);
    }
}
