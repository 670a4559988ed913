package convscope.project;

/**
 * A cell of a layer's output whose value somebody wants explained: "Why is this value?"
 *
 * @param layer name of the layer
 * @param map feature map, from 0
 * @param row from 0, downwards
 * @param column from 0, to the right
 */
public record CellQuestion(String layer, int map, int row, int column) {}
