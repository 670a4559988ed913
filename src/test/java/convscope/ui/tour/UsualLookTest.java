package convscope.ui.tour;

import convscope.ui.draw.DrawStops;
import convscope.ui.fx.JavaFxExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One stop of the tour in the usual size, in both languages: the part of the tour that every build takes. */
@Timeout(120)
@ExtendWith(JavaFxExtension.class)
class UsualLookTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsWrongWithAnAnsweredDrawing() throws Exception {
        Tour tour = new Tour(folder);
        Stop answered = DrawStops.all().stream()
                .filter(stop -> stop.name().equals("answered"))
                .findFirst()
                .orElseThrow();
        List<Look> looks = List.of(new Look(false, "en", Look.Size.USUAL), new Look(false, "ko", Look.Size.USUAL));
        TourTest.expectNothing(tour.visit(1, answered, looks));
        tour.finish();
    }
}
