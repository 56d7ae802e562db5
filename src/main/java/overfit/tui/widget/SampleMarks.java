package overfit.tui.widget;

import overfit.plot.Scatter;
import overfit.screen.Role;
import overfit.screen.Style;

/**
 * Samples in a plot: filled marks for those to train on, hollow ones for those to test on; many are
 * a density behind the curves.
 */
public record SampleMarks(Scatter trained, Scatter heldOut) {

  public static final Style TRAINED = Style.of(Role.DATA).withBold();

  public static final Style HELD_OUT = Style.of(Role.DATA);

  private static final Style DENSITY = Style.of(Role.DENSITY);

  /** The samples, as marks unless they are too crowded for them. */
  public static SampleMarks of(Scatter trained, Scatter heldOut) {
    SampleMarks marks = new SampleMarks(trained, heldOut);
    return marks.withDensity(marks.trained.isCrowdedWith(marks.heldOut));
  }

  /**
   * The same samples like those of a plot beside it. The points to test on, which are fewer, stay
   * marks as long as they do not hide the curves by themselves.
   */
  public SampleMarks withDensity(boolean density) {
    return new SampleMarks(
        trained.withDensity(density), heldOut.withDensity(density && heldOut.isDensity()));
  }

  public boolean isDensity() {
    return trained.isDensity();
  }

  /** The style of a density: striking as long as it does not hide the curves behind it. */
  public Style density() {
    return trained.isSparse() ? HELD_OUT : DENSITY;
  }

  /** Draws what is behind the curves. */
  public void drawBehind(Look look) {
    heldOut.drawBehind(HELD_OUT, look.colour());
    trained.drawBehind(density(), look.colour());
  }

  /** Draws what is above the curves. */
  public void drawAbove() {
    trained.drawAbove(TRAINED);
    heldOut.drawHollow(HELD_OUT);
  }
}
