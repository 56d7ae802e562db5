/**
 * The terminal that the program runs in: a Lanterna screen over JLine's terminal.
 *
 * <p>A {@code TerminalDisplay} shows {@link overfit.screen.Surface surfaces}, reports keys, pastes,
 * resizes and everything else that happens as {@link overfit.terminal.input.Event events}, and
 * leaves the terminal as it was found, however the program ends. What the terminal can show is in
 * its {@code Capabilities}. JLine knows the operating system; Lanterna gives the screen, its keys
 * and its colours.
 */
package overfit.terminal;
