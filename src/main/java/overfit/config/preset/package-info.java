/**
 * Preset files: reading, writing and finding them, and the session that is saved when the program
 * exits.
 *
 * <p>Only this package depends on TOML. Errors name file, line and key, and suggest the most
 * similar known name.
 */
package overfit.config.preset;
