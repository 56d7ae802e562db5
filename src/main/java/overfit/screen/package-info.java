/**
 * A grid of styled characters: what every picture of this program is drawn on.
 *
 * <p>A {@link overfit.screen.Surface} is written by plots and panes and read by whoever shows it: a
 * terminal, a recording, a test. Drawings name {@linkplain overfit.screen.Role roles}, never
 * colours; a {@link overfit.screen.Theme} gives the roles their colours, and {@link
 * overfit.screen.Glyphs} holds the characters that this terminal can show.
 */
package overfit.screen;
