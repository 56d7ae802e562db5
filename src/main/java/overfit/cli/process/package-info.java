/**
 * What a command finds around it and leaves behind: streams, environment, signals, exit codes,
 * error reports.
 */
package overfit.cli.process;
