package convscope.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLinesTest {
    private static final int CASES = 1_500;

    /** Both frameworks' own rules for sizes and counts, in Python, which also has to be able to read the lines. */
    private static final String READER = """
            import ast, math, sys, types

            def both(x): return x if isinstance(x, tuple) else (x, x)

            class Layer:
                def __call__(self, s): raise NotImplementedError
                params = 0

            class Chain(Layer):
                def __init__(self, *parts):
                    self.parts = list(parts[0]) if parts and isinstance(parts[0], list) else list(parts)
                def __call__(self, s):
                    for p in self.parts:
                        s = p(s)
                    self.params = sum(p.params for p in self.parts)
                    return s

            def slide(i, pads, k, s, d):
                n = i + pads - ((k - 1) * d + 1)
                assert n >= 0
                return n // s + 1

            class Window(Layer):
                def sizes(self, s, k, stride, pads, d):
                    return tuple(slide(s[1 + a], pads[a], k[a], stride[a], d[a]) for a in (0, 1))

            # PyTorch
            class Conv2d(Window):
                def __init__(self, i, o, k, stride=1, padding=0, dilation=1, groups=1, bias=True):
                    self.a = (i, o, both(k), both(stride), both(padding), both(dilation), groups)
                    assert i % groups == 0 and o % groups == 0
                    self.params = o * i // groups * self.a[2][0] * self.a[2][1] + (o if bias else 0)
                def __call__(self, s):
                    i, o, k, st, p, d, g = self.a
                    assert s[0] == i
                    return (o,) + self.sizes(s, k, st, (2 * p[0], 2 * p[1]), d)

            class ConvTranspose2d(Layer):
                def __init__(self, i, o, k, stride=1, padding=0, output_padding=0, dilation=1, bias=True):
                    self.a = (i, o, both(k), both(stride), both(padding), both(output_padding), both(dilation))
                    self.params = i * o * self.a[2][0] * self.a[2][1] + (o if bias else 0)
                def __call__(self, s):
                    i, o, k, st, p, e, d = self.a
                    assert s[0] == i
                    for a in (0, 1):
                        assert e[a] < st[a] or e[a] < d[a] or e[a] == 0
                    return (o,) + tuple((s[1 + a] - 1) * st[a] - 2 * p[a] + d[a] * (k[a] - 1) + e[a] + 1 for a in (0, 1))

            class Pool(Window):
                def __init__(self, k, stride=None, padding=0, dilation=1, count_include_pad=True):
                    self.k, self.p, self.d = both(k), both(padding), both(dilation)
                    self.st = both(stride) if stride else self.k
                    assert all(2 * self.p[a] <= self.k[a] for a in (0, 1))
                def __call__(self, s):
                    return (s[0],) + self.sizes(s, self.k, self.st, (2 * self.p[0], 2 * self.p[1]), self.d)

            class Pad(Layer):
                def __init__(self, p, value=0): self.p = p
                def __call__(self, s): return (s[0], s[1] + self.p[2] + self.p[3], s[2] + self.p[0] + self.p[1])

            class Same(Layer):
                def __call__(self, s): return s

            nn = types.SimpleNamespace(Conv2d=Conv2d, ConvTranspose2d=ConvTranspose2d, MaxPool2d=Pool, AvgPool2d=Pool,
                ZeroPad2d=Pad, ConstantPad2d=Pad, Sequential=Chain, ReLU=Same, LeakyReLU=lambda slope: Same(),
                ELU=Same, Tanh=Same, Sigmoid=Same)

            # Keras
            def keras_size(i, k, s, d, padding):
                e = (k - 1) * d + 1
                if padding == "same":
                    return -(-i // s)
                assert padding == "valid"
                return -(-(i - e + 1) // s)

            def check(kw, st, d):
                assert not (st != (1, 1) and d != (1, 1))
                assert kw.get("activation") in (None, "relu", "leaky_relu", "elu", "tanh", "sigmoid")

            class KConv(Layer):
                def __init__(self, o, k, strides=1, padding="valid", dilation_rate=1, use_bias=True, **kw):
                    self.o, self.k, self.st, self.p, self.d, self.b = o, both(k), both(strides), padding, both(dilation_rate), use_bias
                    check(kw, self.st, self.d)
                def __call__(self, s):
                    self.params = s[0] * self.o * self.k[0] * self.k[1] + (self.o if self.b else 0)
                    return (self.o,) + tuple(keras_size(s[1 + a], self.k[a], self.st[a], self.d[a], self.p) for a in (0, 1))

            class KDepthwise(Layer):
                def __init__(self, k, strides=1, padding="valid", depth_multiplier=1, dilation_rate=1, use_bias=True, **kw):
                    self.m, self.k, self.st, self.p, self.d, self.b = depth_multiplier, both(k), both(strides), padding, both(dilation_rate), use_bias
                    check(kw, self.st, self.d)
                def __call__(self, s):
                    o = s[0] * self.m
                    self.params = o * self.k[0] * self.k[1] + (o if self.b else 0)
                    return (o,) + tuple(keras_size(s[1 + a], self.k[a], self.st[a], self.d[a], self.p) for a in (0, 1))

            class KTranspose(Layer):
                def __init__(self, o, k, strides=1, padding="valid", output_padding=None, dilation_rate=1, use_bias=True, **kw):
                    self.o, self.k, self.st, self.p, self.e, self.d, self.b = o, both(k), both(strides), padding, output_padding, both(dilation_rate), use_bias
                    check(kw, self.st, self.d)
                def __call__(self, s):
                    self.params = s[0] * self.o * self.k[0] * self.k[1] + (self.o if self.b else 0)
                    out = []
                    for a in (0, 1):
                        e = (self.k[a] - 1) * self.d[a] + 1
                        if self.e is None:
                            n = s[1 + a] * self.st[a] + (max(e - self.st[a], 0) if self.p == "valid" else 0)
                        else:
                            assert self.p == "valid" and self.e[a] < self.st[a]
                            n = (s[1 + a] - 1) * self.st[a] + e + self.e[a]
                        out.append(n)
                    return (self.o,) + tuple(out)

            class KPool(Layer):
                def __init__(self, k, strides=None, padding="valid"):
                    self.k, self.p = both(k), padding
                    self.st = both(strides) if strides else self.k
                def __call__(self, s):
                    return (s[0],) + tuple(keras_size(s[1 + a], self.k[a], self.st[a], 1, self.p) for a in (0, 1))

            class KPad(Layer):
                def __init__(self, p): self.p = p
                def __call__(self, s): return (s[0], s[1] + sum(self.p[0]), s[2] + sum(self.p[1]))

            class KCrop(Layer):
                def __init__(self, p):
                    assert all(c >= 0 for side in p for c in side)
                    self.p = p
                def __call__(self, s): return (s[0], s[1] - sum(self.p[0]), s[2] - sum(self.p[1]))

            keras = types.SimpleNamespace(Sequential=Chain, layers=types.SimpleNamespace(Conv2D=KConv, DepthwiseConv2D=KDepthwise,
                Conv2DTranspose=KTranspose, MaxPooling2D=KPool, AveragePooling2D=KPool, ZeroPadding2D=KPad, Cropping2D=KCrop))

            said = 0
            for record in open(sys.argv[1], encoding="utf-8"):
                line, input_, output, params = record.rstrip("\\n").split("\\t")
                ast.parse(line)
                if line.startswith("#"):
                    continue
                said += 1
                layer = eval(line)
                shape = layer(tuple(map(int, input_.split())))
                if shape != tuple(map(int, output.split())) or layer.params != int(params):
                    print("wrong:", line, "of", input_, "gives", shape, layer.params, "not", output, params)
            print(said)
            """;

    @TempDir
    Path folder;

    private static String sizes(Shape shape) {
        return shape.channels() + " " + shape.height() + " " + shape.width();
    }

    /** An independent reader of the lines finds the sizes and counts of ours, by the frameworks' own rules. */
    @Test
    void theLinesMakeWhatTheCaseMakes() throws Exception {
        List<String> records = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            Case subject = RandomCases.sound(seed);
            Calculation calculation = Calculation.of(subject);
            for (String line : List.of(CodeLines.keras(subject), CodeLines.pytorch(subject))) {
                records.add(String.join(
                        "\t",
                        line,
                        sizes(subject.input().shape()),
                        sizes(calculation.output().shape()),
                        Long.toString(calculation.parameters())));
            }
        }
        List<String> answer = python(records);
        assertThat(answer).hasSize(1);
        assertThat(Integer.parseInt(answer.get(0)))
                .as("lines that are no comment")
                .isGreaterThan(CASES);
    }

    private List<String> python(List<String> records) throws IOException, InterruptedException {
        Path data = Files.write(folder.resolve("lines.txt"), records, StandardCharsets.UTF_8);
        Path script = Files.writeString(folder.resolve("reader.py"), READER);
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), data.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException none) {
            assumeTrue(false, "python3 is not there: " + none.getMessage());
            return List.of();
        }
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static final Tensor INPUT = Tensor.zeros(Shape.image(1, 5, 5));

    private static Case convolution() {
        return Case.of(Operation.CONVOLUTION, INPUT, Tensor.zeros(Shape.of(1, 1, 3, 3)));
    }

    @Test
    void theyReadAsPeopleWriteThem() {
        assertThat(CodeLines.keras(convolution())).isEqualTo("keras.layers.Conv2D(1, (3, 3), use_bias=False)");
        assertThat(CodeLines.pytorch(convolution())).isEqualTo("nn.Conv2d(1, 1, (3, 3), bias=False)");
        Case more = convolution()
                .withStride(new Size(2, 1))
                .withPadding(SidePadding.of(1))
                .withBias(Optional.of(Tensor.zeros(Shape.of(1))))
                .withActivation(Activation.LEAKY_RELU);
        assertThat(CodeLines.keras(more))
                .isEqualTo("keras.Sequential([keras.layers.ZeroPadding2D(((1, 1), (1, 1))),"
                        + " keras.layers.Conv2D(1, (3, 3), strides=(2, 1), activation=\"leaky_relu\")])");
        assertThat(CodeLines.pytorch(more))
                .isEqualTo("nn.Sequential(nn.Conv2d(1, 1, (3, 3), stride=(2, 1), padding=(1, 1)), nn.LeakyReLU(0.2))");
    }

    @Test
    void whatAFrameworkDoesNotOfferIsSaid() {
        Case both = convolution()
                .withInput(Tensor.zeros(Shape.image(1, 9, 9)))
                .withStride(Size.of(2))
                .withDilation(Size.of(2));
        assertThat(CodeLines.keras(both)).startsWith("# Keras");
        assertThat(CodeLines.pytorch(both)).startsWith("nn.Conv2d");
        Case pooling = Case.pooling(Operation.MAX_POOLING, INPUT, Size.of(2)).withPadding(SidePadding.of(1, 0, 0, 0));
        assertThat(CodeLines.keras(pooling)).startsWith("# Keras");
        assertThat(CodeLines.pytorch(pooling)).contains("float(\"-inf\")");
    }
}
