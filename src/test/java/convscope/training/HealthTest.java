package convscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import convscope.engine.Network;
import convscope.engine.StepSize;
import convscope.spec.Activation;
import convscope.spec.Dense;
import convscope.spec.Flatten;
import convscope.spec.Input;
import convscope.spec.NetworkSpec;
import convscope.spec.NetworkSpec.NamedLayer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static NetworkSpec deep(Activation activation) {
        List<NamedLayer> layers = new ArrayList<>(
                List.of(new NamedLayer("input", new Input(8, 8, 1)), new NamedLayer("flatten", new Flatten())));
        for (int i = 1; i <= 12; i++) {
            layers.add(new NamedLayer("dense" + i, Dense.of(16, activation)));
        }
        layers.add(new NamedLayer("output", Dense.of(3, Activation.SOFTMAX)));
        return NetworkSpec.chain("deep", layers);
    }

    private static List<Health.Finding> findings(NetworkSpec spec, double rate) {
        Plan plan = Practice.plan();
        Plan used = plan.withOptimizer(plan.optimizer().withLearningRate(rate)).withEpochs(9);
        try (Network network = Practice.network(spec, used)) {
            Trainer trainer = new Trainer(network, Practice.data(), Practice.split(5), used);
            for (int batch = 0; batch < 30; batch++) {
                assertThat(batch < 9 ? trainer.findings() : List.of()).isEmpty();
                if (trainer.next().halt().isPresent()) {
                    break;
                }
            }
            return trainer.findings();
        }
    }

    @Test
    void sigmoidsOneBehindTheOtherVanishAndReluDoesNot() {
        List<Health.Finding> found = findings(deep(Activation.SIGMOID), 0.05);
        assertThat(found).isNotEmpty().allMatch(finding -> finding.kind() == Health.Kind.VANISHING);
        assertThat(found.get(0).layer()).isEqualTo("dense1");
        assertThat(findings(deep(Activation.RELU), 0.01)).isEmpty();
    }

    @Test
    void aHugeRateExplodes() {
        assertThat(findings(Practice.dropping(), 20))
                .anyMatch(finding -> finding.kind() == Health.Kind.EXPLODING || finding.kind() == Health.Kind.STILL);
        assertThat(findings(Practice.dropping(), 0.05)).isEmpty();
    }

    @Test
    void noGradientAtAllIsStill() {
        Health health = new Health();
        for (int i = 0; i < 20; i++) {
            health.observe(List.of(
                    new StepSize("conv/weight", 10, 0, 0, 1),
                    new StepSize("conv/bias", 10, 5000, 0, 0),
                    new StepSize("output/weight", 10, 1, 0.001, 1)));
        }
        assertThat(health.findings()).hasSize(1);
        assertThat(health.findings().get(0).kind()).isEqualTo(Health.Kind.STILL);
        assertThat(health.findings().get(0).layer()).isEqualTo("conv");
    }
}
