/**
 * Plots made of characters: the fit of a network and its losses.
 *
 * <p>A {@link overfit.plot.Plot} shows curves and samples between two axes with round ticks: the
 * fit over multiples of π, the loss on a linear or a logarithmic axis. Curves are drawn in braille
 * dots, half blocks or letters, depending on the terminal, and each run has its own {@link
 * overfit.plot.Pen}: a colour, a line style and a letter. A {@link overfit.plot.Sparkline} is a
 * plot in a single line of text.
 *
 * <p>An {@link overfit.plot.Axis} can be zoomed and panned; lines are clipped at its ends. A {@link
 * overfit.plot.RobustRange} excludes outliers and counts them, a {@link overfit.plot.Smoothing}
 * smooths noisy losses, a {@link overfit.plot.Scatter} shows many samples as density, a {@link
 * overfit.plot.HeatMap} the levels of a {@link overfit.plot.GridField}, and {@link
 * overfit.plot.Tiles} lay out many small plots.
 */
package overfit.plot;
