/**
 * The process that a command runs in: streams, environment, signals, exit codes and error reports.
 */
package overfit.cli.process;
