/**
 * ConvScope: the way in ({@link convscope.Launcher}) and the one place where the objects are put together
 * ({@link convscope.App}).
 *
 * <p>From below to above: tensor and text, arithmetic, spec, data and engine, training, project and paint, then the
 * commands and the window. {@code ArchitectureTest} holds everyone to it.
 */
package convscope;
