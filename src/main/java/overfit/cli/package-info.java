/**
 * The command line: parses arguments, runs a command and reports each error as one line.
 *
 * <p>Only this package and its subpackages write to standard output and standard error, and only
 * {@link overfit.cli.Main} ends the process.
 */
package overfit.cli;
