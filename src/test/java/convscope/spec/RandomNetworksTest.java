package convscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.tensor.Shape;
import convscope.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the product says about random networks against a rule that was written apart from it. */
class RandomNetworksTest {
    private static final int NETWORKS = 1000;

    @Test
    void theTraceFindsWhatTheIndependentRuleFinds() {
        Coverage coverage = new Coverage();
        int valid = 0;
        for (long seed = 0; seed < NETWORKS; seed++) {
            RandomNetworks.Sample sample = RandomNetworks.sample(seed);
            String name = "seed %d, %s: %s".formatted(seed, sample.defect(), sample.network());
            IndependentRule.Verdict verdict = IndependentRule.judge(sample.network());
            ShapeTrace trace = ShapeTrace.of(sample.network());
            assertThat(trace.usable())
                    .as("%s%nrule: %s, trace: %s", name, verdict.objection(), trace.problems())
                    .isEqualTo(verdict.valid());
            coverage.count(verdict.valid() ? "valid" : "invalid");
            if (!sample.defect().isEmpty()) {
                coverage.count("defect: " + sample.defect());
            }
            if (verdict.valid()) {
                valid++;
                agree(name, verdict, trace);
                coverage.add(sample.network());
                coverage.count("head " + trace.head().kind());
                assertThat(sample.network().nodes().size()).as(name).isBetween(2, 14);
            } else {
                assertThat(trace.problems()).as(name).isNotEmpty();
            }
        }
        System.out.println(coverage.table()); // surefire keeps it with the report
        assertThat(valid).isGreaterThanOrEqualTo(NETWORKS * 6 / 10);
        assertThat(coverage.table()).contains(expected());
        for (Defect defect : Defect.ALL) {
            assertThat(coverage.of("defect: " + defect.name()))
                    .as(defect.name())
                    .isPositive();
        }
    }

    private static void agree(String name, IndependentRule.Verdict verdict, ShapeTrace trace) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Map<String, Long> parameters = new LinkedHashMap<>();
        long total = 0;
        for (ShapeTrace.Layer layer : trace.layers()) {
            shapes.put(layer.name(), layer.output());
            parameters.put(layer.name(), layer.parameterCount());
            total += layer.parameterCount();
            assertThat(shapes.keySet()).as(name).containsAll(layer.node().inputs());
            Formula formula = layer.formula();
            assertThat(layer.multiplyAdds()).as(name).isNotNegative();
            if (layer.parameterCount() > 0) {
                assertThat(formula.parameters()).as(name).endsWith("= " + layer.parameterCount());
            }
            if (layer.spec() instanceof Convolution) {
                assertThat(formula.output())
                        .as(name)
                        .endsWith("= " + layer.output().width());
            }
        }
        assertThat(shapes).as(name).isEqualTo(verdict.shapes());
        assertThat(parameters).as(name).isEqualTo(verdict.parameters());
        assertThat(trace.total()).as(name).isEqualTo(total);
        assertThat(trace.output().node().name()).as(name).isEqualTo(last(trace));
    }

    private static String last(ShapeTrace trace) {
        return trace.network().nodes().stream()
                .map(Node::name)
                .filter(it -> trace.network().consumers(it).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Every kind, activation, padding and head has to occur. */
    private static List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (Class<?> kind : LayerSpec.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName().replace("ActivationLayer", "Activation");
            expected.add("kind " + name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        }
        for (Activation activation : Activation.values()) {
            expected.add("activation " + activation.id());
            expected.add("activation layer " + activation.id());
        }
        for (String kind : List.of("convolution", "depthwise", "max pooling", "average pooling")) {
            for (String padding : List.of("valid", "same", "explicit")) {
                expected.add(kind + ", " + padding);
                expected.add(kind + ", " + padding + ", stride beyond the kernel");
            }
            expected.add(kind + ", oblong");
        }
        expected.addAll(List.of("convolution, dilated", "depthwise, dilated", "branching"));
        expected.addAll(List.of("convolution, bias", "convolution, no bias", "dense, bias", "dense, no bias"));
        Defect.ALL.forEach(defect -> expected.add("defect: " + defect.name()));
        expected.addAll(List.of("head CLASSES", "head BINARY", "head VALUES"));
        return expected;
    }

    @Test
    void soundNetworksAreSound() {
        for (long seed = 0; seed < NETWORKS; seed++) {
            NetworkSpec network = RandomNetworks.sound(seed);
            assertThat(ShapeTrace.of(network).problems())
                    .as("seed %d: %s", seed, network)
                    .isEmpty();
        }
    }

    @Test
    void aRepairTakesItsProblemAway() {
        TreeSet<String> met = new TreeSet<>();
        for (long seed = 0; seed < NETWORKS; seed++) {
            RandomNetworks.Sample sample = RandomNetworks.sample(seed);
            for (Problem problem : ShapeTrace.of(sample.network()).problems()) {
                met.add(problem.what().key());
                for (Problem.Repair repair : problem.repairs()) {
                    String name =
                            "seed %d, %s, %s by %s".formatted(seed, sample.network(), problem.what(), repair.label());
                    assertThat(repair.result()).as(name).isNotEqualTo(sample.network());
                    assertThat(like(problem, repair.result())).as(name).isLessThan(like(problem, sample.network()));
                }
            }
        }
        ResourceBundle texts = ResourceBundle.getBundle("text/messages", Locale.ROOT);
        assertThat(texts.keySet().stream()
                        .filter(key -> key.startsWith("problem.") && !key.endsWith(".why"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(met);
    }

    /** How many problems of this kind the layer of this name has. */
    private static long like(Problem problem, NetworkSpec network) {
        return ShapeTrace.of(network).problems().stream()
                .filter(it -> it.what().key().equals(problem.what().key())
                        && it.layer().equals(problem.layer()))
                .count();
    }

    @Test
    void everyProblemAndRepairIsSaidInBothLanguages() {
        for (Texts texts : List.of(Texts.of(Locale.ENGLISH), Texts.of(Locale.KOREAN))) {
            for (long seed = 0; seed < NETWORKS; seed++) {
                NetworkSpec network = RandomNetworks.sample(seed).network();
                for (Problem problem : ShapeTrace.of(network).problems()) {
                    said(texts.get(problem.what()));
                    said(texts.get(problem.why()));
                    problem.repairs().forEach(repair -> said(texts.get(repair.label())));
                }
            }
        }
    }

    private static void said(String sentence) {
        assertThat(sentence)
                .isNotBlank()
                .doesNotContainPattern("\\{\\d|''|Message\\[|convscope|null|, , ")
                .satisfies(it -> assertThat(it.length()).isGreaterThan(3));
    }
}
