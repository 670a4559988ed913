package convscope.project;

import convscope.tensor.Tensor;
import convscope.training.FilterSnapshots;
import convscope.training.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filter snapshots of all runs as named tensors: {@code run/iteration/epoch}. */
final class FilterEntry {
    private FilterEntry() {}

    static Map<String, Tensor> tensors(List<History> runs) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int run = 0; run < runs.size(); run++) {
            for (FilterSnapshots.Snapshot snapshot : runs.get(run).filters().all()) {
                tensors.put(run + "/" + snapshot.iteration() + "/" + snapshot.epoch(), snapshot.weight());
            }
        }
        return tensors;
    }

    /** The same histories with their filters. */
    static List<History> into(List<History> runs, Map<String, Tensor> tensors) throws ProjectFileException {
        List<List<FilterSnapshots.Snapshot>> kept = new ArrayList<>();
        runs.forEach(run -> kept.add(new ArrayList<>()));
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            try {
                String[] name = entry.getKey().split("/", -1);
                kept.get(Integer.parseInt(name[0]))
                        .add(new FilterSnapshots.Snapshot(
                                Long.parseLong(name[1]), Double.parseDouble(name[2]), entry.getValue()));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw ProjectFileException.of(e, "project.tensor-entry", entry.getKey());
            }
        }
        List<History> full = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            History bare = runs.get(run);
            full.add(new History(bare.batches(), bare.measures(), FilterSnapshots.of(kept.get(run))));
        }
        return full;
    }
}
