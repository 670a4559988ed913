package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Preset;
import convscope.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the input: one line on standard error, nothing on standard output, exit status 2. */
class BadInputTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("text.convscope"), "not a zip");
        Files.write(folder.resolve("empty.convscope"), new byte[0]);
        Files.writeString(folder.resolve("syntax.json"), "{\"name\": ");
        Files.writeString(folder.resolve("foreign.json"), "{\"name\": \"x\", \"nodes\": [], \"more\": 1}");
        Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"', '}'});
        Files.writeString(folder.resolve("random"), "what is this");
        Files.writeString(folder.resolve("lenet.json"), SpecJson.write(Preset.LENET.network()));
        caseFile("ragged", "[[[1, 2], [3]]]", "[[[[1]]]]", "");
        caseFile("nan", "[[[1, NaN]]]", "[[[[1]]]]", "");
        caseFile("stride", "[[[1, 2]]]", "[[[[1]]]]", ", \"stride\": [0, 1]");
        caseFile("kernel", "[[[1, 2]]]", "[[[[1, 1, 1]]]]", "");
        caseFile("unknown", "[[[1, 2]]]", "[[[[1]]]]", ", \"colour\": 1");
        caseFile("text-number", "[[[\"1\", 2]]]", "[[[[1]]]]", "");
        caseFile("wide", "[[[" + "1, ".repeat(99) + "1]]]", "[[[[1]]]]", "");
        Files.writeString(folder.resolve("text.png"), "not a picture");
        Files.write(folder.resolve("empty.png"), new byte[0]);
    }

    private static void caseFile(String name, String input, String kernel, String more) throws IOException {
        Files.writeString(
                folder.resolve(name + ".json"),
                "{\"op\": \"conv\", \"input\": " + input + ", \"kernel\": " + kernel + more + "}");
    }

    @ParameterizedTest(name = "convscope {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                   | A command is missing
            sumary lenet                                         | did you mean summary?
            fly lenet                                            | There is no command “fly”; there are: demo
            --jsn                                                | There is no option --jsn
            summary                                              | MODEL is missing
            summary lenet extra                                  | “extra” is one word too many
            summary lenet --jsno                                 | did you mean --json?
            summary lenett                                       | did you mean lenet?
            summary LeNet                                        | did you mean lenet?
            summary cifar-net                                    | did you mean cifar10-net?
            summary nothing.convscope                            | There is no preset and no file “nothing.convscope”
            summary @/sub                                        | is a folder; name a preset or a
            summary @/text.convscope                             | text.convscope cannot be opened:
            summary @/empty.convscope                            | the file is empty
            summary @/random                                     | cannot be opened
            summary @/syntax.json                                | syntax.json is not a network that can be read. Line 1
            summary @/foreign.json                               | more
            summary @/latin.json                                 | is not text in UTF-8
            train lenet --epochs 1                               | --data is missing
            train lenet --data mnist                             | --epochs is missing
            train lenet --data cifar10 --epochs 1                | There is no data “cifar10”; available is: mnist
            train lenet --data MNIST --epochs 1                  | There is no data “MNIST”
            train lenet --data mnist --epochs 0                  | --epochs is 0; give a number from 1
            train lenet --data mnist --epochs -3                 | --epochs is -3
            train lenet --data mnist --epochs 1.5                | “1.5” for --epochs is not a whole number
            train lenet --data mnist --epochs many               | “many” for --epochs
            train lenet --data mnist --epochs 99999999999        | “99999999999” for --epochs
            train lenet --data mnist --epochs 1 --epochs 2       | --epochs is given twice
            train lenet --data mnist --epochs 1 --batch 0        | --batch is 0
            train lenet --data mnist --epochs 1 --batch -64      | --batch is -64
            train lenet --data mnist --epochs 1 --limit 0        | --limit is 0
            train lenet --data mnist --epochs 1 --seed one       | “one” for --seed is not a whole number
            train lenet --data mnist --epochs 1 --learning-rate NaN      | --learning-rate is NaN
            train lenet --data mnist --epochs 1 --learning-rate 0        | --learning-rate is 0.0
            train lenet --data mnist --epochs 1 --learning-rate -1       | --learning-rate is -1.0
            train lenet --data mnist --epochs 1 --learning-rate Infinity | --learning-rate is Infinity
            train lenet --data mnist --epochs 1 --learning-rate fast     | “fast” for --learning-rate is not a number
            train cifar10-net --data mnist --epochs 1            | The network takes images of 32×32×3, but the data have 28×28×1
            train lenet --data mnist --epochs 1 --out @/sub      | is a folder; name a file in it
            train lenet --data mnist --epochs 1 --out @/no/x.convscope | does not exist; make it first
            train lenet --data mnist --epochs 1 --out @/model.h5 | does not end in .convscope
            train lenet --data mnist --epochs 1 --out            | --out
            predict lenet                                        | IMAGE is missing
            predict cifar10-net @/text.png                       | cifar10-net has no trained weights; train it first
            predict @/lenet.json @/text.png                      | has no trained weights
            predict lenet @/text.png --top 0                     | --top is 0
            demo --out @/text.png                                | names the file
            bench --fast                                         | There is no option --fast
            convolve                                             | CASE is missing
            convolve @/none.json                                 | There is no file
            convolve @/sub                                       | is a folder; name a case file
            convolve @/syntax.json                               | syntax.json is no case that can be read
            convolve @/ragged.json                               | input[0][1]
            convolve @/nan.json                                  | input[0][0][1]
            convolve @/stride.json                               | stride
            convolve @/stride.json --json                        | stride
            convolve @/kernel.json                               | kernel
            convolve @/unknown.json                              | colour
            convolve @/text-number.json                          | input[0][0][0]
            convolve @/wide.json --png @/wide.png                | input
            convolve @/kernel.json --gif @/walk.png              | does not end in .gif
            convolve @/kernel.json --png @/no/walk.png           | does not exist; make it first
            """)
    void isRefusedInOneLine(String line, String says) {
        Shell shell = new Shell();
        String[] words = line.isEmpty()
                ? new String[0]
                : line.replace("@", folder.toString()).split(" ");
        assertThat(shell.run(words)).as(shell.err()).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.errorLines()).hasSize(1);
        assertThat(shell.err()).contains(says);
    }
}
