package convscope.code;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Initializer;
import convscope.spec.NetworkSpec;
import convscope.spec.Optimizer;
import convscope.spec.Preset;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.spec.SpecJson;
import convscope.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole programs, read by an independent reader that knows the frameworks' rules and nothing of ours. */
class ProgramsTest {
    private static final int NETWORKS = 400;

    @TempDir
    private Path folder;

    private static List<Object> row(int[] shape, long parameters) {
        return List.of(shape, parameters);
    }

    private static int[] channelsLast(Shape shape) {
        return shape.isImage() ? new int[] {shape.height(), shape.width(), shape.channels()} : shape.toArray();
    }

    private static Map<String, Object> keras(ShapeTrace trace, Optimizer optimizer, Initializer initializer) {
        List<Object> layers = new ArrayList<>();
        trace.layers().forEach(layer -> layers.add(row(channelsLast(layer.output()), layer.parameterCount())));
        String loss = switch (trace.head().kind()) {
            case CLASSES -> "sparse_categorical_crossentropy";
            case BINARY -> "binary_crossentropy";
            case VALUES -> "mean_squared_error";
        };
        return Map.of(
                "kind",
                "keras",
                "code",
                KerasCode.network(trace, optimizer, initializer),
                "layers",
                layers,
                "loss",
                loss);
    }

    private static Map<String, Object> pytorch(ShapeTrace trace, Optimizer optimizer, Initializer initializer) {
        List<Object> layers = new ArrayList<>();
        trace.layers().forEach(layer -> layers.add(row(layer.output().toArray(), layer.parameterCount())));
        String loss = trace.head().kind().name().toLowerCase(java.util.Locale.ROOT);
        return Map.of(
                "kind",
                "pytorch",
                "code",
                PyTorchCode.network(trace, optimizer, initializer),
                "layers",
                layers,
                "loss",
                loss);
    }

    private List<String> read(List<Map<String, Object>> programs) throws IOException, InterruptedException {
        Path file = folder.resolve("programs.json");
        Files.writeString(file, SpecJson.mapper().writeValueAsString(programs));
        return PythonReader.read("programs", file);
    }

    @Test
    void randomNetworksAreReadAsTheyAre() throws Exception {
        List<Map<String, Object>> programs = new ArrayList<>();
        for (long seed = 0; seed < NETWORKS; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sound(seed));
            Optimizer optimizer = Optimizer.STANDARDS.get((int) (seed % Optimizer.STANDARDS.size()));
            Initializer initializer = Initializer.values()[(int) (seed % Initializer.values().length)];
            programs.add(keras(trace, optimizer, initializer));
            programs.add(pytorch(trace, optimizer, initializer));
        }
        assertThat(read(programs)).containsExactly(Integer.toString(2 * NETWORKS));
    }

    @Test
    void presetsAndHostileNamesAreReadAsTheyAre() throws Exception {
        List<Map<String, Object>> programs = new ArrayList<>();
        List<NetworkSpec> networks = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            networks.add(preset.network());
        }
        for (String name : List.of(
                "",
                "\"\"\"",
                "a\nimport os",
                "\\",
                "합성곱 신경망",
                "3",
                "None",
                "nn",
                "model",
                "\u0000\u2028x",
                "é/ß",
                "𝒳")) {
            networks.add(new NetworkSpec(name, Preset.LENET.network().nodes()));
        }
        List<String> layers = List.of(
                "class",
                "train",
                "_modules",
                "__x",
                "input",
                "keras",
                "self",
                "x y",
                "x-y",
                "x.y",
                "ﬁ",
                "fi",
                "ⅷ",
                "합성곱",
                "합 성곱",
                "F",
                "7",
                "１",
                "average_pool",
                "torch",
                "pad",
                "_");
        NetworkSpec named = Preset.LENET.network();
        for (int i = 0; i < layers.size(); i++) {
            named = renamed(named, i % named.nodes().size(), layers.get(i));
            networks.add(named);
        }
        for (NetworkSpec network : networks) {
            ShapeTrace trace = ShapeTrace.of(network);
            assertThat(trace.problems()).as(network.toString()).isEmpty();
            programs.add(keras(trace, Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM));
            programs.add(pytorch(trace, Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM));
        }
        assertThat(read(programs)).containsExactly(Integer.toString(programs.size()));
    }

    private static NetworkSpec renamed(NetworkSpec network, int place, String to) {
        String from = network.nodes().get(place).name();
        return new NetworkSpec(
                network.name(),
                network.nodes().stream()
                        .map(node -> node.withInputs(node.inputs().stream()
                                        .map(input -> input.equals(from) ? to : input)
                                        .toList())
                                .withName(node.name().equals(from) ? to : node.name()))
                        .toList());
    }

    @Test
    void aLayersLinesAreThoseOfItsProgram() {
        for (long seed = 0; seed < 200; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sound(seed));
            String keras = KerasCode.network(trace, Optimizer.Sgd.STANDARD, Initializer.HE_NORMAL);
            String pytorch = PyTorchCode.network(trace, Optimizer.Sgd.STANDARD, Initializer.HE_NORMAL);
            for (ShapeTrace.Layer layer : trace.layers()) {
                assertThat(keras).contains("\n" + KerasCode.layer(trace, layer.name(), Initializer.HE_NORMAL) + "\n");
                PyTorchCode.layer(trace, layer.name())
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(line -> assertThat(pytorch).contains("    " + line + "\n"));
            }
        }
    }

    @Test
    void theCoursesLeNetReadsAsPeopleWriteIt() {
        ShapeTrace trace = ShapeTrace.of(Preset.LENET.network());
        assertThat(KerasCode.network(trace, Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM))
                .isEqualTo("""
                        # LeNet-5: 47,154 parameters
                        import keras
                        from keras import layers

                        input_ = keras.Input(shape=(28, 28, 1), name="input")  # 28×28×1
                        conv1 = layers.Conv2D(6, (5, 5), activation="relu", name="conv1")(input_)  # 24×24×6 · 156 parameters
                        pool1 = layers.AveragePooling2D((2, 2), strides=(2, 2), name="pool1")(conv1)  # 12×12×6
                        conv2 = layers.Conv2D(16, (5, 5), activation="relu", name="conv2")(pool1)  # 8×8×16 · 2,416 parameters
                        pool2 = layers.AveragePooling2D((2, 2), strides=(2, 2), name="pool2")(conv2)  # 4×4×16
                        flatten = layers.Flatten(name="flatten")(pool2)  # 256, in the order row, column, channel (ConvScope: channel, row, column)
                        dense1 = layers.Dense(128, activation="relu", name="dense1")(flatten)  # 128 · 32,896 parameters
                        dense2 = layers.Dense(84, activation="relu", name="dense2")(dense1)  # 84 · 10,836 parameters
                        output = layers.Dense(10, activation="softmax", name="output")(dense2)  # 10 · 850 parameters

                        model = keras.Model(input_, output, name="LeNet-5")
                        model.summary()
                        model.compile(
                            optimizer=keras.optimizers.Adam(learning_rate=0.001),
                            loss="sparse_categorical_crossentropy",  # for labels 0 … 9
                            metrics=["accuracy"],
                        )
                        """);
        assertThat(PyTorchCode.network(trace, Optimizer.Adam.STANDARD, Initializer.GLOROT_UNIFORM))
                .isEqualTo("""
                        # LeNet-5: 47,154 parameters
                        import torch
                        from torch import nn
                        from torch.nn import functional as F


                        class LeNet5(nn.Module):
                            def __init__(self):
                                super().__init__()
                                self.conv1 = nn.Conv2d(1, 6, (5, 5))
                                self.pool1 = nn.AvgPool2d((2, 2), stride=(2, 2))
                                self.conv2 = nn.Conv2d(6, 16, (5, 5))
                                self.pool2 = nn.AvgPool2d((2, 2), stride=(2, 2))
                                self.dense1 = nn.Linear(256, 128)
                                self.dense2 = nn.Linear(128, 84)
                                self.output = nn.Linear(84, 10)

                            def forward(self, input_):  # 1×28×28
                                conv1 = F.relu(self.conv1(input_))  # 6×24×24 · 156 parameters
                                pool1 = self.pool1(conv1)  # 6×12×12
                                conv2 = F.relu(self.conv2(pool1))  # 16×8×8 · 2,416 parameters
                                pool2 = self.pool2(conv2)  # 16×4×4
                                flatten = torch.flatten(pool2, 1)  # 256
                                dense1 = F.relu(self.dense1(flatten))  # 128 · 32,896 parameters
                                dense2 = F.relu(self.dense2(dense1))  # 84 · 10,836 parameters
                                output = self.output(dense2)  # 10 · 850 parameters, logits: softmax belongs to the loss
                                return output


                        model = LeNet5()
                        for module in model.modules():
                            if isinstance(module, (nn.Conv2d, nn.Linear)):
                                nn.init.xavier_uniform_(module.weight)
                                if module.bias is not None:
                                    nn.init.zeros_(module.bias)
                        optimizer = torch.optim.Adam(model.parameters(), lr=0.001, eps=1e-07)
                        loss = nn.CrossEntropyLoss()  # of logits and labels 0 … 9
                        # torch.softmax(model(images), 1) gives the probabilities
                        """);
    }
}
