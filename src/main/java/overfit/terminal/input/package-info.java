/**
 * Terminal input: decodes bytes to key strokes, pasted text and mouse events.
 *
 * <p>Key bindings, the help and tapes use the names in {@link overfit.terminal.input.KeyName}.
 */
package overfit.terminal.input;
