package convscope.engine.dl4j;

import convscope.spec.Activation;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.BooleanIndexing;
import org.nd4j.linalg.indexing.conditions.Conditions;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Activations as functions of arrays, with derivatives taken from the output, so that no layer computes its sums twice.
 *
 * <p>Softmax runs over axis 1, the channels, whatever the rank; the library's own runs over the last axis.
 */
final class ActivationFunction {
    private ActivationFunction() {}

    /** Applies the function to these sums, in place. */
    static INDArray apply(Activation activation, INDArray sums) {
        switch (activation) {
            case NONE -> {}
            case RELU -> Transforms.relu(sums, false);
            case LEAKY_RELU -> Transforms.leakyRelu(sums, Activation.LEAKY_SLOPE, false);
            case ELU -> Transforms.elu(sums, false);
            case TANH -> Transforms.tanh(sums, false);
            case SIGMOID -> Transforms.sigmoid(sums, false);
            case SOFTMAX -> {
                long[] kept = keepingAxisOne(sums);
                sums.subi(sums.max(1).reshape(kept).broadcast(sums.shape()));
                Transforms.exp(sums, false);
                sums.divi(sums.sum(1).reshape(kept).broadcast(sums.shape()));
            }
        }
        return sums;
    }

    /** Gradient with respect to the sums, from the gradient with respect to the outputs; a new array unless identity. */
    static INDArray backward(Activation activation, INDArray outputs, INDArray gradient, LayerWorkspaceMgr workspace) {
        return switch (activation) {
            case NONE -> gradient;
            case RELU -> {
                INDArray slope = workspace.createUninitialized(
                        ArrayType.ACTIVATION_GRAD, outputs.dataType(), outputs.shape(), 'c');
                yield Nd4j.exec(new Sign(outputs, slope)).muli(gradient); // outputs are never negative
            }
            case LEAKY_RELU -> {
                INDArray slope = Transforms.sign(outputs, true);
                BooleanIndexing.replaceWhere(slope, Activation.LEAKY_SLOPE, Conditions.lessThan(0));
                yield slope.muli(gradient);
            }
            case ELU -> {
                // below zero the derivative is exp(sum) = output + 1; above it is 1
                INDArray slope = Transforms.min(outputs, 0.0, true).addi(1.0);
                yield slope.muli(gradient);
            }
            case TANH -> outputs.mul(outputs).rsubi(1.0).muli(gradient);
            case SIGMOID -> outputs.rsub(1.0).muli(outputs).muli(gradient);
            case SOFTMAX -> {
                INDArray weighted = outputs.mul(gradient);
                INDArray shared =
                        weighted.sum(1).reshape(keepingAxisOne(outputs)).broadcast(outputs.shape());
                yield weighted.subi(outputs.mul(shared));
            }
        };
    }

    private static long[] keepingAxisOne(INDArray array) {
        long[] shape = array.shape().clone();
        shape[1] = 1;
        return shape;
    }
}
