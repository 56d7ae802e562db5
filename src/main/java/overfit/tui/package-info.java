/**
 * The terminal user interface.
 *
 * <p>The {@code Model} is the state of the screen. A key is bound to an {@code Action}, which
 * returns an {@code Update}: a new model, and effects such as orders to training, which the {@code
 * Session} carries out. {@code ScreenView} draws the model. {@code App} runs this on a terminal,
 * {@code RecordingStage} for a film.
 *
 * <p>Each pane and each page has its own package; these do not depend on each other.
 */
package overfit.tui;
