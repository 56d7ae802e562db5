/**
 * Preset files: reading, writing and finding them; and the sessions that are saved while the
 * program runs.
 *
 * <p>Errors name file, line and key, and suggest the most similar known name.
 */
package overfit.config.preset;
