/**
 * Experiments and results in the formats of other programs. JSON and its library are at home here:
 * what the command line prints and what files hold is written by the same classes.
 *
 * <p>{@link overfit.train.export.ExportFormat} lists what {@code overfit export} can write.
 */
package overfit.train.export;
