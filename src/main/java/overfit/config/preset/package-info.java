/**
 * Preset files: reading, writing and finding them; and the sessions that are saved while the
 * program runs.
 *
 * <p>Only this package depends on TOML. Errors name file, line and key, and suggest the most
 * similar known name.
 */
package overfit.config.preset;
