package convscope.stepper;

import java.util.Arrays;
import java.util.Optional;

/** What is made of the cells under the window. */
public enum Operation {
    /** Cells times weights, over all channels, added up. */
    CONVOLUTION("conv"),
    /** The adjoint of a convolution: stretches an image instead of shrinking it. */
    TRANSPOSED("transposed"),
    /** A convolution whose filters look at one channel each. */
    DEPTHWISE("depthwise"),
    /** The largest cell. */
    MAX_POOLING("maxpool"),
    /** The mean of the cells. */
    AVERAGE_POOLING("avgpool");

    private final String id;

    Operation(String id) {
        this.id = id;
    }

    /** The name in files. */
    public String id() {
        return id;
    }

    /** Whether weights are involved; without them there is neither kernel nor bias nor activation. */
    public boolean hasKernel() {
        return this != MAX_POOLING && this != AVERAGE_POOLING;
    }

    /** What the axes of the kernel are; empty without weights. */
    public String kernelLayout() {
        return switch (this) {
            case CONVOLUTION -> "[out][in][height][width]";
            case TRANSPOSED -> "[in][out][height][width]";
            case DEPTHWISE -> "[filters][1][height][width]";
            case MAX_POOLING, AVERAGE_POOLING -> "";
        };
    }

    /** The operation of this name. */
    public static Optional<Operation> of(String id) {
        return Arrays.stream(values())
                .filter(operation -> operation.id.equals(id))
                .findFirst();
    }
}
