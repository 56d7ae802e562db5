package overfit.config;

/**
 * Live settings that change while a run is under way.
 *
 * @param epoch after so many epochs, from 1
 */
public record Edit(long epoch, Overrides changes) {}
