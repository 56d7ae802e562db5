/**
 * The page of the layers of the selected run: a row for each layer with its gradient as a bar and
 * its other numbers, warnings in sentences, the sharpness beside the limit of stability, and a
 * chart of one quantity over the epochs. All of it is found by {@link
 * overfit.train.layers.LayersInspection} and {@link overfit.train.layers.SharpnessInspection},
 * which are computed only while the page is open: the present at once, the past in several looks.
 */
package overfit.tui.page.layers;
