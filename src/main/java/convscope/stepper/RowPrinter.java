package convscope.stepper;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Breaks lines before every setting and before every list in a list, so that rows of numbers lie under each other. */
final class RowPrinter implements PrettyPrinter {
    private static final String INDENT = "  ";

    private int depth;
    private boolean lastWasList;

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        line(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        line(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        depth--;
        line(json);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        if (json.streamWriteContext().getParent().inArray()) {
            line(json);
        }
        json.writeRaw('[');
        depth++;
        lastWasList = false;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        // whether a line is broken depends on what comes
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(lastWasList ? "," : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        depth--;
        if (lastWasList) {
            line(json);
        }
        json.writeRaw(']');
        lastWasList = true;
    }

    private void line(JsonGenerator json) {
        json.writeRaw('\n');
        for (int i = 0; i < depth; i++) {
            json.writeRaw(INDENT);
        }
    }
}
