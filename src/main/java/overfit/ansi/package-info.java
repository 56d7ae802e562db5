/**
 * Escape sequences for the cells of a screen, sent to a terminal or written to a film.
 *
 * <p>An {@link overfit.ansi.AnsiEncoder} takes the cells of a frame and gives the bytes that change
 * the previous frame to it, keeping them few by the cost of each byte in the output. The sequences
 * are those of ECMA-48 that modern terminals and DEC's VT100 have in common.
 */
package overfit.ansi;
