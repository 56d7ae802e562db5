/**
 * From cells to escape sequences: what is sent to a terminal, or written into the film of one, so
 * that it shows a picture.
 *
 * <p>An {@link overfit.ansi.AnsiEncoder} is told what each cell is to show and gives the fewest
 * bytes that change the picture before to that, by what a byte costs where it is written. The
 * sequences are those of ECMA-48 that the terminals of today and DEC's VT100 have in common.
 */
package overfit.ansi;
