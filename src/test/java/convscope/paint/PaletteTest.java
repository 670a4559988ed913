package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void wordsReadAndMarksShowOnTheirGround() {
        for (Palette p : List.of(Palette.LIGHT, Palette.DARK)) {
            for (int ground : new int[] {p.background(), p.panel()}) {
                for (int text :
                        new int[] {p.text(), p.mutedText(), p.training(), p.validation(), p.good(), p.bad(), p.warning()
                        }) {
                    assertThat(Contrast.ratio(text, ground))
                            .as("text %08x on %08x", text, ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(Contrast.ratio(p.mark(), p.background())).isGreaterThanOrEqualTo(3);
            assertThat(Contrast.ratio(p.mark(), p.panel())).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void measuresContrastAsTheStandardSays() {
        assertThat(Contrast.ratio(0xff000000, 0xffffffff)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.ratio(0xff777777, 0xffffffff)).isCloseTo(4.48, within(0.005));
        assertThat(Contrast.inkOn(0xfffde725)).isEqualTo(0xff000000);
        assertThat(Contrast.inkOn(0xff440154)).isEqualTo(0xffffffff);
    }

    @Test
    void fadesOnlyTheOpacity() {
        assertThat(Palette.faded(0xff0969da, 0.35)).isEqualTo(0x590969da);
    }
}
