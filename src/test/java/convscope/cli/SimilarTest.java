package convscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {
    @Test
    void countsLetters() {
        assertThat(Similar.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Similar.distance("trian", "train")).isEqualTo(1);
        assertThat(Similar.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void guessesOnlyWhatIsNear() {
        List<String> names = List.of("train", "predict", "demo");
        assertThat(Similar.to("Trian", names)).contains("train");
        assertThat(Similar.to("predikt", names)).contains("predict");
        assertThat(Similar.to("explode", names)).isEmpty();
    }
}
