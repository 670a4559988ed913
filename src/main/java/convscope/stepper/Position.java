package convscope.stepper;

/**
 * An output cell, and so the place where the window stands for it.
 *
 * @param map from 0
 * @param row from 0, downwards
 * @param column from 0, to the right
 */
public record Position(int map, int row, int column) {}
