/** The commands, one class each. */
package overfit.cli.command;
