package convscope.ui.train;

import convscope.engine.WeightStep;
import convscope.paint.Numerals;
import convscope.text.Message;
import convscope.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a weight changed, as a sentence and as a list of its numbers. */
final class StepWords {
    private static final int DIGITS = 4;

    private StepWords() {}

    /**
     * A number with what it is.
     *
     * @param name what it is
     * @param value the number, or how it comes about
     */
    record Fact(String name, String value) {}

    /** In one sentence. */
    static Message sentence(WeightStep step) {
        String slope = number(step.gradient());
        String size = number(Math.abs(step.change()));
        if (!Double.isFinite(step.after()) || !Double.isFinite(step.gradient())) {
            return Message.of("insight.why.lost", step.step());
        }
        if (step.change() == 0) {
            String key = step.gradient() == 0 ? "insight.why.still" : "insight.why.no-rate";
            return Message.of(key, step.step(), slope);
        }
        if (step.before() == step.after()) {
            return Message.of("insight.why.too-small", step.step(), size);
        }
        if (step.gradient() == 0 || step.gradient() > 0 == step.change() > 0) {
            String key = step.change() > 0 ? "insight.why.carried-up" : "insight.why.carried-down";
            return Message.of(key, step.step(), slope, size);
        }
        return Message.of(step.change() > 0 ? "insight.why.up" : "insight.why.down", step.step(), slope, size);
    }

    /** Number by number, from the gradient to the weight. */
    static List<Fact> facts(WeightStep step, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("insight.fact.loss"), number(step.lossGradient())));
        facts.add(new Fact(texts.get("insight.fact.penalty"), number(step.penaltyGradient())));
        facts.add(new Fact(
                texts.get("insight.fact.gradient"),
                sum(step.lossGradient(), step.penaltyGradient()) + " = " + number(step.gradient())));
        for (Map.Entry<String, Double> moment : step.momentsBefore().entrySet()) {
            facts.add(new Fact(
                    name(moment.getKey(), texts),
                    number(moment.getValue()) + " → "
                            + number(step.momentsAfter().get(moment.getKey()))));
        }
        for (Map.Entry<String, Double> between : step.between().entrySet()) {
            facts.add(new Fact(name(between.getKey(), texts), number(between.getValue())));
        }
        if (step.rate() != 0) {
            facts.add(new Fact(
                    texts.get("insight.fact.product"),
                    Numerals.significant(step.rate(), DIGITS) + " × " + factor(step.direction()) + " = "
                            + number(step.rate() * step.direction())));
        }
        facts.add(new Fact(
                texts.get("insight.fact.weight"), sum(step.before(), step.change()) + " = " + number(step.after())));
        return facts;
    }

    private static String name(String moment, Texts texts) {
        return switch (moment) {
            case "velocity" -> texts.get("insight.moment.velocity");
            case "mean" -> texts.get("insight.moment.mean");
            case "square" -> texts.get("insight.moment.square");
            case "accumulator" -> texts.get("insight.moment.accumulator");
            case "correctedMean" -> texts.get("insight.moment.corrected-mean");
            case "correctedSquare" -> texts.get("insight.moment.corrected-square");
            default -> throw new IllegalArgumentException("No rule keeps a “" + moment + "”");
        };
    }

    private static String number(double value) {
        return Numerals.exactly(value, DIGITS);
    }

    private static String factor(double value) {
        return number(value).startsWith("−") ? "(" + number(value) + ")" : number(value);
    }

    private static String sum(double a, double b) {
        String second = number(b);
        return number(a) + (second.startsWith("−") ? " − " + second.substring(1) : " + " + second);
    }
}
