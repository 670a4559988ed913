/**
 * Where the cards of a network stand on the canvas and how the wires run: pure arithmetic from a network to rectangles and
 * lines, the same for the same network. No node of JavaFX is known here.
 */
package convscope.ui.build.canvas.layout;
