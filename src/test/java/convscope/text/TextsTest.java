package convscope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both languages are complete, every text is used, every text that is used exists. */
class TextsTest {
    private static final Path TEXTS = Path.of("resources", "text");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(\\s*\\+)?");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    /** Names and units that are the same in both languages. */
    private static final Set<String> LANGUAGE_FREE = Set.of("ConvScope", "EN", "ms", "Keras", "PyTorch");

    /** Texts that count one thing, which can be one, beside others, which cannot. */
    private static final Set<String> NEVER_ONE = Set.of(
            "form.weights.filter-size",
            "form.weights.filter-size-one",
            "stepper.depthwise-shares",
            "stepper.misfit.drop",
            "stepper.output-values");

    private static Map<String, String> english;
    private static Map<String, String> korean;
    private static List<Literal> literals;

    private record Literal(Path file, String text, boolean prefix) {}

    @BeforeAll
    static void read() throws IOException {
        english = properties(TEXTS.resolve("messages.properties"));
        korean = properties(TEXTS.resolve("messages_ko.properties"));
        literals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(withoutComments(Files.readString(file)));
                while (matcher.find()) {
                    literals.add(new Literal(file, matcher.group(1), matcher.group(2) != null));
                }
            }
        }
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    /** The file's texts; a key that stands twice is an error, which {@link java.util.Properties} would not tell. */
    private static Map<String, String> properties(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new java.util.Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(texts.put((String) key, (String) value))
                            .as("%s stands twice in %s", key, file)
                            .isNull();
                    return null;
                }
            }.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(korean.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noTextIsEmptyAndAllAreFormats() {
        for (Map<String, String> texts : List.of(english, korean)) {
            texts.forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH))
                        .as(key)
                        .doesNotThrowAnyException();
                assertThat(text.replace("''", ""))
                        .as("%s: an apostrophe must be doubled", key)
                        .doesNotContain("'");
            });
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        english.forEach((key, text) ->
                assertThat(arguments(korean.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
    }

    private static Set<String> arguments(String text) {
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        Set<String> numbers = new TreeSet<>();
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    @Test
    void koreanIsKorean() {
        korean.forEach((key, text) -> {
            String words = text.replaceAll("\\{[^}]*}", "");
            boolean wordless = Stream.of(words.split("[^\\p{L}]+"))
                    .allMatch(word -> word.isEmpty() || LANGUAGE_FREE.contains(word));
            assertThat(wordless || words.codePoints().anyMatch(TextsTest::isHangul))
                    .as("%s=%s", key, text)
                    .isTrue();
            assertThat(Pattern.compile("[A-Za-z]{2,}( [A-Za-z]{2,}){2,}")
                            .matcher(words)
                            .find())
                    .as("%s has English in it: %s", key, text)
                    .isFalse();
        });
    }

    @Test
    void koreanParticlesAfterAValueHaveBothForms() {
        Pattern one = Pattern.compile("}[”»)]?(([을를은는와과로](?![(\\p{L}])|[이가](?=[ ,.]|$))|으로|이라[는고]|라[는고])");
        korean.forEach((key, text) -> {
            String values = text.replaceAll("\\([^(){}]*\\{[^{}]*}[^(){}]*\\)", "()"); // an aside is not read
            assertThat(one.matcher(values).find()).as("%s=%s", key, text).isFalse();
        });
    }

    /** One word for one thing. */
    @Test
    void koreanWordsAreThoseThatWereSettledOn() {
        korean.forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("파라미터", "훈련", "케라스", "파이토치", "시험", "윈도");
            if (!key.equals("project.disk")) { // a computer network
                assertThat(text).as(key).doesNotContain("네트워크");
            }
        });
    }

    @Test
    void whatCanBeOneIsCountedAsOne() {
        Set<String> counting = new TreeSet<>(english.keySet());
        counting.removeIf(key -> !english.get(key).contains(",choice,"));
        assertThat(counting)
                .contains("problem.too-few-inputs", "problem.too-many-inputs", "stepper.channels", "train.learnt.loss");
        counting.removeAll(NEVER_ONE);
        Pattern several = Pattern.compile("(?<![.,0-9])1 (?!is\\b|was\\b|has\\b)[a-z–]+s\\b");
        assertThat(counting.stream()
                        .map(key -> Texts.of(Locale.ENGLISH).get(key, 1, 1, 1, 1, 1, 1))
                        .filter(text -> several.matcher(text).find()))
                .isEmpty();
        assertThat(Texts.of(Locale.ENGLISH).get("problem.too-few-inputs", 1, 2))
                .isEqualTo("It has 1 input and needs at least 2.");
    }

    private static boolean isHangul(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
    }

    @Test
    void everyTextIsUsed() {
        Set<String> exact = new HashSet<>();
        Set<String> prefixes = new HashSet<>();
        for (Literal literal : literals) {
            exact.add(literal.text);
            if (literal.prefix && literal.text.matches("[a-z].*[.-]")) {
                prefixes.add(literal.text);
            }
        }
        boolean why = exact.contains(".why");
        Set<String> unused = english.keySet().stream()
                .filter(key -> !exact.contains(key)
                        && prefixes.stream().noneMatch(key::startsWith)
                        && !(why && key.endsWith(".why") && exact.contains(key.substring(0, key.length() - 4))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("texts that no code names").isEmpty();
    }

    @Test
    void everyTextThatIsUsedExists() {
        Set<String> areas = english.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Literal literal : literals) {
            boolean ours = areas.stream().anyMatch(literal.text::startsWith);
            if (ours && !literal.prefix && KEY.matcher(literal.text).matches() && !isFile(literal.text)) {
                if (!english.containsKey(literal.text)) {
                    missing.add(literal.text + " in " + literal.file);
                }
            } else if (ours && literal.prefix && literal.text.endsWith(".")) {
                if (english.keySet().stream().noneMatch(key -> key.startsWith(literal.text))) {
                    missing.add(literal.text + "… in " + literal.file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isFile(String text) {
        return text.matches(".*\\.(json|safetensors|convscope|css|log|properties|gz|png|html)");
    }
}
