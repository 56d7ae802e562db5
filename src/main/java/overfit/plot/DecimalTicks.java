package overfit.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

  /** Longer counts have suffixes or exponents; adjacent ticks may differ in the last digits. */
  private static final int MOST_DIGITS_OF_COUNTS = 10;

  private final Axis axis;
  private final LabelSpace space;
  private final boolean whole;

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

  private List<Tick> best(int leastExponent) {
    List<Step> steps = steps(leastExponent);
    List<Tick> ticks = best(steps, this::forms);
    if (whole || ticks.size() > 1) {
      return ticks;
    }
    List<Tick> distances = best(steps, values -> new DecimalLabels(values, axis).distances());
    return distances.size() > 1 ? distances : ticks;
  }

  /** Steps from a hundredth of the axis to its length; the cost prefers round steps. */
  private List<Step> steps(int leastExponent) {
    int length = (int) Math.floor(StrictMath.log10(axis.to() - axis.from()));
    List<Step> steps = new ArrayList<>();
    for (int exponent = Math.max(leastExponent, length - 1); exponent <= length + 1; exponent++) {
      steps.add(new Step(10, exponent, 0));
      steps.add(new Step(20, exponent, 0.1));
      steps.add(new Step(50, exponent, 0.05));
      if (exponent > leastExponent) {
        steps.add(new Step(25, exponent, 0.3));
      }
    }
    return steps;
  }

  /**
   * @param forms the labels of some values in one or more forms, the preferred one first
   */
  private List<Tick> best(
      List<Step> steps, Function<List<BigDecimal>, Stream<List<String>>> forms) {
    List<TickCandidate> candidates = new ArrayList<>();
    for (Step step : steps) {
      double size = step.size();
      long first = (long) Math.ceil(axis.from() / size);
      long last = (long) Math.floor(axis.to() / size);
      if (first <= last) {
        double covered = (last - first) * size / (axis.to() - axis.from());
        double cost = TickCandidate.cost((int) (last - first) + 1, covered, space) + step.cost();
        candidates.add(new TickCandidate(cost, () -> fitting(values(step, first, last), forms)));
      }
    }
    return TickCandidate.best(candidates, space);
  }

  private List<BigDecimal> values(Step step, long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(i -> step.times(i).stripTrailingZeros())
        .filter(value -> axis.contains(value.doubleValue()))
        .toList();
  }

  /** The ticks with the first labels that fit; none if none do. */
  private List<Tick> fitting(
      List<BigDecimal> values, Function<List<BigDecimal>, Stream<List<String>>> forms) {
    return forms
        .apply(values)
        .map(labels -> ticks(values, labels))
        .filter(space::holds)
        .findFirst()
        .orElse(List.of());
  }

  private Stream<List<String>> forms(List<BigDecimal> values) {
    if (whole && Counts.areShorter(values)) {
      return Stream.of(values.stream().map(Counts::label).toList());
    }
    DecimalLabels labels = new DecimalLabels(values, axis);
    return whole && labels.digits() <= MOST_DIGITS_OF_COUNTS
        ? Stream.of(labels.plain())
        : labels.forms();
  }

  private static List<Tick> ticks(List<BigDecimal> values, List<String> labels) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Tick(values.get(i).doubleValue(), labels.get(i)))
        .toList();
  }
}
