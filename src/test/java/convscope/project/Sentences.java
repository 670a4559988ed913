package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.text.Texts;
import java.util.Locale;

/** What a refusal says to people. */
final class Sentences {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts KOREAN = Texts.of(Locale.KOREAN);

    private Sentences() {}

    /** The English sentence, after making sure that both languages give one whole line. */
    static String english(Throwable e) {
        assertThat(e).isInstanceOf(ProjectFileException.class);
        String english = ENGLISH.get(((ProjectFileException) e).what());
        String korean = KOREAN.get(((ProjectFileException) e).what());
        assertThat(english).doesNotContain("Message[").hasLineCount(1).endsWith(".");
        assertThat(korean)
                .doesNotContain("Message[")
                .hasLineCount(1)
                .endsWith(".")
                .isNotEqualTo(english);
        assertThat(english.length()).isLessThan(400);
        return english;
    }
}
