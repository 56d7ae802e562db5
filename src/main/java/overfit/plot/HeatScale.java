package overfit.plot;

import java.util.stream.IntStream;
import overfit.screen.Role;

/**
 * The levels of a heat map, evenly spaced from the lowest value to the highest: by ratio if they
 * differ by more than a factor, otherwise by difference.
 */
public final class HeatScale {

  /** With larger ratios, low values would all have one level. */
  private static final double MANY_TIMES = 5;

  private final double lowest;
  private final double highest;
  private final Spacing spacing;

  /** The lowest values of all levels but the first. */
  private final double[] borders;

  private HeatScale(double lowest, double highest, Spacing spacing) {
    this.lowest = lowest;
    this.highest = highest;
    this.spacing = spacing;
    double from = spacing.spread(lowest);
    double step = (spacing.spread(highest) - from) / Role.HEATS;
    borders =
        IntStream.range(1, Role.HEATS)
            .mapToDouble(level -> step > 0 ? spacing.unspread(from + level * step) : Double.NaN)
            .toArray();
  }

  public static HeatScale of(double lowest, double highest) {
    boolean ratio = lowest > 0 && highest > MANY_TIMES * lowest;
    return new HeatScale(lowest, highest, ratio ? Spacing.LOG : Spacing.LINEAR);
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  Spacing spacing() {
    return spacing;
  }

  /** The lowest value of a level, from 1; NaN if there is one level only. */
  double border(int level) {
    return borders[level - 1];
  }

  /** From 0 to {@link Role#HEATS} − 1, the level of what is not a number too. */
  int level(double value) {
    if (Double.isNaN(value)) {
      return Role.HEATS - 1;
    }
    int level = 0;
    while (level < borders.length && value >= borders[level]) {
      level++;
    }
    return level;
  }
}
