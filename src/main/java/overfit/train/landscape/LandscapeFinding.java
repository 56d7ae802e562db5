package overfit.train.landscape;

/** What a {@link LandscapeInspection} has found so far. */
public record LandscapeFinding(Landscape landscape) {}
