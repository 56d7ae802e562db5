/**
 * Options and parameters shared by several commands. Each setting of the catalogue gets an option.
 */
package overfit.cli.option;
