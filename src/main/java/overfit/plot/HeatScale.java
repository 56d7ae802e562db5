package overfit.plot;

import overfit.screen.Role;

/**
 * The levels of a heat map, evenly spaced from the lowest value to the highest: by ratio if they
 * differ by more than a factor, otherwise by difference.
 */
public record HeatScale(double lowest, double highest, Spacing spacing) {

  /** With larger ratios, low values would all have one level. */
  private static final double MANY_TIMES = 5;

  public static HeatScale of(double lowest, double highest) {
    boolean ratio = lowest > 0 && highest > MANY_TIMES * lowest;
    return new HeatScale(lowest, highest, ratio ? Spacing.LOG : Spacing.LINEAR);
  }

  /** From 0 to {@link Role#HEATS} − 1, the level of what is not finite too. */
  int level(double value) {
    double part = Math.floor(Role.HEATS * part(value));
    return Double.isNaN(part) ? Role.HEATS - 1 : (int) Math.max(0, Math.min(Role.HEATS - 1, part));
  }

  private double part(double value) {
    double from = spacing.spread(lowest);
    double length = spacing.spread(highest) - from;
    return length > 0 ? (spacing.spread(value) - from) / length : 0;
  }
}
