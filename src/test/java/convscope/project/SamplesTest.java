package convscope.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convscope.spec.Preset;
import convscope.training.Curve;
import convscope.training.Plan;
import convscope.training.Run;
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

    /** The course's: fully connected about 96 %, LeNet about 98 %, after the same five epochs. */
    @Test
    void theComparisonShowsBothNetworksWithTheirCurves() throws ProjectFileException {
        Project comparison = Samples.read(Samples.COMPARISON);
        assertThat(comparison.network()).isEqualTo(Preset.LENET.network());
        Workbook book = comparison.workbook();
        assertThat(book.runs()).extracting(Run::name).containsExactly("Fully connected", "LeNet-5");
        assertThat(book.runs()).extracting(Run::network).containsExactly("Fully connected", "LeNet-5");
        assertThat(book.run()).contains(1);
        assertThat(book.continuation()).isPresent();
        assertThat(book.plan()).contains(Plan.of(Preset.LENET, 5, 1));
        for (Run run : book.runs()) {
            assertThat(run.record().plan()).isEqualTo(Plan.of(Preset.LENET, 5, 1));
            assertThat(run.record().epochs()).hasSize(5);
            assertThat(run.history().batches().size()).isEqualTo(5 * 860);
            Curve measures = run.history().measures();
            assertThat(measures.epoch(measures.size() - 1)).isEqualTo(5);
            assertThat((double) measures.accuracy(measures.size() - 1))
                    .isCloseTo(run.record().epochs().get(4).valAccuracy(), within(1e-6));
        }
        double flat = book.runs().get(0).record().testAccuracy();
        double lenet = book.runs().get(1).record().testAccuracy();
        assertThat(flat).isBetween(0.955, 0.98);
        assertThat(lenet).isBetween(0.98, 0.992).isGreaterThan(flat + 0.005);
        assertThat(comparison.training()).contains(book.runs().get(1).record());
    }

    @Test
    void aMissingSampleIsSaid() {
        assertThatThrownBy(() -> Samples.read("/samples/none.convscope"))
                .satisfies(e -> assertThat(Sentences.english(e))
                        .isEqualTo("none.convscope cannot be opened: it is missing from this copy of the program; "
                                + "install ConvScope again."));
    }
}
