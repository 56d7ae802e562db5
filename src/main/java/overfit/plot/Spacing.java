package overfit.plot;

import java.util.List;

/**
 * How the values of an axis are spread, and at which of them its ticks stand.
 *
 * <p>Powers come from StrictMath, as logarithms do where ticks are chosen: a recording has the same
 * bytes on every machine.
 */
public enum Spacing {
  LINEAR(-1, 2) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return DecimalTicks.along(axis, room);
    }
  },

  COUNT(0, 2) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return DecimalTicks.wholeAlong(axis, room);
    }

    @Override
    double leastLength() {
      return 1;
    }
  },

  /** Wide enough for 1.0, 0.1 and 0.01, so that a falling loss does not push its plot aside. */
  LOG(0.1, 4) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return LogTicks.along(axis, room);
    }

    @Override
    double spread(double value) {
      return Log10.of(value);
    }

    @Override
    double unspread(double spread) {
      return StrictMath.pow(10, spread);
    }

    @Override
    double leastShown(double low, double high) {
      return high / UNKNOWN_DECADES;
    }
  },

  /** From the first of what is counted: 0 has no place. */
  LOG_COUNT(0.1, 2) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return LogTicks.wholeAlong(axis, room);
    }

    @Override
    double spread(double value) {
      return Log10.of(value);
    }

    @Override
    double unspread(double spread) {
      return StrictMath.pow(10, spread);
    }

    @Override
    double leastShown(double low, double high) {
      return high > 1 ? 1 : high / UNKNOWN_DECADES;
    }

    @Override
    double leastLength() {
      return 1;
    }
  },

  PI(-1, 2) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return PiTicks.along(axis, room);
    }
  };

  /** A logarithmic axis from 0 would be endless; three decades show most losses. */
  private static final double UNKNOWN_DECADES = 1e3;

  private final double emptyFrom;
  private final int labelWidth;

  Spacing(double emptyFrom, int labelWidth) {
    this.emptyFrom = emptyFrom;
    this.labelWidth = labelWidth;
  }

  abstract List<Tick> ticks(Axis axis, Room room);

  /** Equal differences of what it gives are equally long on the screen. NaN has no place. */
  double spread(double value) {
    return value;
  }

  /** The value that is spread there. */
  double unspread(double spread) {
    return spread;
  }

  /**
   * Where an axis begins that was to begin at 0 or below.
   *
   * @param high where it ends
   */
  double leastShown(double low, double high) {
    return low;
  }

  /** Smaller values have no place. */
  double leastPlaced() {
    return Double.isNaN(spread(0)) ? Double.MIN_VALUE : Double.NEGATIVE_INFINITY;
  }

  /** What a window shows at least. */
  double leastLength() {
    return 0;
  }

  /** Where an axis without values begins; it ends at 1. */
  double emptyFrom() {
    return emptyFrom;
  }

  /** The columns that labels at the left take at least. */
  int labelWidth() {
    return labelWidth;
  }
}
