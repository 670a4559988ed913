package convscope.ui.convolve;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.arithmetic.RandomTensors;
import convscope.spec.Activation;
import convscope.spec.Size;
import convscope.stepper.Calculation;
import convscope.stepper.Case;
import convscope.stepper.CaseCheck;
import convscope.stepper.Operation;
import convscope.stepper.Position;
import convscope.stepper.SidePadding;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CaseEditsTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private final Tensor spare = RandomTensors.uniform(random, Shape.of(2, 1, 3, 3));

    /** A convolution of two channels with three filters of 2×3. */
    private Case convolution() {
        return Case.of(
                        Operation.CONVOLUTION,
                        RandomTensors.uniform(random, Shape.image(2, 7, 8)),
                        RandomTensors.uniform(random, Shape.of(3, 2, 2, 3)))
                .withBias(Optional.of(RandomTensors.uniform(random, Shape.of(3))))
                .withActivation(Activation.RELU)
                .withStride(new Size(2, 1))
                .withPadding(SidePadding.of(1, 0, 1, 0));
    }

    @Test
    void filtersSurviveEveryOperationAndComeBack() {
        Case conv = convolution();
        for (Operation operation : Operation.values()) {
            Case other = CaseEdits.operation(conv, operation, spare);
            assertThat(other.operation()).isEqualTo(operation);
            assertThat(CaseCheck.of(other)).as("%s", operation).isEmpty();
            assertThat(other.stride()).isEqualTo(conv.stride());
            assertThat(other.kernelSize()).isEqualTo(conv.kernelSize());
            Case back = CaseEdits.operation(other, Operation.CONVOLUTION, KernelForm.of(conv));
            assertThat(back.kernel()).as("%s", operation).isEqualTo(conv.kernel());
        }
        assertThat(CaseEdits.operation(conv, Operation.CONVOLUTION, spare)).isSameAs(conv);
    }

    @Test
    void aDepthwiseConvolutionUsesTheWeightsThatAFilterHasForTheChannel() {
        Case conv = convolution();
        Case depthwise = CaseEdits.operation(conv, Operation.DEPTHWISE, spare);
        Calculation calculation = Calculation.of(depthwise);
        assertThat(depthwise.maps()).isEqualTo(6);
        for (int channel = 0; channel < 2; channel++) {
            for (int filter = 0; filter < 3; filter++) {
                int map = channel * 3 + filter;
                assertThat(calculation.firstChannel(map)).isEqualTo(channel);
                assertThat(calculation.weight(map, channel, 1, 2))
                        .isEqualTo(conv.kernel().orElseThrow().get(filter, channel, 1, 2));
            }
        }
    }

    @Test
    void theBiasHasANumberForEveryMapWhateverHappens() {
        Case conv = convolution();
        assertThat(CaseEdits.operation(conv, Operation.DEPTHWISE, spare)
                        .bias()
                        .orElseThrow()
                        .shape())
                .isEqualTo(Shape.of(6));
        Case fewer = CaseEdits.filters(conv, 2);
        assertThat(fewer.bias().orElseThrow().values())
                .containsExactly(
                        conv.bias().orElseThrow().get(0),
                        conv.bias().orElseThrow().get(1));
        assertThat(CaseEdits.filters(conv, 5).bias().orElseThrow().get(4)).isZero();
        assertThat(CaseEdits.withBias(CaseEdits.withBias(fewer, false), true)
                        .bias()
                        .orElseThrow()
                        .values())
                .containsExactly(0, 0);
        assertThat(CaseEdits.withBias(conv, 1, 9).bias().orElseThrow().get(1)).isEqualTo(9);
    }

    @Test
    void anotherInputBringsItsChannelsAndTheFiltersFollow() {
        Case conv = convolution();
        Case deeper = CaseEdits.input(conv, RandomTensors.uniform(random, Shape.image(4, 6, 6)));
        assertThat(CaseCheck.of(deeper)).isEmpty();
        Tensor before = conv.kernel().orElseThrow();
        Tensor now = deeper.kernel().orElseThrow();
        assertThat(now.get(2, 1, 1, 2)).as("what there was stays").isEqualTo(before.get(2, 1, 1, 2));
        assertThat(now.get(2, 3, 1, 2))
                .as("a new channel is weighed as the first")
                .isEqualTo(before.get(2, 0, 1, 2));
        Case flatter = CaseEdits.input(conv, RandomTensors.uniform(random, Shape.image(1, 6, 6)));
        assertThat(CaseCheck.of(flatter)).isEmpty();
    }

    @Test
    void anotherWindowKeepsTheWeightsAtTheTopLeft() {
        Case conv = convolution();
        Case larger = CaseEdits.window(conv, new Size(3, 4));
        assertThat(larger.kernelSize()).isEqualTo(new Size(3, 4));
        assertThat(larger.kernel().orElseThrow().get(1, 1, 1, 2))
                .isEqualTo(conv.kernel().orElseThrow().get(1, 1, 1, 2));
        assertThat(larger.kernel().orElseThrow().get(1, 1, 2, 0)).isZero();
        Case pooling = CaseEdits.operation(conv, Operation.MAX_POOLING, spare);
        assertThat(CaseEdits.window(pooling, Size.of(4)).kernelSize()).isEqualTo(Size.of(4));
    }

    @Test
    void oneFilterChangesAndTheOthersDoNot() {
        for (Operation operation : new Operation[] {Operation.CONVOLUTION, Operation.TRANSPOSED, Operation.DEPTHWISE}) {
            Case subject = CaseEdits.operation(convolution(), operation, spare);
            Tensor filter = CaseEdits.filter(subject, 1);
            Tensor other = RandomTensors.uniform(random, filter.shape());
            Case changed = CaseEdits.withFilter(subject, 1, other);
            assertThat(CaseEdits.filter(changed, 1)).as("%s", operation).isEqualTo(other);
            assertThat(CaseEdits.filter(changed, 0)).isEqualTo(CaseEdits.filter(subject, 0));
            assertThat(CaseEdits.filter(changed, 2)).isEqualTo(CaseEdits.filter(subject, 2));
            Case weight = CaseEdits.withWeight(subject, 2, 0, 1, 1, 7);
            assertThat(Calculation.of(weight).weight(2, Calculation.of(weight).firstChannel(2), 1, 1))
                    .isEqualTo(7);
        }
        Case wider = CaseEdits.withFilter(convolution(), 0, RandomTensors.uniform(random, Shape.image(2, 5, 5)));
        assertThat(wider.kernelSize()).isEqualTo(Size.of(5));
        assertThat(CaseCheck.of(wider)).isEmpty();
    }

    @Test
    void anInputCellIsChangedInACopy() {
        Case conv = convolution();
        float before = conv.input().get(1, 2, 3);
        Case changed = CaseEdits.withInputCell(conv, 1, 2, 3, 42);
        assertThat(changed.input().get(1, 2, 3)).isEqualTo(42);
        assertThat(conv.input().get(1, 2, 3)).isEqualTo(before);
    }

    @Test
    void oneDimensionHasOneRowOfEverything() {
        Shape flat = CaseEdits.flatShape(Shape.image(2, 5, 5));
        assertThat(flat).isEqualTo(Shape.image(2, 1, 9));
        Case subject = CaseEdits.flat(convolution()
                .withInput(RandomTensors.uniform(random, flat))
                .withDilation(Size.of(2))
                .withPadding(SidePadding.of(1, 2, 3, 4)));
        assertThat(CaseEdits.isFlat(subject)).isTrue();
        assertThat(subject.stride().height()).isEqualTo(1);
        assertThat(subject.dilation()).isEqualTo(new Size(1, 2));
        assertThat(subject.padding()).isEqualTo(SidePadding.of(0, 0, 3, 4));
        assertThat(CaseCheck.of(subject)).isEmpty();
        assertThat(Calculation.of(subject).output().shape().height()).isEqualTo(1);
    }

    @Test
    void theSidesThatAKindMeansGiveTheSameNumbers() {
        int told = 0;
        for (Operation operation : Operation.values()) {
            for (int stride = 1; stride <= 4; stride++) {
                for (SidePadding padding : new SidePadding[] {SidePadding.VALID, SidePadding.SAME, SidePadding.FULL}) {
                    Case subject = CaseEdits.operation(convolution(), operation, spare)
                            .withStride(Size.of(stride))
                            .withPadding(padding);
                    if (CaseCheck.of(subject).isEmpty()) {
                        told++;
                        Case sides = PaddingSides.told(subject);
                        assertThat(sides.padding().kind()).isEqualTo(SidePadding.Kind.SIDES);
                        assertThat(Calculation.of(sides).output())
                                .as("%s %s stride %s", operation, padding, stride)
                                .isEqualTo(Calculation.of(subject).output());
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(40);
    }

    @Test
    void aCellIsNamedByWhereItIs() {
        Calculation calculation = Calculation.of(convolution());
        Position last = calculation.position(calculation.positions() - 1);
        assertThat(Cells.exists(calculation, ConvolveWindow.output(last.row(), last.column())))
                .isTrue();
        assertThat(Cells.exists(calculation, ConvolveWindow.output(last.row(), last.column() + 1)))
                .isFalse();
        assertThat(Cells.next(calculation, ConvolveWindow.input(0, 7), 1)).contains(ConvolveWindow.input(1, 0));
        assertThat(Cells.next(calculation, ConvolveWindow.input(0, 0), -1)).isEmpty();
        assertThat(Cells.beside(calculation, ConvolveWindow.input(0, 7), 0, 1)).isEmpty();
        assertThat(Cells.value(calculation, ConvolveWindow.kernel(1, 2), 1))
                .isEqualTo(calculation.subject().kernel().orElseThrow().get(1, 0, 1, 2));
    }
}
