/**
 * The page of a sweep: a table of its cells, each with the mean, the spread and the 95 % interval
 * over its seeds, the losses over the swept setting, and the mean fit of each cell with its band.
 */
package overfit.tui.page.sweep;
