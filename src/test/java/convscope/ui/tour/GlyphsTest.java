package convscope.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {
    /** Texts that are set in the font for values; all others are set in the font for words. */
    private static final List<String> VALUES = List.of("strip.formula.");

    private final Glyphs glyphs = new Glyphs();

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_ko.properties"})
    void theFontsHaveEverySignOfTheTexts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("resources", "text", file))) {
            texts.load(reader);
        }
        assertThat(texts).isNotEmpty();
        texts.stringPropertyNames().forEach(key -> {
            String text = texts.getProperty(key);
            if (VALUES.stream().anyMatch(key::startsWith)) {
                assertThat(glyphs.missing(text, "D2Coding")).as(key).isEmpty();
            } else {
                assertThat(glyphs.missing(text, "Pretendard Regular")).as(key).isEmpty();
                assertThat(glyphs.missing(text, "Pretendard SemiBold")).as(key).isEmpty();
            }
        });
    }
}
