/**
 * The terminal user interface: the program on the screen.
 *
 * <p>A {@code Model} is all that is shown. A key is an {@code Action}, which makes an {@code
 * Update} of it: another model, and orders to training and other effects, which the {@code Session}
 * carries out. {@code ScreenView} draws the model. {@code App} does all that on a terminal, {@code
 * RecordingStage} for a film.
 *
 * <p>What is shown has a package for each pane and each page; these do not know each other.
 */
package overfit.tui;
