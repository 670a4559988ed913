package convscope.data;

import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {
    @Test
    void readsTheFourFiles() throws Exception {
        ImageSet set = FashionMnist.read(SharedData.of("fashion-mnist"));
        assertThat(set.training().size()).isEqualTo(60_000);
        assertThat(set.training().imagesPerClass()).containsOnly(6_000);
        assertThat(set.test().orElseThrow().imagesPerClass()).containsOnly(1_000);
        assertThat(set.training().classes().get(set.training().label(0))).isEqualTo("Ankle boot");
        assertThat(set.ownTest()).isTrue();
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path folder) {
        assertThat(refusalOf(() -> FashionMnist.read(folder)))
                .contains(folder.toString(), "train-images-idx3-ubyte.gz");
    }
}
