package convscope.cli.demo;

import convscope.data.DigitPreparation;
import convscope.data.digits.SampleDigits;
import convscope.engine.Answer;
import convscope.engine.Predictor;
import convscope.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A sample drawing and what the network took it for.
 *
 * @param digit what it is meant to be
 * @param number which of the drawings of this digit
 * @param image {@code [1][28][28]}, as the network saw it
 * @param answer the class with the highest probability
 * @param probability of that class
 */
public record Recognised(int digit, int number, Tensor image, int answer, double probability) {
    public boolean right() {
        return answer == digit;
    }

    /** Every sample drawing, by digit and number. */
    public static List<Recognised> all(Predictor network) {
        List<Recognised> all = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            for (int number = 0; number < SampleDigits.PER_CLASS; number++) {
                all.add(one(network, digit, number));
            }
        }
        return all;
    }

    private static Recognised one(Predictor network, int digit, int number) {
        Tensor image = DigitPreparation.prepare(SampleDigits.drawing(digit, number), SampleDigits.PAD)
                .orElseThrow(() -> new IllegalStateException("A sample drawing without ink"))
                .image();
        Answer answer = network.answer(image.reshape(image.shape().batch(1)));
        int best = answer.bestClass(0);
        return new Recognised(digit, number, image, best, answer.outputs().get(0, best));
    }
}
