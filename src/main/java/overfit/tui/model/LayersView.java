package overfit.tui.model;

/**
 * The state of the page of the layers.
 *
 * @param quantity what its chart shows over the epochs
 */
public record LayersView(Quantity quantity) {

  static final LayersView INITIAL = new LayersView(Quantity.GRADIENT);

  /** A number of every layer, or of the network. */
  public enum Quantity {
    GRADIENT("gradient norm"),
    STEP("step/weight"),
    DEVIATION("sd of the outputs"),
    FLAT("share of flat outputs"),
    SHARPNESS("sharpness");

    private final String title;

    Quantity(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Another one, {@code by} places further; after the last comes the first. */
    public Quantity next(int by) {
      return values()[Math.floorMod(ordinal() + by, values().length)];
    }
  }
}
