/**
 * The words of the program: settings and presets.
 *
 * <p>Every setting is declared once, in {@link overfit.config.Settings}; keys in files, options on
 * the command line, rows on the screen, help and validation are all read from there. A {@link
 * overfit.config.Config} has a value for every setting; a {@link overfit.config.Preset} is a file
 * that names some runs by what they set differently.
 */
package overfit.config;
