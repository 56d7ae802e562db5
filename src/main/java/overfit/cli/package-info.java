/**
 * The command line: one class a command, what each prints, and the exit codes.
 *
 * <p>Options for the settings are made from the catalogue. Only this package writes to standard
 * output and standard error, and only {@link overfit.cli.Main} ends the process.
 */
package overfit.cli;
