package overfit.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks at the multiples of 1, 2, 2.5 or 5 times a power of ten. */
final class DecimalTicks {

  /** A step of tenths · 10^(exponent - 1). */
  private record Step(int tenths, int exponent, double cost) {

    double size() {
      return times(1).doubleValue();
    }

    BigDecimal times(long factor) {
      return BigDecimal.valueOf(tenths * factor, 1 - exponent);
    }
  }

  /** Longer numbers than 999999 or 0.0001 are written with an exponent. */
  private static final int MOST_DIGITS = 6;

  private static final int MOST_DECIMALS = 4;

  /** The same for counts, where adjacent ticks may differ in the last digits. */
  private static final int MOST_DIGITS_OF_COUNTS = 10;

  private final Axis axis;
  private final LabelSpace space;
  private final boolean whole;
  private final List<TickCandidate> candidates = new ArrayList<>();

  private DecimalTicks(Axis axis, LabelSpace space, boolean whole) {
    this.axis = axis;
    this.space = space;
    this.whole = whole;
  }

  static List<Tick> along(Axis axis, LabelSpace space) {
    return new DecimalTicks(axis, space, false).best(Integer.MIN_VALUE);
  }

  /** The same for counts: whole numbers only. */
  static List<Tick> wholeAlong(Axis axis, LabelSpace space) {
    return new DecimalTicks(axis, space, true).best(0);
  }

  /** Candidate steps from a hundredth of the axis to its length; the cost prefers round steps. */
  private List<Tick> best(int leastExponent) {
    int length = (int) Math.floor(StrictMath.log10(axis.to() - axis.from()));
    for (int exponent = Math.max(leastExponent, length - 1); exponent <= length + 1; exponent++) {
      add(new Step(10, exponent, 0));
      add(new Step(20, exponent, 0.1));
      add(new Step(50, exponent, 0.05));
      if (exponent > leastExponent) {
        add(new Step(25, exponent, 0.3));
      }
    }
    return TickCandidate.best(candidates, space);
  }

  private void add(Step step) {
    double size = step.size();
    long first = (long) Math.ceil(axis.from() / size);
    long last = (long) Math.floor(axis.to() / size);
    if (first <= last) {
      double covered = (last - first) * size / (axis.to() - axis.from());
      double cost = TickCandidate.cost((int) (last - first) + 1, covered, space) + step.cost();
      candidates.add(new TickCandidate(cost, () -> ticks(step, first, last)));
    }
  }

  private List<Tick> ticks(Step step, long first, long last) {
    List<BigDecimal> values = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      BigDecimal value = step.times(i).stripTrailingZeros();
      if (axis.contains(value.doubleValue())) {
        values.add(value);
      }
    }
    return label(values);
  }

  /** All labels have the same number of decimals, except 0. */
  private List<Tick> label(List<BigDecimal> values) {
    if (whole && Counts.areShorter(values)) {
      return values.stream().map(v -> new Tick(v.doubleValue(), Counts.label(v))).toList();
    }
    int decimals = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    int digits = values.stream().mapToInt(v -> v.precision() - v.scale()).max().orElse(0);
    boolean plain =
        decimals <= MOST_DECIMALS && digits <= (whole ? MOST_DIGITS_OF_COUNTS : MOST_DIGITS);
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal value : values) {
      String number = plain ? plain(value, Math.max(0, decimals)) : exponential(value);
      ticks.add(new Tick(value.doubleValue(), value.signum() == 0 ? "0" : sign(value) + number));
    }
    return ticks;
  }

  private static String plain(BigDecimal value, int decimals) {
    return value.setScale(decimals).toPlainString();
  }

  /** 2.5e-5 for 25 · 10^-6. */
  private static String exponential(BigDecimal value) {
    int exponent = value.precision() - 1 - value.scale();
    return value.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }

  /** Positive numbers have a sign if the axis also has negative ones. */
  private String sign(BigDecimal value) {
    return axis.from() < 0 && value.signum() > 0 ? "+" : "";
  }
}
