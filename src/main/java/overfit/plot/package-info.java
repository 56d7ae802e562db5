/**
 * Pictures of numbers in characters: how well the network fits, how its loss falls.
 *
 * <p>A {@link overfit.plot.Plot} shows curves and samples between two axes whose numbers are easy
 * to read: the fit over multiples of π, the loss on a linear or a logarithmic scale. Its curves are
 * drawn in braille dots, in half blocks or in letters, whatever the terminal can show, and each run
 * has a {@link overfit.plot.Pen} of its own: a colour, a line style and a letter. A {@link
 * overfit.plot.Sparkline} is the same in a single line of text.
 *
 * <p>An {@link overfit.plot.Axis} may be zoomed and panned; lines are cut at its ends. A {@link
 * overfit.plot.RobustRange} keeps one spike from squashing a history and tells what it leaves out,
 * a {@link overfit.plot.Smoothing} shows the course of noisy losses, and {@link overfit.plot.Tiles}
 * lay out many little plots.
 */
package overfit.plot;
