package convscope.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ColourMapTest {
    private static final float NAN = Float.NaN;
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    @Test
    void hasThePublishedColours() {
        assertThat(ColourMap.VIRIDIS.at(0)).isEqualTo(0xff440154);
        assertThat(ColourMap.VIRIDIS.at(0.5)).isEqualTo(0xff21918c);
        assertThat(ColourMap.VIRIDIS.at(1)).isEqualTo(0xfffde725);
        assertThat(ColourMap.DIVERGING.at(0)).isEqualTo(0xff2166ac);
        assertThat(ColourMap.DIVERGING.at(0.5)).isEqualTo(0xffffffff);
        assertThat(ColourMap.DIVERGING.at(1)).isEqualTo(0xffb35806);
        assertThat(ColourMap.GREY.at(0.2)).isEqualTo(0xff333333);
    }

    @Test
    void viridisGrowsLighterFromEndToEnd() {
        for (int i = 4; i < 256; i++) {
            assertThat(Contrast.luminance(ColourMap.VIRIDIS.at(i / 255.0)))
                    .isGreaterThan(Contrast.luminance(ColourMap.VIRIDIS.at((i - 4) / 255.0)));
        }
    }

    @Test
    void zeroIsWhiteOnEverySignedRange() {
        for (ValueRange range : new ValueRange[] {
            new ValueRange(-0.1, 0.7), new ValueRange(0.3, 0.9), new ValueRange(-1e-30, 3e-31), new ValueRange(0, 0)
        }) {
            assertThat(ColourMap.DIVERGING.of(0, range)).as("%s", range).isEqualTo(0xffffffff);
        }
    }

    @Test
    void turnsValuesIntoPixels() {
        Tensor map = Tensor.of(Shape.of(2, 3), -1, 0, 2, NAN, INFINITY, -INFINITY);
        ValueRange range = ValueRange.of(map);
        assertThat(range).isEqualTo(new ValueRange(-1, 2));
        assertThat(MapImage.of(map, ColourMap.DIVERGING, range).argb())
                .containsExactly(0xff90b3d6, 0xffffffff, 0xffb35806, 0xffff00ff, 0xffb35806, 0xff2166ac);
        assertThat(MapImage.of(map, ColourMap.GREY, range).argb())
                .containsExactly(0xff000000, 0xff555555, 0xffffffff, 0xffff00ff, 0xffffffff, 0xff000000);
    }

    @Test
    void turnsColourPicturesIntoPixels() {
        Tensor image = Tensor.of(Shape.image(3, 1, 3), 1, 0, NAN, 0, 0.2f, 0, -1, 2, 0);
        assertThat(MapImage.ofColour(image).argb()).containsExactly(0xffff0000, 0xff0033ff, 0xffff00ff);
        assertThatThrownBy(() -> MapImage.ofColour(Tensor.zeros(Shape.image(2, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 1, 1]");
    }

    @Test
    void rangesIgnoreWhatIsNotFinite() {
        assertThat(ValueRange.of(new float[] {NAN, INFINITY}, 0, 2)).isEqualTo(new ValueRange(0, 0));
        assertThat(ValueRange.of(new float[] {9, 3, 5, NAN, 9}, 1, 3)).isEqualTo(new ValueRange(3, 5));
        assertThat(new ValueRange(3, 3).position(3)).isEqualTo(0.5);
        assertThat(new ValueRange(3, 3).position(4)).isEqualTo(1);
        assertThat(new ValueRange(-1, 3).position(0)).isEqualTo(0.25);
        assertThat(new ValueRange(-1, 3).position(NAN)).isNaN();
        assertThat(new ValueRange(-1, 3).union(new ValueRange(2, 4))).isEqualTo(new ValueRange(-1, 4));
        assertThat(new ValueRange(-5, 3).symmetric()).isEqualTo(new ValueRange(-5, 5));
        assertThatThrownBy(() -> new ValueRange(NAN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
