/**
 * The language of tapes: the grammar of charmbracelet's VHS, without a shell.
 *
 * <p>A command is one {@code TapeStep}; a setting of the film is one {@code TapeSetting}. Errors
 * name file, line and column.
 */
package overfit.record.tape;
