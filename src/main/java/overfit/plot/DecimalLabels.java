package overfit.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import overfit.screen.NumberText;

/**
 * The labels of decimal ticks, in three forms. All tell the ticks apart, whatever their size.
 *
 * <pre>
 *   plain       1960  1980  2000     0.5  1.0     99999  100000  100001
 *   powers      1e6  1.5e6  2e6      2e-5  4e-5
 *   distances   1e9  +5  +10         the first in full, the others as distances from it
 * </pre>
 *
 * <p>Plain labels are preferred up to 999999 and down to 0.0001, otherwise the shorter of plain
 * ones and powers. If these are long, distances are preferred where they are shorter. They are not
 * used on an axis with 0, where their sign would look like that of a positive number.
 */
final class DecimalLabels {

  private static final int MOST_DIGITS = 6;

  private static final int MOST_DECIMALS = 4;

  /** Longer labels are hard to compare: most of their digits are the same. */
  private static final int LONG = 7;

  /** Data from 0 on have negative numbers in their margin only: a share of the largest. */
  private static final double MARGIN = 0.125;

  private final List<BigDecimal> values;
  private final boolean negative;
  private final boolean zero;

  /**
   * @param values the values of the ticks, in increasing order, without trailing zeros
   */
  DecimalLabels(List<BigDecimal> values, Axis axis) {
    this.values = values;
    this.negative = axis.from() < -MARGIN * Math.max(0, axis.to());
    this.zero = axis.contains(0);
  }

  /** The most digits before the point. */
  int digits() {
    return digits(values);
  }

  /** The forms, the preferred one first. */
  Stream<List<String>> forms() {
    List<List<String>> forms = new ArrayList<>(List.of(plain(), powers()));
    if (!isShort(values)) {
      forms.sort(Comparator.comparingInt(DecimalLabels::longest));
    }
    int shortest = longest(forms.get(0));
    if (shortest > LONG) {
      distances()
          .filter(labels -> longest(labels) < shortest)
          .forEach(labels -> forms.add(0, labels));
    }
    return forms.stream();
  }

  /** With the same number of decimals, except 0. */
  List<String> plain() {
    int decimals = decimals(values);
    return values.stream().map(value -> signed(value, plain(value, decimals))).toList();
  }

  private List<String> powers() {
    return values.stream().map(value -> signed(value, power(value))).toList();
  }

  /** The first in full, the others as distances from it; none if those would look like values. */
  Stream<List<String>> distances() {
    if (zero || values.size() < 2) {
      return Stream.empty();
    }
    BigDecimal first = values.get(0);
    List<BigDecimal> distances =
        values.stream().map(value -> value.subtract(first).stripTrailingZeros()).toList();
    boolean isShort = isShort(distances);
    int decimals = decimals(distances);
    List<String> labels = new ArrayList<>(List.of(shorter(first)));
    distances.stream().skip(1).forEach(d -> labels.add("+" + text(d, isShort, decimals)));
    return Stream.of(labels);
  }

  private static String text(BigDecimal value, boolean isShort, int decimals) {
    return isShort ? plain(value, decimals) : power(value);
  }

  private static String shorter(BigDecimal value) {
    String plain = plain(value, decimals(List.of(value)));
    String power = power(value);
    return power.length() < plain.length() ? power : plain;
  }

  private static String plain(BigDecimal value, int decimals) {
    return value.signum() == 0 ? "0" : value.setScale(decimals).toPlainString();
  }

  private static String power(BigDecimal value) {
    return value.signum() == 0 ? "0" : NumberText.power(value);
  }

  /** Positive numbers have a sign if the axis also has negative ones. */
  private String signed(BigDecimal value, String number) {
    return negative && value.signum() > 0 ? "+" + number : number;
  }

  private static boolean isShort(List<BigDecimal> values) {
    return decimals(values) <= MOST_DECIMALS && digits(values) <= MOST_DIGITS;
  }

  private static int decimals(List<BigDecimal> values) {
    return Math.max(0, values.stream().mapToInt(BigDecimal::scale).max().orElse(0));
  }

  private static int digits(List<BigDecimal> values) {
    return values.stream().mapToInt(value -> value.precision() - value.scale()).max().orElse(0);
  }

  private static int longest(List<String> labels) {
    return labels.stream().mapToInt(String::length).max().orElse(0);
  }
}
