package convscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import convscope.text.Texts;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What people read when data is refused. */
final class Sentences {
    private Sentences() {}

    /** The English sentence with which this is refused, after checking that both languages have one. */
    static String refusalOf(ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        assertThat(thrown).isExactlyInstanceOf(DataException.class);
        return english((DataException) thrown);
    }

    static String english(DataException refusal) {
        for (Locale locale : new Locale[] {Locale.KOREAN, Locale.ENGLISH}) {
            String sentence = Texts.of(locale).get(refusal.said());
            assertThat(sentence).endsWith(".").doesNotContain("{", "}", "\n", "null");
        }
        return Texts.of(Locale.ENGLISH).get(refusal.said());
    }
}
