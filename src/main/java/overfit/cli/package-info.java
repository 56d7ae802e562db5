/**
 * Where the process begins and ends: a command line is parsed and carried out, and what goes wrong
 * becomes one line.
 *
 * <p>Only this package and those below it write to standard output and standard error, and only
 * {@link overfit.cli.Main} ends the process.
 */
package overfit.cli;
