package overfit.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ticks at powers of ten, 0.01 0.1 1.0 10; with few decades, also at 3 times or at 2 and 5 times a
 * power of ten; on shorter axes, at decimal numbers.
 */
final class LogTicks {

  /** Without an exponent from 0.01 to 9000, so that labels have at most four columns. */
  private static final int LEAST_PLAIN = -2;

  private static final int GREATEST_PLAIN = 3;

  /** Extra cost of 1-3 and 1-2-5 ticks, whose distances are uneven. */
  private static final double UNEVEN = 0.5;

  private final Axis axis;
  private final LabelSpace space;
  private final boolean whole;
  private final int first;
  private final int last;
  private final List<TickCandidate> candidates = new ArrayList<>();

  private LogTicks(Axis axis, LabelSpace space, boolean whole) {
    this.axis = axis;
    this.space = space;
    this.whole = whole;
    int from = (int) Math.floor(StrictMath.log10(axis.from()));
    this.first = whole ? Math.max(0, from) : from;
    this.last = (int) Math.ceil(StrictMath.log10(axis.to()));
  }

  static List<Tick> along(Axis axis, LabelSpace space) {
    return new LogTicks(axis, space, false).best();
  }

  /** The same for counts: 1 10 100 1k 10k. */
  static List<Tick> wholeAlong(Axis axis, LabelSpace space) {
    return new LogTicks(axis, space, true).best();
  }

  private List<Tick> best() {
    List<Optional<Tick>> powers = exponents().mapToObj(exponent -> tick(1, exponent)).toList();
    for (int every = 1; every <= Math.max(1, last - first); every++) {
      add(multiples(every, powers), 0);
    }
    add(ticks(1, 3), UNEVEN);
    add(ticks(1, 2, 5), UNEVEN);
    List<Tick> ticks = TickCandidate.best(candidates, space);
    return ticks.isEmpty() ? decimalsOr(multiples(1, powers)) : ticks;
  }

  /** Decimal numbers, or the only power of ten if these are fewer than two. */
  private List<Tick> decimalsOr(List<Tick> decade) {
    List<Tick> decimals =
        whole ? DecimalTicks.wholeAlong(axis, space) : DecimalTicks.along(axis, space);
    return decimals.size() < 2 && decade.size() == 1 && space.holds(decade) ? decade : decimals;
  }

  /**
   * Adds a candidate with at least two ticks: one does not show the scale of a logarithmic axis.
   */
  private void add(List<Tick> ticks, double cost) {
    if (ticks.size() > 1) {
      double covered = decadesBetween(ticks.get(0).at(), ticks.get(ticks.size() - 1).at());
      double part = covered / decadesBetween(axis.from(), axis.to());
      candidates.add(
          new TickCandidate(TickCandidate.cost(ticks.size(), part, space) + cost, () -> ticks));
    }
  }

  /** Computed as a difference of logarithms, since the quotient might overflow. */
  private static double decadesBetween(double low, double high) {
    return StrictMath.log10(high) - StrictMath.log10(low);
  }

  /**
   * Ticks at the powers of ten whose exponent is a multiple of {@code every}.
   *
   * @param powers the ticks at all exponents from {@link #first} on, empty outside the axis
   */
  private List<Tick> multiples(int every, List<Optional<Tick>> powers) {
    List<Tick> ticks = new ArrayList<>();
    int leastMultiple = Math.floorMod(-first, every); // the index of its power
    for (int i = leastMultiple; i < powers.size(); i += every) {
      powers.get(i).ifPresent(ticks::add);
    }
    return ticks;
  }

  /** Ticks at these digits in each decade. */
  private List<Tick> ticks(int... digits) {
    return exponents()
        .boxed()
        .flatMap(exponent -> IntStream.of(digits).mapToObj(digit -> tick(digit, exponent)))
        .flatMap(Optional::stream)
        .toList();
  }

  private IntStream exponents() {
    return IntStream.rangeClosed(first, last);
  }

  private Optional<Tick> tick(int digit, int exponent) {
    double at = Double.parseDouble(digit + "e" + exponent);
    return Optional.of(at).filter(axis::contains).map(x -> new Tick(x, label(digit, exponent)));
  }

  private String label(int digit, int exponent) {
    if (whole) {
      return Counts.label(BigDecimal.valueOf(digit, -exponent));
    }
    if (exponent < LEAST_PLAIN || exponent > GREATEST_PLAIN) {
      return digit + "e" + exponent;
    }
    return exponent == 0 ? digit + ".0" : BigDecimal.valueOf(digit, -exponent).toPlainString();
  }
}
