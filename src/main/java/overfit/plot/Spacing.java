package overfit.plot;

import java.util.List;

/**
 * How the values of an axis are spread, and at which of them its ticks stand.
 *
 * <p>Logarithms come from StrictMath, here and where ticks are chosen: a recording has the same
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
  },

  /** Wide enough for 1.0, 0.1 and 0.01, so that a falling loss does not push its plot aside. */
  LOG(0.1, 4) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return LogTicks.along(axis, room);
    }

    @Override
    double spread(double value) {
      return value > 0 ? StrictMath.log10(value) : Double.NaN;
    }

    @Override
    double unspread(double spread) {
      return StrictMath.pow(10, spread);
    }
  },

  PI(-1, 2) {
    @Override
    List<Tick> ticks(Axis axis, Room room) {
      return PiTicks.along(axis, room);
    }
  };

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

  /** Where an axis without values begins; it ends at 1. */
  double emptyFrom() {
    return emptyFrom;
  }

  /** The columns that labels at the left take at least. */
  int labelWidth() {
    return labelWidth;
  }
}
