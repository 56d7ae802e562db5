/**
 * Presets as files: reading, writing and finding them, and the session that is saved when the
 * program is left.
 *
 * <p>TOML is known here alone. Errors name file, line and key, and suggest the nearest known name.
 */
package overfit.config.preset;
