/**
 * What a terminal sends: bytes decoded to key strokes, pasted text and mouse events.
 *
 * <p>A key is known by its {@link overfit.terminal.input.KeyName}: the names that key bindings, the
 * help and tapes use.
 */
package overfit.terminal.input;
