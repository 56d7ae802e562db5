/**
 * Pictures of numbers in characters: how well the network fits, how its loss falls.
 *
 * <p>A {@link overfit.plot.Plot} shows curves and samples between two axes whose numbers are easy
 * to read: the fit over multiples of π, the loss on a linear or a logarithmic scale. Its curves are
 * drawn in braille dots, in half blocks or in letters, whatever the terminal can show, and each run
 * has a {@link overfit.plot.Pen} of its own: a colour, a line style and a letter. A {@link
 * overfit.plot.Sparkline} is the same in a single line of text.
 */
package overfit.plot;
