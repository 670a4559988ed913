package convscope.stepper;

import convscope.spec.Size;
import convscope.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * How large a case may be so that it can be drawn and stepped through; files and the command take more, see
 * {@link CaseLimits}.
 */
public final class StationLimits {
    /** Longest side of the input and of the kernel, in cells. */
    public static final int LONGEST_SIDE = 64;

    /** Most channels of the input, and most maps that come out. */
    public static final int MOST_CHANNELS = 16;

    /** Longest side of the padded or stretched input and of the result, in cells. */
    public static final int LONGEST_BOARD = 256;

    private StationLimits() {}

    /** The problems of a case, as {@link CaseCheck#of}; if there is none, what is too large to be shown. */
    public static List<CaseProblem> of(Case subject) {
        return CaseCheck.of(subject, StationLimits::findings);
    }

    private static List<Finding> findings(Case subject) {
        List<Finding> findings = new ArrayList<>();
        Shape input = subject.input().shape();
        Shape drawn = Shape.image(
                Math.min(input.channels(), MOST_CHANNELS),
                Math.min(input.height(), LONGEST_SIDE),
                Math.min(input.width(), LONGEST_SIDE));
        Size window = new Size(
                Math.min(subject.kernelSize().height(), LONGEST_SIDE),
                Math.min(subject.kernelSize().width(), LONGEST_SIDE));
        if (!drawn.equals(input)) {
            findings.add(Finding.of("input", "stepper.station-input", input.channelsLast(), LONGEST_SIDE, MOST_CHANNELS)
                    .orUse(
                            () -> Resize.input(Resize.window(subject, window), drawn),
                            "stepper.repair.crop-input",
                            drawn.channelsLast()));
        } else if (!window.equals(subject.kernelSize())) {
            boolean weights = subject.operation().hasKernel();
            findings.add(Finding.of(
                            weights ? "kernel" : "kernelSize",
                            "stepper.station-kernel",
                            subject.kernelSize().toString(),
                            LONGEST_SIDE)
                    .orUse(
                            () -> Resize.window(subject, window),
                            weights ? "stepper.repair.kernel" : "stepper.repair.window",
                            window.toString()));
        }
        if (findings.isEmpty() && subject.maps() > MOST_CHANNELS) {
            int maps = MOST_CHANNELS / input.channels() * input.channels();
            int kept = subject.operation() == Operation.DEPTHWISE ? maps : MOST_CHANNELS;
            findings.add(Finding.of("kernel", "stepper.station-maps", subject.maps(), MOST_CHANNELS)
                    .orUse(() -> Resize.maps(subject, kept), "stepper.repair.maps", kept));
        }
        return findings.isEmpty() ? board(subject) : findings;
    }

    private static List<Finding> board(Case subject) {
        BoardAxis rows = subject.vertical();
        BoardAxis columns = subject.horizontal();
        if (Math.max(rows.length(), columns.length()) <= LONGEST_BOARD) {
            return List.of(); // and the result is never longer than the board
        }
        Size one = Size.of(1);
        return List.of(Finding.of(
                        subject.padding().kind() == SidePadding.Kind.SIDES ? "padding" : "stride",
                        "stepper.station-board",
                        new Size(rows.length(), columns.length()).toString(),
                        LONGEST_BOARD)
                .orUse(
                        () -> subject.withPadding(SidePadding.VALID),
                        "stepper.repair.padding",
                        SidePadding.VALID.toString())
                .orUseIf(
                        subject.operation() == Operation.TRANSPOSED,
                        () -> subject.withStride(one).withOutputPadding(Size.of(0)),
                        "stepper.repair.stride",
                        one.toString())
                .orUseIf(
                        !subject.dilation().equals(one),
                        () -> subject.withDilation(one),
                        "stepper.repair.dilation",
                        one.toString()));
    }
}
