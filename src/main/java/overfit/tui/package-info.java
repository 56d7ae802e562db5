/**
 * The screen: what is shown in a terminal, and what the keys do.
 *
 * <p>A {@code Display} is the terminal: it shows {@link overfit.screen.Surface surfaces}, tells of
 * keys and of everything else that happens, and leaves the terminal as it was found. Below it are
 * Lanterna's screen, which writes the cells that changed, and JLine's terminal, which knows the
 * operating system.
 */
package overfit.tui;
