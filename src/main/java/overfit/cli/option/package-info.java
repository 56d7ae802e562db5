/**
 * Options and parameters that several commands share; those of the settings are made from the
 * catalogue.
 */
package overfit.cli.option;
