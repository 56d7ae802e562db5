package overfit.screen;

/** The style of a cell: its role, and attributes that are visible without colour. */
public record Style(Role role, boolean bold, boolean reversed) {

  public static final Style TEXT = of(Role.TEXT);
  public static final Style DIM = of(Role.DIM);

  public static Style of(Role role) {
    return new Style(role, false, false);
  }

  public Style withBold() {
    return new Style(role, true, reversed);
  }

  public Style withReversed() {
    return new Style(role, bold, true);
  }
}
