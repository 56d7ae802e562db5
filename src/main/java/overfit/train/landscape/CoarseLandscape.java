package overfit.train.landscape;

/**
 * What a {@link LandscapeInspection} has found so far. It is another class than {@link
 * WholeLandscape}, so that while a run trains, the last whole picture stays until the next.
 */
public record CoarseLandscape(Landscape landscape) {}
