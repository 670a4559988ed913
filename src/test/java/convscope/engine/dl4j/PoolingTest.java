package convscope.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.arithmetic.WindowAxis;
import convscope.arithmetic.WindowMaximum;
import convscope.arithmetic.WindowMean;
import convscope.arithmetic.WindowOperation;
import convscope.tensor.Shape;
import convscope.tensor.Tensor;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Our pooling against the blackboard, and its gradients cell by cell. */
class PoolingTest {
    private static final int CASES = 400;

    @BeforeAll
    static void start() {
        Native.start();
    }

    @Test
    void agreesWithTheBlackboardOnRandomWindows() {
        SplittableRandom random = new SplittableRandom(1);
        int usual = 0;
        for (int i = 0; i < CASES; i++) {
            WindowAxis rows = axis(random, i % 3 == 0);
            WindowAxis columns = axis(random, i % 3 == 0);
            usual += rows.kernel() == 2 && columns.kernel() == 2 && rows.before() + columns.before() == 0 ? 1 : 0;
            Tensor image = image(random, rows, columns);
            check(Pooling.Kind.MAXIMUM, new WindowMaximum(rows, columns), image, rows, columns);
            check(Pooling.Kind.MEAN, new WindowMean(rows, columns, false), image, rows, columns);
        }
        assertThat(usual).as("windows on the way of their own").isBetween(CASES / 10, CASES / 2);
    }

    /** Few different values, so that there are many equal ones. */
    private static Tensor image(SplittableRandom random, WindowAxis rows, WindowAxis columns) {
        Tensor image = Tensor.zeros(Shape.of(2, rows.input(), columns.input()));
        for (int i = 0; i < image.values().length; i++) {
            image.values()[i] = random.nextInt(7) - 4;
        }
        return image;
    }

    private static WindowAxis axis(SplittableRandom random, boolean usual) {
        while (true) {
            int kernel = usual ? 2 : random.nextInt(1, 5);
            int before = usual ? 0 : random.nextInt(kernel);
            int after = usual ? 0 : random.nextInt(kernel);
            WindowAxis axis = new WindowAxis(random.nextInt(1, 12), kernel, random.nextInt(1, 6), before, after, 1);
            if (axis.fits()) {
                return axis;
            }
        }
    }

    private static void check(
            Pooling.Kind kind, WindowOperation blackboard, Tensor image, WindowAxis rows, WindowAxis columns) {
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            Native.inside(() -> {
                Pooling pooling = new Pooling(kind, rows, columns);
                INDArray input = Nd4j.create(image.values(), new long[] {1, 2, rows.input(), columns.input()}, 'c')
                        .castTo(type);
                INDArray output = pooling.forward(input, true);
                INDArray gradient =
                        Nd4j.linspace(1, output.length(), output.length(), type).reshape(output.shape());
                INDArray below = pooling.backward(input, output, gradient, LayerWorkspaceMgr.noWorkspaces());
                INDArray expected = Nd4j.zeros(type, input.shape());
                for (int map = 0; map < 2; map++) {
                    for (int y = 0; y < rows.positions(); y++) {
                        for (int x = 0; x < columns.positions(); x++) {
                            assertThat(output.getDouble(0, map, y, x))
                                    .as("%s %s %s at %d %d %d", kind, rows, columns, map, y, x)
                                    .isCloseTo(blackboard.value(image, map, y, x), within(1e-6));
                            share(kind, expected, image, rows, columns, map, y, x, gradient.getDouble(0, map, y, x));
                        }
                    }
                }
                for (long i = 0; i < expected.length(); i++) {
                    assertThat(below.getDouble(i))
                            .as("%s %s %s gradient %d", kind, rows, columns, i)
                            .isCloseTo(expected.getDouble(i), within(1e-4));
                }
                return null;
            });
        }
    }

    /** What one window's gradient gives to the cells under it: all to the first of the largest, or each the same. */
    private static void share(
            Pooling.Kind kind,
            INDArray expected,
            Tensor image,
            WindowAxis rows,
            WindowAxis columns,
            int map,
            int y,
            int x,
            double gradient) {
        int largest = -1;
        int count = 0;
        for (int i = 0; i < rows.kernel(); i++) {
            for (int j = 0; j < columns.kernel(); j++) {
                if (rows.inside(rows.cell(y, i)) && columns.inside(columns.cell(x, j))) {
                    int cell = image.offset(map, rows.cell(y, i), columns.cell(x, j));
                    largest = largest < 0 || image.values()[cell] > image.values()[largest] ? cell : largest;
                    count++;
                }
            }
        }
        if (kind == Pooling.Kind.MAXIMUM) {
            expected.putScalar(largest, expected.getDouble(largest) + gradient);
            return;
        }
        for (int i = 0; i < rows.kernel(); i++) {
            for (int j = 0; j < columns.kernel(); j++) {
                if (rows.inside(rows.cell(y, i)) && columns.inside(columns.cell(x, j))) {
                    int cell = image.offset(map, rows.cell(y, i), columns.cell(x, j));
                    expected.putScalar(cell, expected.getDouble(cell) + gradient / count);
                }
            }
        }
    }

    @Test
    void readsWhatLiesInAnotherOrder() {
        Native.inside(() -> {
            Pooling pooling =
                    new Pooling(Pooling.Kind.MAXIMUM, WindowAxis.valid(4, 2, 2, 1), WindowAxis.valid(6, 2, 2, 1));
            INDArray turned =
                    Nd4j.linspace(0, 23, 24, DataType.FLOAT).reshape(1, 1, 6, 4).permute(0, 1, 3, 2);
            INDArray output = pooling.forward(turned, true);
            assertThat(output).isEqualTo(pooling.forward(turned.dup('c'), true));
            INDArray gradient =
                    Nd4j.linspace(1, 6, 6, DataType.FLOAT).reshape(1, 1, 3, 2).permute(0, 1, 3, 2);
            assertThat(pooling.backward(turned, output, gradient, LayerWorkspaceMgr.noWorkspaces()))
                    .isEqualTo(pooling.backward(
                            turned.dup('c'), output, gradient.dup('c'), LayerWorkspaceMgr.noWorkspaces()));
            return null;
        });
    }

    @Test
    void aNumberThatIsNoneIsNotHidden() {
        Native.inside(() -> {
            for (WindowAxis axis : new WindowAxis[] {WindowAxis.valid(4, 2, 2, 1), WindowAxis.valid(4, 3, 1, 1)}) {
                INDArray input = Nd4j.zeros(DataType.FLOAT, 1, 1, 4, 4);
                input.putScalar(new int[] {0, 0, 1, 1}, Float.NaN);
                Pooling pooling = new Pooling(Pooling.Kind.MAXIMUM, axis, axis);
                INDArray output = pooling.forward(input, true);
                assertThat(output.getDouble(0, 0, 0, 0)).isNaN();
                INDArray gradient = Nd4j.ones(DataType.FLOAT, output.shape());
                assertThat(pooling.backward(input, output, gradient, LayerWorkspaceMgr.noWorkspaces())
                                .sumNumber()
                                .doubleValue())
                        .isEqualTo(output.length());
            }
            return null;
        });
    }
}
