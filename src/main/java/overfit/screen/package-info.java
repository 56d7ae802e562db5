/**
 * A grid of styled characters, on which everything on the screen is drawn.
 *
 * <p>Plots and panes draw on a {@link overfit.screen.Surface}; terminals, recordings and tests read
 * it. Cells have {@linkplain overfit.screen.Role roles} instead of colours; a {@link
 * overfit.screen.Theme} assigns colours to the roles, and {@link overfit.screen.Glyphs} has the
 * characters that the terminal can show.
 */
package overfit.screen;
