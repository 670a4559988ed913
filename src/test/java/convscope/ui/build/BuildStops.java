package convscope.ui.build;

import convscope.engine.Engine;
import convscope.project.Project;
import convscope.spec.Activation;
import convscope.spec.Convolution;
import convscope.spec.NetworkSpec;
import convscope.spec.Padding;
import convscope.spec.Preset;
import convscope.spec.Size;
import convscope.ui.FakeEngine;
import convscope.ui.build.canvas.Networks;
import convscope.ui.tour.Stop;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The states of the station Build. */
public final class BuildStops {
    private static final Supplier<Engine> ENGINE = FakeEngine::new;

    private BuildStops() {}

    public static List<Stop> all() {
        return List.of(
                stop("build-empty", Networks.empty(), window -> {}),
                stop("build-network", Preset.LENET.network(), window -> {}),
                stop("build-layer", Preset.LENET.network(), window -> select(window, "conv2")),
                stop("build-flatten", Preset.CATS_AND_DOGS.network(), window -> select(window, "dense1")),
                stop("build-misfit", Preset.LENET.network(), window -> {
                    change(
                            window,
                            "conv2",
                            new Convolution(
                                    16, Size.of(5), Size.of(2), Padding.VALID, Size.of(1), Activation.RELU, true));
                    window.awaitAdopted();
                    select(window, "conv2");
                }),
                stop("build-problem", Preset.LENET.network(), window -> {
                    change(window, "conv2", Convolution.of(16, 15, Padding.VALID, Activation.RELU));
                    select(window, "conv2");
                }),
                stop("build-broken", Networks.broken(), window -> {}),
                stop("build-several", Networks.residual(3), window -> select(window, "conv1a", "conv1b")),
                stop("build-inception", Networks.inception(), window -> whole(window)),
                stop("build-table", Preset.CIFAR10_NET.network(), window -> {
                    window.window.click("#face-table");
                    select(window, "dense1");
                }),
                stop("build-code", Networks.residual(3), window -> window.window.click("#face-code")),
                stop("build-sixty", Networks.residual(11), window -> select(window, "add2")),
                stop("build-sixty-whole", Networks.residual(11), window -> whole(window)));
    }

    private static Stop stop(String name, NetworkSpec network, Consumer<BuildWindow> bring) {
        return Stop.of(name, settings -> {
            Project project = BuildWindow.project(network, "mnist");
            BuildWindow window = BuildWindow.open(project, settings, ENGINE);
            bring.accept(window);
            window.window.settle();
            return window.window;
        });
    }

    private static void select(BuildWindow window, String... layers) {
        for (String layer : layers) {
            window.network().node(layer).orElseThrow(() -> new AssertionError("There is no layer " + layer));
        }
        window.window.run(() -> window.build.select(List.of(layers)));
        window.window.settle();
    }

    private static void change(BuildWindow window, String layer, Convolution to) {
        window.window.run(() -> window.build.change(layer, to, ""));
        window.window.settle();
    }

    private static void whole(BuildWindow window) {
        window.window.click("#zoom-whole");
    }
}
