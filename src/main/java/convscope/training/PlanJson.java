package convscope.training;

import convscope.spec.SpecException;
import convscope.spec.SpecJson;
import convscope.text.Message;
import tools.jackson.core.JacksonException;

/**
 * Plans as JSON, just as they stand in a project: every field is there, and no other.
 *
 * <p>Reading is as strict as that of networks, so that a misspelt setting is never silently the usual one.
 */
public final class PlanJson {
    private PlanJson() {}

    public static String write(Plan plan) {
        return SpecJson.mapper().writeValueAsString(plan);
    }

    /**
     * The plan in this text; whether its values make sense is another question, see {@link PlanCheck}.
     *
     * @throws SpecException if it is not JSON or not a plan; says where
     */
    public static Plan read(String json) throws SpecException {
        try {
            Plan plan = SpecJson.mapper().readValue(json, Plan.class);
            if (plan == null) {
                throw new SpecException(Message.of("spec.json-text", Message.of("spec.json.null")), null);
            }
            return plan;
        } catch (JacksonException e) {
            throw new SpecException(SpecJson.describe(e), e);
        }
    }
}
