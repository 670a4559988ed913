package convscope.code;

import convscope.spec.Activation;

/** Activations in PyTorch's words; softmax runs over the channels. */
final class PyTorchActivation {
    private PyTorchActivation() {}

    /** A module; empty for none. */
    static String module(Activation activation) {
        return switch (activation) {
            case NONE -> "";
            case RELU -> "nn.ReLU()";
            case LEAKY_RELU -> "nn.LeakyReLU(" + Activation.LEAKY_SLOPE + ")";
            case ELU -> "nn.ELU()";
            case TANH -> "nn.Tanh()";
            case SIGMOID -> "nn.Sigmoid()";
            case SOFTMAX -> "nn.Softmax(1)";
        };
    }

    /** The function applied to a value. */
    static String applied(Activation activation, String value) {
        return switch (activation) {
            case NONE -> value;
            case RELU -> "F.relu(" + value + ")";
            case LEAKY_RELU -> "F.leaky_relu(" + value + ", " + Activation.LEAKY_SLOPE + ")";
            case ELU -> "F.elu(" + value + ")";
            case TANH -> "torch.tanh(" + value + ")";
            case SIGMOID -> "torch.sigmoid(" + value + ")";
            case SOFTMAX -> "F.softmax(" + value + ", 1)";
        };
    }
}
