package overfit.train.landscape;

/** What a {@link LandscapeInspection} has found when it ended. */
public record WholeLandscape(Landscape landscape) {}
