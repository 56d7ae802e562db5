package overfit.train.landscape;

/**
 * Why there is nothing to see.
 *
 * @param reason in lower case, without a full stop
 */
public record NoLandscape(LandscapeKind kind, String reason) implements Landscape {

  @Override
  public boolean whole() {
    return true;
  }
}
