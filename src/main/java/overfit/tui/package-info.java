/**
 * The screen: what is shown in a terminal, and what the keys do.
 *
 * <p>A {@code Model} is all that is shown. A key is an {@code Action}, which makes of it an {@code
 * Update}: another model, and orders and other effects, which the {@code Workshop} carries out. A
 * {@code Page} draws it; on the cockpit's there are {@code Pane}s, of which one has the keyboard.
 * The {@code App} does all that on a terminal, a {@code Performance} for a film.
 *
 * <p>A {@code Display} is the terminal: it shows {@link overfit.screen.Surface surfaces}, tells of
 * keys and of everything else that happens, and leaves the terminal as it was found. Below it are a
 * {@code Painter}, which writes the cells that changed with Lanterna's colours and keys, and
 * JLine's terminal, which knows the operating system.
 */
package overfit.tui;
