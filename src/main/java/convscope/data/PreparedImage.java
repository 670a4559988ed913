package convscope.data;

import convscope.tensor.Tensor;
import java.util.Optional;

/**
 * A picture as a network gets it.
 *
 * @param image of the shape of the network's input, 0..1
 * @param digit how it was boxed, scaled and centred, if it was prepared as a digit
 * @param polarity whether dark or light was taken for ink, if it was prepared as a digit
 */
public record PreparedImage(Tensor image, Optional<PreparedDigit> digit, Optional<Polarity> polarity) {}
