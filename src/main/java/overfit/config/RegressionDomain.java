package overfit.config;

import java.util.List;
import overfit.file.InputException;
import overfit.math.regression.Regression;

/** Curves by formula: {@code polynomial 3}, {@code ridge 9 0.01}, {@code spline}. */
final class RegressionDomain implements Domain<Regression> {

  private static final List<String> NAMES =
      List.of(Regression.Polynomial.NAME, Regression.Ridge.NAME, Regression.Spline.NAME);

  private static final WholeDomain DEGREE = new WholeDomain(0, Regression.HIGHEST_DEGREE, 1);
  private static final RealDomain LAMBDA = RealDomain.logarithmic(1e-12, 1e12, 1e-6);

  @Override
  public Regression parse(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    switch (words.get(0) + " " + words.size()) {
      case Regression.Polynomial.NAME + " 2":
        return new Regression.Polynomial(degree(words));
      case Regression.Ridge.NAME + " 3":
        return new Regression.Ridge(degree(words), LAMBDA.parse(words.get(2)));
      case Regression.Spline.NAME + " 1":
        return new Regression.Spline();
      default:
        throw InputException.expected(
            expected(), text.strip() + Suggestion.of(words.get(0), NAMES));
    }
  }

  private static int degree(List<String> words) {
    return DEGREE.parse(words.get(1)).intValue();
  }

  @Override
  public String format(Regression regression) {
    StringBuilder text = new StringBuilder(regression.name());
    for (Number number : regression.parameters()) {
      text.append(' ').append(ShortestDecimal.format(number.doubleValue()));
    }
    return text.toString();
  }

  @Override
  public Object literal(Regression regression) {
    return format(regression);
  }

  @Override
  public String expected() {
    return "polynomial DEGREE (0 to "
        + Regression.HIGHEST_DEGREE
        + "), ridge DEGREE LAMBDA (1e-12 to 1e12), spline";
  }

  @Override
  public Regression nudge(Regression regression, boolean up) {
    return regression.nudged(up);
  }

  @Override
  public List<String> choices() {
    return List.of();
  }

  @Override
  public List<String> firstWords() {
    return NAMES;
  }
}
