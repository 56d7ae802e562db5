/**
 * The page of the loss landscape: the train loss between two runs, on the plane of the paths of all
 * runs that are not hidden, on a plane of random directions, or, for a network of one weight and
 * one bias, all of it; below the picture what it shows, in words.
 *
 * <p>A {@link overfit.train.landscape.LandscapeInspection} finds it beside training, a coarse
 * picture first; {@code overfit landscape} prints the same {@link
 * overfit.tui.page.landscape.LandscapeChart}.
 */
package overfit.tui.page.landscape;
