/**
 * The state of the screen, and how it changes.
 *
 * <p>A {@code Model} is immutable: the {@code Workspace} with the wanted runs and their undo
 * history, the last snapshot of the training, and the {@code View}: which page, which pane, which
 * cursor. A change gives an {@code Update}: a new model and {@code Effect}s.
 */
package overfit.tui.model;
