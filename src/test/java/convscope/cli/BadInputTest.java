package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.project.Project;
import convscope.project.ProjectFile;
import convscope.project.ProjectFileException;
import convscope.spec.NetworkSpec;
import convscope.spec.Preset;
import convscope.spec.SpecJson;
import convscope.training.Plan;
import convscope.training.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the input: one line on standard error, nothing on standard output, exit status 2. */
class BadInputTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException, ProjectFileException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("text.convscope"), "not a zip");
        Files.write(folder.resolve("empty.convscope"), new byte[0]);
        Files.writeString(folder.resolve("syntax.json"), "{\"name\": ");
        Files.writeString(folder.resolve("foreign.json"), "{\"name\": \"x\", \"nodes\": [], \"more\": 1}");
        Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"', '}'});
        Files.writeString(folder.resolve("random"), "what is this");
        Files.writeString(folder.resolve("lenet.json"), SpecJson.write(Preset.LENET.network()));
        Files.writeString(folder.resolve("null.json"), "null");
        String plan = PlanJson.write(Plan.of(Preset.LENET, 1, 1));
        planFile("short", plan, "\"epochs\" : 1,", "");
        planFile("mad", plan, "\"learningRate\" : 0.001", "\"learningRate\" : -1");
        planFile("no-batch", plan, "\"batch\" : 64", "\"batch\" : 0");
        Files.writeString(folder.resolve("huge.json"), "{" + " ".repeat(70_000));
        ProjectFile.write(
                folder.resolve("untrained.convscope"),
                new Project("x", new NetworkSpec("x", List.of()), Map.of(), List.of(), "mnist", Optional.empty()));
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

    private static void planFile(String name, String plan, String from, String to) throws IOException {
        assertThat(plan).contains(from);
        Files.writeString(folder.resolve(name + "-plan.json"), plan.replace(from, to));
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
            train lenet --data cifar10 --epochs 1                | cifar10 is not on this computer; fetch it with --download
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
            train --data mnist --epochs 1                        | MODEL is missing
            train lenet --data mnist --epochs 1 --optimizer adamm | there is no optimiser “adamm”; did you mean adam?
            summary lenet --input 32x32 | --input: “32x32” is no size of images; write rows, columns and channels, such as 32x32x3.
            summary lenet --input 4x4x1 --json | Layer “conv1”: The window covers 5×5 cells, but the padded image has only 4×4.
            summary lenet --input 0x28x1 | The height is 0; it must lie between 1 and 65536.
            summary lenet --batch 0 | --batch
            code lenett | did you mean lenet?
            code lenet --keras --pytorch | --keras and --pytorch: choose one of them, or take both with --json.
            train lenet --data mnist --epochs 1 --initializer he-norma | weights cannot be drawn by “he-norma”; did you mean he-normal?
            train lenet --data mnist --epochs 1 --initializer dice | weights cannot be drawn by “dice”; choose one of: glorot-uniform, glorot-normal, he-uniform,
            train lenet --data mnist --epochs 1 --optimizer best | there is no optimiser “best”; there are: sgd, momentum, nesterov, adam, rmsprop, adagrad
            train lenet --data mnist --epochs 1 --l2 -0.1        | “l2” is -0.1; it has to be 0 ≤ l2 ≤ 1
            train lenet --data mnist --epochs 1 --l2 NaN         | “l2” is NaN
            train lenet --data mnist --epochs 1 --l2 much        | “much” for --l2 is not a number
            train lenet --data mnist --epochs 1 --schedule slow  | --schedule: “slow” is no schedule; write constant
            train lenet --data mnist --epochs 1 --schedule step  | “step” is no schedule
            train lenet --data mnist --epochs 1 --schedule step:2 | “step:2” is no schedule
            train lenet --data mnist --epochs 1 --schedule step:x:0.5 | “step:x:0.5” is no schedule
            train lenet --data mnist --epochs 1 --schedule step:0:0.5 | “schedule.every” is 0.0
            train lenet --data mnist --epochs 1 --schedule step:1:2 | “schedule.factor” is 2.0
            train lenet --data mnist --epochs 1 --schedule cosine:0.1:2 | “cosine:0.1:2” is no schedule
            train lenet --data mnist --epochs 1 --schedule cosine:2 | “schedule.end” is 2.0
            train lenet --data mnist --epochs 1 --schedule plateau:1 | “schedule.factor” is 1.0
            train lenet --data mnist --epochs 1 --schedule plateau:0.5:0 | “schedule.patience” is 0.0
            train lenet --data mnist --epochs 1 --schedule plateau:0.5:1:1 | “plateau:0.5:1:1” is no schedule
            train lenet --data mnist --epochs 1 --early-stopping 0 | “earlyStopping.patience” is 0.0
            train lenet --data mnist --epochs 1 --early-stopping 2:-1 | “earlyStopping.minDelta” is -1.0
            train lenet --data mnist --epochs 1 --early-stopping 2:NaN | “earlyStopping.minDelta” is NaN
            train lenet --data mnist --epochs 1 --early-stopping soon | “soon” is not a number of epochs
            train lenet --data mnist --epochs 1 --early-stopping 1:2:3 | “1:2:3” is not a number of epochs
            train lenet --data mnist --plan @/none.json          | --plan: there is no file
            train lenet --data mnist --plan @/sub                | is no file; name a plan
            train lenet --data mnist --plan @/syntax.json        | syntax.json is not a plan that can be read. Line 1
            train lenet --data mnist --plan @/foreign.json       | foreign.json is not a plan that can be read
            train lenet --data mnist --plan @/latin.json         | is not text in UTF-8
            train lenet --data mnist --plan @/null.json          | null stands where a value belongs
            train lenet --data mnist --plan @/short-plan.json    | epochs: this setting is missing
            train lenet --data mnist --plan @/mad-plan.json      | has a plan that makes no sense: “learningRate” is -1.0
            train lenet --data mnist --plan @/no-batch-plan.json | is not a plan that can be read
            train lenet --data mnist --plan @/huge.json          | is larger than 64 KB
            train lenet --data mnist --plan @/text.convscope     | text.convscope cannot be opened
            train lenet --data mnist --plan @/untrained.convscope | untrained.convscope has no plan
            train lenet --data mnist --epochs 1 --resume         | --resume
            train --resume @/text.convscope                      | text.convscope cannot be opened
            train --resume @/untrained.convscope                 | has no training that could go on
            train --resume @/sub                                 | is a folder
            compare --data mnist --epochs 1 --out @/x.convscope  | MODEL
            compare lenet --data mnist --epochs 1 --out @/x.convscope | MODEL
            compare lenet lenet --epochs 1 --out @/x.convscope   | --data is missing
            compare lenet lenet --data mnist --epochs 1          | --out is missing
            compare lenet lenet --data mnist --out @/x.convscope | --epochs is missing
            compare lenet lenet --data cifar --epochs 1 --out @/x.convscope | There is no data “cifar”
            compare lenet nets --data mnist --epochs 1 --out @/x.convscope | There is no preset and no file “nets”
            compare lenet cifar10-net --data mnist --epochs 1 --out @/x.convscope | cifar10-net cannot be trained on mnist
            compare lenet lenet --data mnist --epochs 1 --limit 0 --out @/x.convscope | --limit is 0
            compare lenet lenet --data mnist --epochs 1 --out @/x.h5 | does not end in .convscope
            history                                              | FILE is missing
            history @/none.convscope                             | none.convscope cannot be opened
            history @/text.convscope                             | text.convscope cannot be opened
            history @/sub                                        | sub cannot be opened
            history @/untrained.convscope                        | was not trained
            history @/untrained.convscope --csv                  | has no curves
            history samples/lenet-mnist.convscope --csv          | has no curves
            history samples/lenet-mnist.convscope --png @/x.png  | has no curves
            history samples/lenet-mnist.convscope --png          | --png needs the name of a file
            history samples/lenet-mnist.convscope --out @/x.png  | --out needs --csv or --png
            history samples/lenet-mnist.convscope --csv --json   | --csv and --json cannot be given together
            history samples/lenet-mnist.convscope --csv --png @/x.png | --csv and --png cannot be given together
            history samples/lenet-mnist.convscope --png @/x.png --out @/y.png | cannot be given together
            history samples/lenet-mnist.convscope --csv --out @/x.png | does not end in .csv
            history samples/lenet-mnist.convscope --png @/x.gif  | does not end in .png
            history samples/lenet-mnist.convscope --png @/no/x.png | does not exist; make it first
            history samples/lenet-mnist.convscope --cvs          | did you mean --csv?
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
