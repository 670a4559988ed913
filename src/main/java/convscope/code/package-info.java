/**
 * Networks as text for people and for other programs: Keras code, PyTorch code, and the table of {@code model.summary()}.
 * Nothing here is ever executed, and no window is known.
 */
package convscope.code;
