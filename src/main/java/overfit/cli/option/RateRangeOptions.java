package overfit.cli.option;

import java.util.List;
import overfit.config.ShortestDecimal;
import overfit.file.InputException;
import overfit.train.rate.RateRange;
import picocli.CommandLine.Model.CommandSpec;

/** Options for the learning rates of a search. */
public final class RateRangeOptions {

  private static final String FROM = "--from";
  private static final String TO = "--to";

  private final ValueOption from;
  private final ValueOption to;
  private final ValueOption count;

  private RateRangeOptions(ValueOption from, ValueOption to, ValueOption count) {
    this.from = from;
    this.to = to;
    this.count = count;
  }

  public static RateRangeOptions addTo(CommandSpec spec) {
    RateRange usual = RateRange.USUAL;
    return new RateRangeOptions(
        rate(spec, FROM, "first", usual.from()),
        rate(spec, TO, "last", usual.to()),
        ValueOption.addTo(
            spec,
            "--count",
            "N",
            "Number of steps: from 2 to "
                + RateRange.MOST_STEPS
                + " (default: "
                + usual.steps()
                + ").",
            List.of()));
  }

  private static ValueOption rate(CommandSpec spec, String name, String which, double usual) {
    return ValueOption.addTo(
        spec,
        name,
        "RATE",
        "Learning rate of the "
            + which
            + " step: "
            + "a number above 0"
            + " (default: "
            + ShortestDecimal.format(usual)
            + ").",
        List.of());
  }

  /** Throws {@link InputException} for an invalid value. */
  public RateRange range() {
    RateRange usual = RateRange.USUAL;
    double first = rate(from, FROM, usual.from());
    double last = rate(to, TO, usual.to());
    if (last <= first) {
      boolean given = to.value().isPresent();
      String border = given ? "above --from " + text(first) : "below --to " + text(last);
      throw InputException.expected("a number " + border, text(given ? last : first))
          .at(given ? TO : FROM);
    }
    return new RateRange(first, last, count.whole(2, RateRange.MOST_STEPS).orElse(usual.steps()));
  }

  private static double rate(ValueOption option, String name, double usual) {
    try {
      return option.value().map(RateRange::parse).orElse(usual);
    } catch (InputException e) {
      throw e.at(name);
    }
  }

  private static String text(double rate) {
    return ShortestDecimal.format(rate);
  }
}
