package convscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticlesTest {
    @ParameterizedTest
    @ValueSource(strings = {"합성곱", "conv6", "input", "신경망"})
    void afterAConsonant(String word) {
        assertThat(all(word))
                .isEqualTo(word + "을 " + word + "은 " + word + "이 " + word + "과 " + word + "으로 " + word + "이라는 " + word
                        + "이나");
    }

    @ParameterizedTest
    @ValueSource(strings = {"스트라이드", "conv2", "relu", "12 %"})
    void afterAVowel(String word) {
        assertThat(all(word))
                .isEqualTo(word + "를 " + word + "는 " + word + "가 " + word + "와 " + word + "로 " + word + "라는 " + word
                        + "나");
    }

    @ParameterizedTest
    @ValueSource(strings = {"필터 칠", "conv1", "pool", "12 px"})
    void afterRieul(String word) {
        assertThat(all(word))
                .isEqualTo(word + "을 " + word + "은 " + word + "이 " + word + "과 " + word + "로 " + word + "이라는 " + word
                        + "이나");
    }

    private static String all(String word) {
        return Particles.chosen("%1$s을(를) %1$s은(는) %1$s이(가) %1$s와(과) %1$s(으)로 %1$s(이)라는 %1$s(이)나".formatted(word));
    }

    @ParameterizedTest
    @CsvSource({"0,으로", "1,로", "2,로", "3,으로", "4,로", "5,로", "6,으로", "7,로", "8,로", "9,로", "10,으로"})
    void numbersAsTheyAreRead(String number, String particle) {
        assertThat(Particles.chosen(number + "(으)로")).isEqualTo(number + particle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30×30×64를",
                "2×2를",
                "60,000을",
                "3.25를",
                "0.001을",
                "1.2×10⁻⁷을",
                "5°를",
                "3×를",
                "∞를",
                "0x00000803을",
                "LeNet-5를",
                "CIFAR-10을",
                "UTF-8을",
                "5×5 필터를",
                // layers, functions, optimisers
                "input을",
                "conv1을",
                "pool2를",
                "flatten을",
                "dense1을",
                "output을",
                "softmax를",
                "sigmoid를",
                "tanh를",
                "linear를",
                "Adam을",
                "RMSprop을",
                "SGD를",
                "Adagrad를",
                "Nesterov를",
                "momentum을",
                "dropout을",
                "add를",
                "concat을",
                "average를",
                "batch를",
                "norm을",
                "conv를",
                "dense를",
                "kernel을",
                "bias를",
                "gamma를",
                "mean을",
                "variance를",
                // data and programs
                "MNIST를",
                "Fashion-MNIST를",
                "CIFAR를",
                "Keras를",
                "PyTorch를",
                "JSON을",
                "Java를",
                "LeNet을",
                "ConvScope를",
                "cat을",
                "dog를",
                "truck을",
                "frog를",
                "bird를",
                "ship을",
                "horse를",
                "deer를",
                "airplane을",
                "automobile을",
                // units and files
                "12 MB를",
                "1.5 MiB를",
                "3 KB를",
                "8 px을",
                "2 ms를",
                "notes.txt를",
                "digit.png를",
                "photo.jpg를",
                "photo.jpeg을",
                "a.gif를",
                "b.bmp를",
                "page.html을",
                "curves.csv를",
                "data.bin을",
                "x.gz를",
                "net.py를",
                "model.convscope를",
                "a.json을",
                "labels.idx를",
                // other words
                "test를",
                "network를",
                "group을",
                "float를",
                "layout을",
                "block을",
                "look을",
                "image를",
                "name을",
                "line을",
                "file을",
                "table을",
                "shape를",
                "static을",
                "web을",
                "column을",
                "url을",
                "--help를",
                "--epochs를",
                "--data-dir를",
                // letters
                "L을",
                "R을",
                "M을",
                "N을",
                "A를",
                "B를",
                "X를",
                "conv_a를",
            })
    void theObject(String expected) {
        String word = expected.substring(0, expected.length() - 1);
        assertThat(Particles.chosen(word + "을(를)")).isEqualTo(expected);
        assertThat(Particles.chosen(word + "를(을)")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "“conv22”(으)로, “conv22”로",
        "“conv3”(으)로, “conv3”으로",
        "[3](으)로, [3]으로",
        "값 12 은(는), 값 12 는",
        "MNIST(손글씨 숫자)은(는), MNIST(손글씨 숫자)는",
        "신경망(LeNet-5)은(는), 신경망(LeNet-5)은",
        "(예 3)이(가), (예 3)이",
        "그림 (2)이(가), 그림 (2)가",
    })
    void quotesBlanksAndAsidesArePassedOver(String written, String read) {
        assertThat(Particles.chosen(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "σ을(를)",
                "猫이(가)",
                "é은(는)",
                "을(를)",
                "…(으)로",
                "(이)라는",
                "이 값(기울기)은 5 (개)로",
                "끝(는) 은(을) (으)면",
                "f(x)와",
                "(",
                "을(",
                "3(으)",
                "가(나)다"
            })
    void whatIsNotKnownStays(String text) {
        assertThat(Particles.chosen(text)).isEqualTo(text);
    }

    @Test
    void aTextWithoutPairsIsItself() {
        for (String text : new String[] {"", "합성곱 층", "기울기(RMS)"}) {
            assertThat(Particles.chosen(text)).isSameAs(text);
        }
    }

    @Test
    void koreanTextsAreRead() {
        Texts korean = Texts.of(Locale.KOREAN);
        assertThat(korean.get("draw.sample.tip", 7)).startsWith("숫자 7을 ");
        assertThat(korean.get("draw.sample.tip", 2)).startsWith("숫자 2를 ");
        assertThat(korean.get("repair.rename", "conv3")).startsWith("“conv3”으로 ");
        assertThat(korean.get("repair.setting", Message.of("setting.filters"), 64))
                .isEqualTo("필터 수를 64로");
        assertThat(korean.get("edit.name-taken", "conv2")).startsWith("“conv2”라는 ");
    }

    @Test
    void aValueInATextWithoutParticlesAndEnglishStayAsTheyAre() {
        String odd = "떡을(를).convscope";
        assertThat(Texts.of(Locale.KOREAN).get("header.project", odd)).contains(odd);
        assertThat(Texts.of(Locale.ENGLISH).get("repair.rename", odd)).contains(odd);
    }
}
