/**
 * Widgets for panes and dialogs: borders, labels, text input, completion. They do not depend on
 * training.
 */
package overfit.tui.widget;
