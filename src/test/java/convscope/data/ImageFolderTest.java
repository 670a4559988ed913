package convscope.data;

import static convscope.data.Sentences.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convscope.tensor.Shape;
import convscope.text.Texts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    private static final Shape SMALL = Shape.image(3, 4, 4);

    @TempDir
    private Path folder;

    @Test
    void classesAreFoldersInNaturalOrder() throws Exception {
        for (String name : List.of("class10", "Class2", "class1")) {
            pictures(name, 4, Color.RED);
        }
        ImageFolder images = ImageFolder.at(folder);
        assertThat(images.classes()).containsExactly("class1", "Class2", "class10");
        assertThat(images.files()).isEqualTo(12);
        ImageSet set = images.read(SMALL, Watch.NOBODY);
        assertThat(set.training().classes()).isEqualTo(images.classes());
        assertThat(set.training().imagesPerClass()).containsExactly(4, 4, 4);
        assertThat(set.test()).isEmpty(); // of four images none is held back
        assertThat(set.leftOut()).isEmpty();
    }

    @Test
    void picturesAreMadeToFitTheInput() throws Exception {
        // left half red, right half blue, twice as wide as high: the middle square has half of each
        BufferedImage wide = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 16; x++) {
                wide.setRGB(x, y, (x < 8 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        write("a/one.png", wide);
        pictures("b", 1, new Color(255, 255, 255));
        Dataset colour = ImageFolder.at(folder).read(SMALL, Watch.NOBODY).training();
        assertThat(colour.image(0).get(0, 0, 1)).isEqualTo(1);
        assertThat(colour.image(0).get(2, 0, 1)).isZero();
        assertThat(colour.image(0).get(2, 3, 2)).isEqualTo(1);
        Dataset grey = ImageFolder.at(folder)
                .read(Shape.image(1, 28, 28), Watch.NOBODY)
                .training();
        assertThat(grey.image(0).get(0, 14, 2)).isEqualTo(76 / 255f); // no digit: grey as it is
        assertThat(grey.image(1).get(0, 14, 14)).isEqualTo(1);
        assertThat(refusalOf(() -> ImageFolder.at(folder).read(Shape.image(2, 4, 4), Watch.NOBODY)))
                .contains("2 input channels", "1 channel (grey) or 3");
    }

    @Test
    void whatCannotBeReadIsListedAndTheRestIsUsed() throws Exception {
        pictures("cat", 6, Color.RED);
        pictures("dog", 6, Color.GREEN);
        Files.writeString(folder.resolve("cat/2.png"), "no picture");
        Files.write(folder.resolve("dog/empty.jpg"), new byte[0]);
        Files.writeString(folder.resolve("dog/notes.txt"), "nothing to see");
        Files.createDirectory(folder.resolve("dog/more"));
        Files.createDirectory(folder.resolve("bird"));
        write("loose.png", plain(Color.RED));
        // clutter is not worth a word
        Files.writeString(folder.resolve("dog/.DS_Store"), "x");
        Files.writeString(folder.resolve("dog/Thumbs.db"), "x");
        Files.createDirectory(folder.resolve("__MACOSX"));
        Files.createDirectory(folder.resolve(".hidden"));
        ImageSet set = ImageFolder.at(folder).read(SMALL, Watch.NOBODY);
        assertThat(set.leftOut())
                .extracting(ImageSet.LeftOut::name)
                .containsExactly("bird", "dog/more", "dog/notes.txt", "loose.png", "cat/2.png", "dog/empty.jpg");
        for (ImageSet.LeftOut left : set.leftOut()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                assertThat(Texts.of(locale).get(left.why()))
                        .startsWith(left.name())
                        .endsWith(".");
            }
        }
        Dataset test = set.test().orElseThrow();
        assertThat(set.training().imagesPerClass()).containsExactly(4, 5);
        assertThat(test.imagesPerClass()).containsExactly(1, 1);
        // no place of a picture that could not be read is taken for black
        for (Dataset images : List.of(set.training(), test)) {
            for (int i = 0; i < images.size(); i++) {
                assertThat(images.image(i).get(images.label(i), 2, 2)).isEqualTo(1);
            }
        }
    }

    @Test
    void aTestFolderBesideTheTrainingFolderIsTheTestSet() throws Exception {
        for (String part : List.of("train", "Test", "validation")) {
            pictures(part + "/cat", part.equals("train") ? 12 : 3, Color.RED);
            pictures(part + "/dog", part.equals("train") ? 12 : 2, Color.GREEN);
        }
        ImageSet set = ImageFolder.at(folder).read(SMALL, Watch.NOBODY);
        assertThat(set.ownTest()).isTrue();
        assertThat(set.training().imagesPerClass()).containsExactly(12, 12);
        assertThat(set.test().orElseThrow().imagesPerClass()).containsExactly(3, 2);
        pictures("Test/fish", 1, Color.BLUE);
        assertThat(refusalOf(() -> ImageFolder.at(folder))).contains("cat, dog, fish", "(cat, dog)");
    }

    @Test
    void aFolderThatIsNoneIsRefusedInASentence() throws Exception {
        assertThat(refusalOf(() -> ImageFolder.at(folder.resolve("no-such")))).contains("There is no folder");
        assertThat(refusalOf(() -> ImageFolder.at(folder))).contains("has pictures of no class");
        pictures("cat", 2, Color.RED);
        assertThat(refusalOf(() -> ImageFolder.at(folder))).contains("one class only", "folder of its own");
        Files.createDirectory(folder.resolve("dog"));
        Files.writeString(folder.resolve("dog/a.png"), "no picture");
        assertThat(refusalOf(() -> ImageFolder.at(folder).read(SMALL, Watch.NOBODY)))
                .contains("fewer than two classes", "1 file was left out");
    }

    @Test
    void takesNoMemoryForWhatCannotFit() throws Exception {
        pictures("cat", 3, Color.RED);
        pictures("dog", 3, Color.GREEN);
        assertThat(refusalOf(() -> ImageFolder.at(folder).read(Shape.image(3, 20_000, 20_000), Watch.NOBODY)))
                .contains("6 images", "6,867 MB", "smaller input");
    }

    @Test
    void canBeCalledOff() throws Exception {
        pictures("cat", 3, Color.RED);
        pictures("dog", 3, Color.GREEN);
        long[] seen = new long[2];
        Watch watch = new Watch() {
            @Override
            public void progress(long done, long of) {
                seen[0] = done;
                seen[1] = of;
            }

            @Override
            public boolean isCancelled() {
                return seen[0] == 2;
            }
        };
        assertThatThrownBy(() -> ImageFolder.at(folder).read(SMALL, watch)).isInstanceOf(CancellationException.class);
        assertThat(seen).containsExactly(2, 6);
    }

    @Test
    void readsRealPhotographs() throws Exception {
        ImageSet set = ImageFolder.at(SharedData.of("animals")).read(Shape.image(3, 64, 64), Watch.NOBODY);
        assertThat(set.training().classes()).containsExactly("bear", "deer", "duck", "turtle");
        assertThat(set.training().size() + set.test().orElseThrow().size()).isEqualTo(83);
        assertThat(set.leftOut()).isEmpty();
    }

    private void pictures(String name, int count, Color colour) throws IOException {
        for (int i = 0; i < count; i++) {
            write(name + "/" + i + ".png", plain(colour));
        }
    }

    private static BufferedImage plain(Color colour) {
        BufferedImage image = new BufferedImage(5, 6, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 30; i++) {
            image.setRGB(i % 5, i / 5, colour.getRGB());
        }
        return image;
    }

    private void write(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Pictures.encoded(image, "png"));
    }
}
