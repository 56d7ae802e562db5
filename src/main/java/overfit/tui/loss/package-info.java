/**
 * The loss pane: the test and train loss of every run over its epochs, the generalization gap, with
 * a cursor, zoom and smoothing.
 */
package overfit.tui.loss;
