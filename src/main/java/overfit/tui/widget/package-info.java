/**
 * Parts that panes and dialogs are made of: borders, labels, text input, completion. They know
 * nothing of training.
 */
package overfit.tui.widget;
