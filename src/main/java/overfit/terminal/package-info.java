/**
 * The terminal that the program runs in: a Lanterna screen over JLine's terminal.
 *
 * <p>A {@code TerminalDisplay} shows {@link overfit.screen.Surface surfaces}, reports keys, pastes,
 * the mouse and resizes as {@link overfit.terminal.input.Event events}, and restores the terminal
 * however the program ends; the {@code CrashGuard} of its {@code GuardedDevice} does so after a
 * kill. A {@code Clipboard} is how text gets into the clipboard of the terminal. {@code
 * Capabilities} are what the terminal supports, from the environment: {@code GlyphVariables} say
 * which characters, {@code ColourVariables} how many colours. JLine handles the operating system,
 * by its {@code NativeLibrary}; Lanterna provides the screen, key strokes and colours.
 */
package overfit.terminal;
