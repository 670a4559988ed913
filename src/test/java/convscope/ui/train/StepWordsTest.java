package convscope.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convscope.engine.WeightStep;
import convscope.paint.WeightStepFigure.Formula;
import convscope.spec.Initializer;
import convscope.spec.Optimizer;
import convscope.text.Texts;
import convscope.training.Plan;
import convscope.training.Practice;
import convscope.training.RateSchedule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panel says about a step is what the engine did, for every optimiser and many weights of a real training. */
class StepWordsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    /** Four digits a number: a line of a few of them is right to this share of its largest part. */
    private static final double FOUR_DIGITS = 3e-3;

    static Stream<Optimizer> optimizers() {
        return Optimizer.STANDARDS.stream();
    }

    private static Learning learning(Optimizer optimizer) {
        Plan plan = new Plan(
                optimizer,
                Initializer.GLOROT_UNIFORM,
                16,
                3,
                5,
                false,
                0.01,
                new RateSchedule.Constant(),
                Optional.empty());
        return new Learning(Practice.dropping(), Practice.data(), Practice.split(5), plan).batches(7);
    }

    private static List<WeightStep> steps(Learning learning) {
        return Stream.of("conv/weight", "conv/bias", "dense/weight", "output/weight")
                .flatMap(key -> IntStream.range(0, 3)
                        .mapToObj(i -> learning.explain(new AskedWeight(key, i)).orElseThrow()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyFormulaComesToWhatStandsAtItsEnd(Optimizer optimizer) {
        try (Learning learning = learning(optimizer)) {
            for (WeightStep step : steps(learning)) {
                List<Formula> formulas = OptimizerFormula.of(step, optimizer);
                for (Formula formula : formulas) {
                    String[] sides = formula.numbers().substring(2).split(" = ");
                    assertThat(sides).as(formula.numbers()).hasSize(2);
                    double result = Written.value(sides[1]);
                    assertThat(Written.value(sides[0]))
                            .as("%s: %s", formula.rule(), formula.numbers())
                            .isCloseTo(result, within(FOUR_DIGITS * largest(sides[0], result)));
                }
                Formula last = formulas.get(formulas.size() - 1);
                assertThat(last.rule()).startsWith("w ← w ");
                assertThat(last.numbers()).endsWith("= " + four(step.after()));
                assertThat(last.numbers()).startsWith("= " + four(step.before()));
                for (double moment : step.momentsAfter().values()) {
                    assertThat(formulas).anyMatch(formula -> formula.numbers().endsWith(" = " + four(moment)));
                }
            }
        }
    }

    /** The largest part of a sum, for what cancels. */
    private static double largest(String sum, double result) {
        double largest = Math.abs(result);
        for (String part : sum.split(" [+−] (?![^(]*\\))")) {
            largest = Math.max(largest, Math.abs(Written.value(part)));
        }
        return largest;
    }

    private static String four(double value) {
        return convscope.paint.Numerals.exactly(value, 4);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void factsAreTheEnginesNumbers(Optimizer optimizer) {
        try (Learning learning = learning(optimizer)) {
            for (WeightStep step : steps(learning)) {
                List<StepWords.Fact> facts = StepWords.facts(step, ENGLISH);
                assertThat(value(facts, "insight.fact.loss")).isEqualTo(four(step.lossGradient()));
                assertThat(value(facts, "insight.fact.penalty")).isEqualTo(four(step.penaltyGradient()));
                assertThat(step.penaltyGradient() != 0)
                        .isEqualTo(step.parameter().endsWith("/weight"));
                String[] product = value(facts, "insight.fact.product").split(" = ");
                double moved = Written.value(product[1]);
                // rate × direction = −change, and before + change = after
                assertThat(moved).isCloseTo(-step.change(), within(1e-3 * Math.abs(step.change())));
                assertThat(Written.value(product[0])).isCloseTo(moved, within(1e-3 * Math.abs(moved)));
                String[] weight = value(facts, "insight.fact.weight").split(" = ");
                assertThat(weight[1]).isEqualTo(four(step.after()));
                assertThat(Written.value(weight[0]))
                        .isCloseTo(step.after(), within(1e-3 * Math.max(Math.abs(step.before()), 1e-6)));
                assertThat(step.rate() * step.direction()).isCloseTo(-step.change(), within(1e-12));
                assertThat(facts)
                        .hasSize(5 + step.momentsAfter().size() + step.between().size());
                step.momentsAfter()
                        .values()
                        .forEach(moment ->
                                assertThat(facts).anyMatch(fact -> fact.value().endsWith("→ " + four(moment))));
            }
        }
    }

    private static String value(List<StepWords.Fact> facts, String key) {
        return facts.stream()
                .filter(fact -> fact.name().equals(ENGLISH.get(key)))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static WeightStep step(double gradient, double change, double before, double rate) {
        return new WeightStep(
                "conv/weight", 3, 1234, rate, before, gradient, 0, Map.of(), Map.of(), Map.of(), change, (float)
                        (before + change));
    }

    private static String said(WeightStep step) {
        return ENGLISH.get(StepWords.sentence(step));
    }

    @Test
    void theSentenceFitsTheSigns() {
        assertThat(said(step(0.25, -0.0025, 0.5, 0.01)))
                .isEqualTo("The loss rises as this weight grows (gradient 0.2500), so step 1,234 made it smaller by"
                        + " 0.002500.");
        assertThat(said(step(-0.25, 0.0025, 0.5, 0.01)))
                .startsWith("The loss falls")
                .contains("larger by 0.002500");
        assertThat(said(step(0.25, 0.01, 0.5, 0.01))).contains("would not make the weight larger");
        assertThat(said(step(-0.25, -0.01, 0.5, 0.01))).contains("would not make the weight smaller");
        assertThat(said(step(0, -0.01, 0.5, 0.01))).contains("would not make the weight smaller");
        assertThat(said(step(0, 0, 0.5, 0.01))).contains("gradient is exactly 0");
        assertThat(said(step(0.25, 0, 0.5, 0))).contains("the step came to 0");
        assertThat(said(step(0.25, -1e-12, 0.5f, 0.01))).contains("too small");
        assertThat(said(step(Double.NaN, Double.NaN, 0.5, 0.01))).contains("ceased to be a number");
    }

    @Test
    void aRateOfZeroHasNoDirection() {
        assertThat(StepWords.facts(step(0.25, 0, 0.5, 0), ENGLISH))
                .noneMatch(fact -> fact.value().contains("NaN"))
                .anyMatch(fact -> fact.value().equals("0.5000 + 0 = 0.5000"));
    }
}
