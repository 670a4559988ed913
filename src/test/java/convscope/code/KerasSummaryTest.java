package convscope.code;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.spec.Activation;
import convscope.spec.Add;
import convscope.spec.AveragePooling;
import convscope.spec.BatchNormalization;
import convscope.spec.Concatenate;
import convscope.spec.Convolution;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.GlobalAverage;
import convscope.spec.Input;
import convscope.spec.LayerSpec;
import convscope.spec.MaxPooling;
import convscope.spec.NetworkSpec;
import convscope.spec.Node;
import convscope.spec.Padding;
import convscope.spec.RandomNetworks;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Summaries against what Keras 3.15 printed for the same models. */
class KerasSummaryTest {
    private static Node node(String name, LayerSpec layer, String... inputs) {
        return new Node(name, List.of(inputs), layer);
    }

    private static KerasSummary of(String name, Node... nodes) {
        return KerasSummary.of(ShapeTrace.of(new NetworkSpec(name, List.of(nodes))));
    }

    @Test
    void aChain() {
        KerasSummary summary = of(
                "LeNet-5",
                node("input", new Input(28, 28, 1)),
                node("conv1", Convolution.of(6, 5, Padding.VALID, Activation.RELU), "input"),
                node("pool1", AveragePooling.of(2), "conv1"),
                node("norm", BatchNormalization.STANDARD, "pool1"),
                node("flatten", new Flatten(), "norm"),
                node("output", Dense.of(10, Activation.SOFTMAX), "flatten"));
        assertThat(summary.text()).isEqualTo("""
                        Model: "LeNet-5"
                        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
                        ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
                        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
                        │ input (InputLayer)              │ (None, 28, 28, 1)      │             0 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ conv1 (Conv2D)                  │ (None, 24, 24, 6)      │           156 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ pool1 (AveragePooling2D)        │ (None, 12, 12, 6)      │             0 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ norm (BatchNormalization)       │ (None, 12, 12, 6)      │            24 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ flatten (Flatten)               │ (None, 864)            │             0 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ output (Dense)                  │ (None, 10)             │         8,650 │
                        └─────────────────────────────────┴────────────────────────┴───────────────┘
                         Total params: 8,830 (34.49 KB)
                         Trainable params: 8,818 (34.45 KB)
                         Non-trainable params: 12 (48.00 B)
                        """);
    }

    @Test
    void branches() {
        String three = "three_by_three_with_a_very_long_name_indeed_yes";
        KerasSummary summary = of(
                "branch",
                node("input", new Input(28, 28, 3)),
                node(three, Convolution.of(8, 3, Padding.SAME, Activation.NONE), "input"),
                node("one", Convolution.of(8, 1, Padding.SAME, Activation.NONE), "input"),
                node("all", new Concatenate(), "one", three),
                node("c", Convolution.of(16, 3, Padding.SAME, Activation.NONE), "all"),
                node("sum", new Add(), "all", "c"),
                node("p", new MaxPooling(Size.of(3), Size.of(3), Padding.of(1, 1)), "sum"),
                node("gap", new GlobalAverage(), "p"),
                node("output", Dense.of(60_000, Activation.SOFTMAX), "gap"));
        assertThat(summary.text()).isEqualTo("""
                        Model: "branch"
                        ┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
                        ┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
                        ┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
                        │ input (InputLayer)  │ (None, 28, 28, 3) │          0 │ -                 │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ one (Conv2D)        │ (None, 28, 28, 8) │         32 │ input[0][0]       │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ three_by_three_wit… │ (None, 28, 28, 8) │        224 │ input[0][0]       │
                        │ (Conv2D)            │                   │            │                   │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ all (Concatenate)   │ (None, 28, 28,    │          0 │ one[0][0],        │
                        │                     │ 16)               │            │ three_by_three_w… │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ c (Conv2D)          │ (None, 28, 28,    │      2,320 │ all[0][0]         │
                        │                     │ 16)               │            │                   │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ sum (Add)           │ (None, 28, 28,    │          0 │ all[0][0],        │
                        │                     │ 16)               │            │ c[0][0]           │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ p_padding (Lambda)  │ (None, 30, 30,    │          0 │ sum[0][0]         │
                        │                     │ 16)               │            │                   │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ p (MaxPooling2D)    │ (None, 10, 10,    │          0 │ p_padding[0][0]   │
                        │                     │ 16)               │            │                   │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ gap                 │ (None, 16)        │          0 │ p[0][0]           │
                        │ (GlobalAveragePool… │                   │            │                   │
                        ├─────────────────────┼───────────────────┼────────────┼───────────────────┤
                        │ output (Dense)      │ (None, 60000)     │  1,020,000 │ gap[0][0]         │
                        └─────────────────────┴───────────────────┴────────────┴───────────────────┘
                         Total params: 1,022,576 (3.90 MB)
                         Trainable params: 1,022,576 (3.90 MB)
                         Non-trainable params: 0 (0.00 B)
                        """);
    }

    @Test
    void itsRowsAddUpToTheNetwork() {
        for (long seed = 0; seed < 300; seed++) {
            ShapeTrace trace = ShapeTrace.of(RandomNetworks.sample(seed).network());
            KerasSummary summary = KerasSummary.of(trace);
            assertThat(summary.rows().stream()
                            .mapToLong(KerasSummary.Row::parameters)
                            .sum())
                    .isEqualTo(trace.total());
            assertThat(summary.rows().stream().map(KerasSummary.Row::layer).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            trace.layers().stream().map(ShapeTrace.Layer::name).toList());
            assertThat(summary.text().lines().skip(1).filter(line -> line.startsWith("│")))
                    .allSatisfy(line -> assertThat(line).endsWith("│"));
        }
    }

    @Test
    void hangulTakesTwoPlaces() {
        KerasSummary summary = of("신경망", node("입력층", new Input(8, 8, 1)), node("펼치기", new Flatten(), "입력층"));
        assertThat(summary.text().lines())
                .contains("│ 입력층 (InputLayer)             │ (None, 8, 8, 1)        │             0 │");
    }
}
