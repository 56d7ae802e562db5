/**
 * The loss pane: the losses of every epoch, with a cursor, zoom and smoothing, and their export as
 * CSV.
 */
package overfit.tui.loss;
