/**
 * From cells to escape sequences, for terminals and films alike.
 *
 * <p>The cells that changed, in an order and with cursor moves that take few bytes; what a byte
 * costs depends on where it goes.
 */
package overfit.ansi;
