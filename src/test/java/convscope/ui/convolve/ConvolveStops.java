package convscope.ui.convolve;

import convscope.arithmetic.RandomTensors;
import convscope.engine.dl4j.Dl4jEngine;
import convscope.project.Project;
import convscope.spec.Activation;
import convscope.spec.Preset;
import convscope.spec.ShapeTrace;
import convscope.spec.Size;
import convscope.stepper.Case;
import convscope.stepper.Operation;
import convscope.stepper.SidePadding;
import convscope.tensor.Shape;
import convscope.ui.TestWindow;
import convscope.ui.tour.Stop;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** The states of the station Convolve. */
public final class ConvolveStops {
    private ConvolveStops() {}

    public static List<Stop> all() {
        return List.of(
                stop("valid", window -> steps(window, 4)),
                stop("same", window -> {
                    change(window, subject -> subject.withPadding(SidePadding.SAME));
                    steps(window, 8);
                }),
                stop("dilated", window -> {
                    window.run(() -> window.convolve.inputs().resize("size", 1, 7, 7));
                    change(window, subject -> subject.withDilation(Size.of(2)));
                    steps(window, 5);
                }),
                stop("transposed", window -> {
                    window.run(() -> window.convolve.operate(Operation.TRANSPOSED));
                    window.run(() -> window.convolve.inputs().resize("size", 1, 3, 3));
                    change(window, subject -> subject.withStride(Size.of(2)));
                    steps(window, 10);
                }),
                stop("channels", window -> {
                    window.run(() -> window.convolve.inputs().resize("size", 3, 5, 5));
                    change(window, subject -> CaseEdits.filters(subject, 2));
                    change(window, subject -> CaseEdits.withBias(CaseEdits.withBias(subject, true), 0, 1));
                    change(window, subject -> subject.withActivation(Activation.RELU));
                    steps(window, 7);
                    for (int i = 0; i < 12; i++) {
                        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
                    }
                }),
                stop("misfit", window -> {
                    window.run(() -> window.convolve.inputs().resize("size", 1, 6, 6));
                    change(window, subject -> subject.withStride(Size.of(2)));
                    steps(window, 3);
                }),
                stop("problem", window -> change(window, subject -> CaseEdits.window(subject, new Size(7, 7)))),
                stop("max-pooling", window -> {
                    window.run(() -> window.convolve.operate(Operation.MAX_POOLING));
                    steps(window, 4);
                }),
                stop("average-pooling", window -> {
                    window.run(() -> window.convolve.operate(Operation.AVERAGE_POOLING));
                    change(window, subject -> subject.withPadding(SidePadding.SAME));
                    steps(window, 6);
                }),
                stop("visits", window -> {
                    window.press(KeyCode.V);
                    steps(window, 4);
                }),
                stop("stack", window -> {
                    window.run(() -> window.convolve.inputs().resize("size", 1, 12, 12));
                    window.click("#section-stack");
                    window.press(KeyCode.F);
                    window.click("#stack-add");
                }),
                stop("flat", window -> {
                    window.click("#flat");
                    steps(window, 3);
                }),
                stop("photo", window -> {
                    window.run(() -> window.convolve.inputs().offeredPhoto());
                    window.window.await(
                            "the photo",
                            () -> window.model().experiment.get().source() instanceof InputSource.Photo
                                    && !window.model().computing.get());
                    window.click("#section-input");
                    steps(window, 900);
                }),
                stop("probe", window -> {
                    window.window.study(TestWindow.seven());
                    window.run(() -> window.convolve.inputs().probe());
                    window.click("#section-input");
                    window.run(() -> window.convolve.jump(200));
                }),
                stop("kernel", window -> {
                    change(window, subject -> CaseEdits.filters(subject, 3));
                    window.click("#section-kernel");
                    steps(window, 12);
                }),
                stop("why", window -> {
                    window.window.study(TestWindow.seven());
                    window.window.run(() -> window.lab.session().select(Optional.of("conv2")));
                    window.awaitOffer();
                    window.press(KeyCode.CONTROL, KeyCode.E);
                }),
                stop("channel-pages", project(Preset.CIFAR10_NET), window -> {
                    window.window.study(RandomTensors.uniform(new SplittableRandom(1), Shape.image(3, 32, 32)));
                    window.window.run(() -> window.lab.session().select(Optional.of("conv2")));
                    window.awaitOffer();
                    window.press(KeyCode.CONTROL, KeyCode.E);
                    window.press(KeyCode.PAGE_DOWN);
                }),
                again("editing", window -> steps(window, 2), window -> {
                    window.press(KeyCode.ESCAPE);
                    window.press(KeyCode.ENTER);
                    window.press(KeyCode.END);
                }));
    }

    private static void steps(ConvolveWindow window, int positions) {
        window.run(() -> window.convolve.jump(positions));
        window.window.settle();
    }

    private static void change(ConvolveWindow window, UnaryOperator<Case> change) {
        window.run(() -> window.convolve.change(change));
        window.window.settle();
    }

    private static Project project(Preset preset) {
        ShapeTrace trace = ShapeTrace.of(preset.network());
        return new Project(
                preset.network().name(),
                preset.network(),
                preset.initializer().draw(trace, 1),
                List.of(),
                preset.data(),
                Optional.empty());
    }

    private static Stop stop(String name, Consumer<ConvolveWindow> bring) {
        return stop(name, ConvolveWindow.lenet(), bring);
    }

    private static Stop stop(String name, Project project, Consumer<ConvolveWindow> bring) {
        return Stop.of(name, settings -> {
            ConvolveWindow window = ConvolveWindow.open(project, settings, Dl4jEngine::new);
            try {
                bring.accept(window);
            } catch (RuntimeException | AssertionError failure) {
                window.close();
                throw failure;
            }
            park(window.window);
            return window.window;
        });
    }

    private static Stop again(String name, Consumer<ConvolveWindow> bring, Consumer<TestWindow> again) {
        Stop stop = stop(name, bring);
        return new Stop(name, stop.open(), again);
    }

    /** Takes the pointer where nothing answers to it. */
    private static void park(TestWindow window) {
        window.run(() ->
                new Robot().mouseMove(window.stage.getX() + 1, window.stage.getY() + window.stage.getHeight() - 1));
    }
}
