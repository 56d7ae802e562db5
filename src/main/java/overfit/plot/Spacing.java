package overfit.plot;

import java.util.List;

/**
 * The kind of an axis: its scale, linear or logarithmic, and its ticks.
 *
 * <p>Powers and logarithms of ticks are computed with StrictMath, so that recordings are the same
 * on every machine.
 */
public enum Spacing {
  LINEAR(-1, 2) {
    @Override
    List<Tick> ticks(Axis axis, LabelSpace space) {
      return DecimalTicks.along(axis, space);
    }
  },

  COUNT(0, 2) {
    @Override
    List<Tick> ticks(Axis axis, LabelSpace space) {
      return DecimalTicks.wholeAlong(axis, space);
    }

    @Override
    double leastLength() {
      return 1;
    }
  },

  /** Wide enough for 1.0, 0.1 and 0.01, so that the layout does not change when the loss falls. */
  LOG(0.1, 4) {
    @Override
    List<Tick> ticks(Axis axis, LabelSpace space) {
      return LogTicks.along(axis, space);
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

  /** Starts at 1: 0 has no position. */
  LOG_COUNT(0.1, 2) {
    @Override
    List<Tick> ticks(Axis axis, LabelSpace space) {
      return LogTicks.wholeAlong(axis, space);
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
    List<Tick> ticks(Axis axis, LabelSpace space) {
      return PiTicks.along(axis, space);
    }
  };

  /** A logarithmic axis from 0 would be infinite; three decades are enough for most losses. */
  private static final double UNKNOWN_DECADES = 1e3;

  private final double emptyFrom;
  private final int labelWidth;

  Spacing(double emptyFrom, int labelWidth) {
    this.emptyFrom = emptyFrom;
    this.labelWidth = labelWidth;
  }

  abstract List<Tick> ticks(Axis axis, LabelSpace space);

  /** The scaled value: proportional to the position on the screen. NaN if there is no position. */
  double spread(double value) {
    return value;
  }

  /** The inverse of {@link #spread}. */
  double unspread(double spread) {
    return spread;
  }

  /**
   * The actual start of an axis that is requested to start at 0 or below.
   *
   * @param high the end of the axis
   */
  double leastShown(double low, double high) {
    return low;
  }

  /** The smallest value that has a position. */
  double leastPlaced() {
    return Double.isNaN(spread(0)) ? Double.MIN_VALUE : Double.NEGATIVE_INFINITY;
  }

  /** The minimum length when zooming. */
  double leastLength() {
    return 0;
  }

  /** The start of an axis without values; it ends at 1. */
  double emptyFrom() {
    return emptyFrom;
  }

  /** The minimum width of labels on the left, in columns. */
  int labelWidth() {
    return labelWidth;
  }
}
