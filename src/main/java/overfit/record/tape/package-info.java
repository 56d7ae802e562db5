/**
 * Tapes: their syntax, which is that of charmbracelet's VHS without a shell, and their steps.
 *
 * <p>A command is one {@code TapeStep}; a setting of the film is one {@code TapeSetting}. Errors
 * name file, line and column.
 */
package overfit.record.tape;
