package convscope.engine.dl4j;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.abstracts.Nd4jWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The passes through one graph, walked vertex by vertex: forward, and backward from any gradient.
 *
 * <p>Walking by hand gives every layer's activation as it is (the library's own pass may overwrite one), leaves loss
 * and head to us, lets one workspace serve both passes, and allows a pause between two vertices. Belongs to one thread; everything must happen inside
 * {@link #scoped}, and arrays do not leave it.
 */
final class Passes {
    private static final WorkspaceConfiguration WORKSPACE = workspace(0);

    private final ComputationGraph graph;
    private final Runnable pause;
    private final int[] order;
    private final GraphVertex[] vertices;
    private final String workspaceName = "convscope-" + Integer.toHexString(System.identityHashCode(this));
    private final LayerWorkspaceMgr workspace = LayerWorkspaceMgr.builder()
            .defaultWorkspace(workspaceName, WORKSPACE)
            .build();
    private final Map<String, INDArray> activations = new HashMap<>();
    private Runnable between = () -> {};
    private WorkspaceConfiguration room = WORKSPACE;

    /**
     * The passes through this graph; backward only if it has room for its gradients.
     *
     * @param pause run before every vertex; whatever it takes, no number changes
     */
    Passes(ComputationGraph graph, Runnable pause) {
        this.graph = graph;
        this.pause = pause;
        this.order = graph.topologicalSortOrder();
        this.vertices = graph.getVertices();
        workspace.setHelperWorkspacePointers(new HashMap<>());
    }

    private static WorkspaceConfiguration workspace(long bytes) {
        return WorkspaceConfiguration.builder()
                .initialSize(bytes)
                .overallocationLimit(0.02)
                .policyLearning(LearningPolicy.FIRST_LOOP)
                .policyReset(ResetPolicy.BLOCK_LEFT)
                .policySpill(SpillPolicy.REALLOCATE)
                .policyAllocation(AllocationPolicy.OVERALLOCATE)
                .build();
    }

    /**
     * Takes the memory of the passes that follow at once, unless there is as much already; on their thread. Otherwise the
     * first pass takes every array by itself, and all of them are there a second time while the workspace is made.
     *
     * @param bytes of all arrays of a pass; a pass that needs more gets it
     */
    void reserve(long bytes) {
        if (bytes > room.getInitialSize()) {
            Native.inside(() -> {
                destroyWorkspace();
                return null;
            });
            NativeMemory.check(bytes); // outside, where what the collector finds is freed
            room = workspace(bytes);
        }
    }

    /** Bytes that the arrays of the last pass took, on its thread; for tests. */
    long taken() {
        return Native.inside(
                () -> ((Nd4jWorkspace) Nd4j.getWorkspaceManager().getWorkspaceForCurrentThread(room, workspaceName))
                        .getLastCycleAllocations());
    }

    private void destroyWorkspace() {
        Nd4j.getWorkspaceManager()
                .destroyWorkspace(Nd4j.getWorkspaceManager().getWorkspaceForCurrentThread(room, workspaceName));
    }

    ComputationGraph graph() {
        return graph;
    }

    /** What else is done before every vertex from now on; may throw to end the pass there. */
    void between(Runnable action) {
        between = action;
    }

    /** Does something inside the workspace; what it returns must not be an array from there. */
    <T> T scoped(Supplier<T> work) {
        NativeMemory.check(0);
        return Native.inside(() -> inWorkspace(work));
    }

    private <T> T inWorkspace(Supplier<T> work) {
        MemoryWorkspace scope = Nd4j.getWorkspaceManager().getAndActivateWorkspace(room, workspaceName);
        try {
            return work.get();
        } finally {
            scope.close();
            for (GraphVertex vertex : vertices) {
                vertex.clear();
            }
            activations.clear();
        }
    }

    /** Everything every vertex puts out for a batch. */
    Map<String, INDArray> forward(INDArray images, boolean training) {
        activations.clear();
        for (GraphVertex vertex : vertices) {
            vertex.clear();
        }
        for (int index : order) {
            pause.run();
            between.run();
            GraphVertex vertex = vertices[index];
            INDArray output = vertex.isInputVertex() ? images : vertex.doForward(training, workspace);
            activations.put(vertex.getVertexName(), output);
            if (vertex.getOutputVertices() != null) {
                for (VertexIndices to : vertex.getOutputVertices()) {
                    vertices[to.getVertexIndex()].setInput(to.getVertexEdgeNumber(), output, workspace);
                }
            }
        }
        return activations;
    }

    /**
     * Fills the graph's flattened gradients with those of a sum over the batch.
     *
     * @param from the vertex whose output's gradient is given
     * @param gradient the gradient there
     */
    void backward(String from, INDArray gradient) {
        Map<Integer, INDArray> arriving = new HashMap<>();
        arriving.put(graph.getVertex(from).getVertexIndex(), gradient);
        for (int place = order.length - 1; place >= 0; place--) {
            GraphVertex vertex = vertices[order[place]];
            INDArray arrived = arriving.remove(order[place]);
            if (arrived == null || vertex.isInputVertex()) {
                continue;
            }
            pause.run();
            between.run();
            vertex.setEpsilon(arrived);
            INDArray[] below = vertex.doBackward(false, workspace).getSecond();
            VertexIndices[] sources = vertex.getInputVertices();
            for (int i = 0; i < sources.length; i++) {
                INDArray more = below[i];
                if (more != null) {
                    arriving.merge(sources[i].getVertexIndex(), more, INDArray::add);
                }
            }
        }
    }

    /**
     * Frees what the passes hold, on the thread that made them. The library's own way collects all garbage of the
     * program first, which takes longer than a prediction.
     */
    void close() {
        Native.inside(() -> {
            destroyWorkspace();
            if (graph.getFlattenedGradients() != null) {
                graph.getFlattenedGradients().close();
            }
            return null;
        });
    }

    /** The layer object of a vertex, for tests that look at what runs. */
    Layer layer(String vertex) {
        return graph.getLayer(vertex);
    }
}
