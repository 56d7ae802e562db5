/**
 * Settings, configs and presets.
 *
 * <p>Every setting is declared once, in {@link overfit.config.Settings}; keys in files, options on
 * the command line, rows on the screen, help and validation all derive from it. A {@link
 * overfit.config.Config} has a value for every setting; a {@link overfit.config.Preset} is a file
 * with the settings of one or more named runs.
 */
package overfit.config;
