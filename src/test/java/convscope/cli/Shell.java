package convscope.cli;

import convscope.data.DataLibrary;
import convscope.data.catalogue.Catalogue;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process and keeps what they print. */
final class Shell {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Console console;
    final Equipment equipment;

    Shell() {
        this(() -> false);
    }

    Shell(BooleanSupplier stopped) {
        this(stopped, Locale.ENGLISH, () -> {
            throw new WindowBench.NoWindow("no display");
        });
    }

    Shell(BooleanSupplier stopped, Locale locale, WindowBench window) {
        console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                Texts.of(locale));
        Dl4jEngine engine = new Dl4jEngine();
        equipment = new Equipment(
                engine,
                engine::stockNetwork,
                window,
                new DataLibrary(Path.of("no-data")),
                Catalogue.STANDARD,
                Path.of("convscope.log"),
                stopped);
    }

    int run(String... arguments) {
        return new Commands(console, equipment).run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    List<String> errorLines() {
        return err().lines().toList();
    }

    /** Standard output, which must be one JSON document. */
    JsonNode json() {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(out());
    }
}
