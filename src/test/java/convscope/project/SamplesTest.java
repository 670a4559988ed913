package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.spec.Preset;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void theTrainedLeNetComesWithTheProgram() throws ProjectFileException {
        assumeTrue(Samples.class.getResource(Samples.LENET) != null, "no " + Samples.LENET + " yet");
        Project lenet = Samples.lenet();
        assertThat(lenet.network()).isEqualTo(Preset.LENET.network());
        assertThat(lenet.labels()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(lenet.training()).isPresent();
    }

    @Test
    void aMissingSampleIsSaid() {
        assertThatThrownBy(() -> Samples.read("/samples/none.convscope"))
                .satisfies(e -> assertThat(Sentences.english(e))
                        .isEqualTo("none.convscope cannot be opened: it is missing from this copy of the program; "
                                + "install ConvScope again."));
    }
}
