/** The manual page, generated from commands, settings, keys and the help of tapes. */
package overfit.cli.reference;
