package convscope.ui.tour;

import static org.assertj.core.api.Assertions.fail;

import convscope.ui.build.BuildStops;
import convscope.ui.convolve.ConvolveStops;
import convscope.ui.dataset.DatasetStops;
import convscope.ui.draw.DrawStops;
import convscope.ui.fx.JavaFxExtension;
import convscope.ui.keeping.KeepingStops;
import convscope.ui.train.TrainStops;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** All stops in all looks, into {@code target/tour}; runs in the Maven profile {@code tour}. */
@Tag("tour")
@ExtendWith(JavaFxExtension.class)
class TourTest {
    /** Only stops whose names begin so, as with {@code -Dconvscope.tour=build}. */
    private static final String ONLY = System.getProperty("convscope.tour", "");

    private static Tour tour;

    @BeforeAll
    static void start() {
        tour = new Tour(Path.of("target", "tour"));
    }

    @AfterAll
    static void finish() throws IOException {
        tour.finish();
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrongAt() {
        List<Stop> stops = Stream.of(
                        BuildStops.all(),
                        DrawStops.all(),
                        ConvolveStops.all(),
                        TrainStops.all(),
                        KeepingStops.all(),
                        DatasetStops.all())
                .flatMap(List::stream)
                .filter(stop -> stop.name().startsWith(ONLY))
                .toList();
        List<Look> looks = Look.all(EnumSet.allOf(Look.Size.class));
        return IntStream.range(0, stops.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        stops.get(i).name(), () -> expectNothing(tour.visit(i + 1, stops.get(i), looks))));
    }

    static void expectNothing(Map<String, List<Look>> wrong) {
        if (!wrong.isEmpty()) {
            fail(wrong.entrySet().stream()
                    .map(finding -> finding.getKey() + "\n    in "
                            + finding.getValue().stream().map(Look::toString).collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("\n", wrong.size() + " findings\n", "")));
        }
    }
}
