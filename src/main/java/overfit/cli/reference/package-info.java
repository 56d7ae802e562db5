/** The manual page, from the commands, the settings, the keys and the tapes. */
package overfit.cli.reference;
