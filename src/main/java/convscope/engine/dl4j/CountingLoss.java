package convscope.engine.dl4j;

import convscope.spec.Head;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** The library's loss for a head, which also counts the right answers it passes over, since {@code fit} does not say. */
final class CountingLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final transient ILossFunction loss;
    private final transient Head head;
    private int correct;

    CountingLoss(Head head) {
        this.head = head;
        this.loss = switch (head.kind()) {
            case CLASSES -> new LossMCXENT();
            case BINARY -> new LossBinaryXENT();
            case VALUES -> new LossMSE();
        };
    }

    /** Right answers of the batch whose gradient was computed last; 0 for plain values. */
    int correct() {
        return correct;
    }

    private void count(INDArray labels, INDArray logits) {
        correct = switch (head.kind()) {
            case CLASSES ->
                logits.argMax(1)
                        .eq(labels.argMax(1))
                        .castTo(logits.dataType())
                        .sumNumber()
                        .intValue();
            case BINARY ->
                logits.gte(0)
                        .eq(labels.gte(0.5))
                        .castTo(logits.dataType())
                        .sumNumber()
                        .intValue();
            case VALUES -> 0;
        };
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        count(labels, logits);
        return loss.computeGradient(labels, logits, activation, mask);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
        count(labels, logits);
        return loss.computeGradientAndScore(labels, logits, activation, mask, average);
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
        return loss.computeScore(labels, logits, activation, mask, average);
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        return loss.computeScoreArray(labels, logits, activation, mask);
    }

    @Override
    public String name() {
        return "counting " + loss.name();
    }
}
