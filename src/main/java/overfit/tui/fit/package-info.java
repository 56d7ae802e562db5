/**
 * The fit pane: every run's curve against the true function and the samples, a crosshair that reads
 * them, and the keys that add, move and remove samples.
 */
package overfit.tui.fit;
