package overfit.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Ticks at powers of ten, 0.01 0.1 1.0 10; also at their doubles and fives where there are few
 * decades; and where there is less than that, at decimal numbers.
 */
final class LogTicks {

  /** Written plainly from 0.01 to 9000: nothing is wider than four columns. */
  private static final int LEAST_PLAIN = -2;

  private static final int GREATEST_PLAIN = 3;

  /** 1-2-5 is less even than decades; it must bring half a doubling of ticks more. */
  private static final double UNEVEN = 0.5;

  private final Axis axis;
  private final Room room;
  private final int first;
  private final int last;
  private final List<Candidate> candidates = new ArrayList<>();

  private LogTicks(Axis axis, Room room) {
    this.axis = axis;
    this.room = room;
    this.first = (int) Math.floor(Math.log10(axis.from()));
    this.last = (int) Math.ceil(Math.log10(axis.to()));
  }

  static List<Tick> along(Axis axis, Room room) {
    return new LogTicks(axis, room).best();
  }

  private List<Tick> best() {
    for (int every = 1; every <= Math.max(1, last - first); every++) {
      add(decades(every), 0);
    }
    add(every125(), UNEVEN);
    List<Tick> ticks = Candidate.best(candidates, room);
    return ticks.isEmpty() ? DecimalTicks.along(axis, room) : ticks;
  }

  /** One tick does not tell how fast a logarithmic axis grows. */
  private void add(List<Tick> ticks, double cost) {
    if (ticks.size() > 1) {
      double covered = Math.log10(ticks.get(ticks.size() - 1).at() / ticks.get(0).at());
      double part = covered / Math.log10(axis.to() / axis.from());
      candidates.add(new Candidate(Candidate.cost(ticks.size(), part, room) + cost, () -> ticks));
    }
  }

  private List<Tick> decades(int every) {
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      if (Math.floorMod(exponent, every) == 0) {
        addTo(ticks, 1, exponent);
      }
    }
    return ticks;
  }

  private List<Tick> every125() {
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      addTo(ticks, 1, exponent);
      addTo(ticks, 2, exponent);
      addTo(ticks, 5, exponent);
    }
    return ticks;
  }

  private void addTo(List<Tick> ticks, int digit, int exponent) {
    BigDecimal value = BigDecimal.valueOf(digit, -exponent);
    if (axis.contains(value.doubleValue())) {
      ticks.add(new Tick(value.doubleValue(), label(value, digit, exponent)));
    }
  }

  private static String label(BigDecimal value, int digit, int exponent) {
    if (exponent < LEAST_PLAIN || exponent > GREATEST_PLAIN) {
      return digit + "e" + exponent;
    }
    return exponent == 0 ? digit + ".0" : value.toPlainString();
  }
}
