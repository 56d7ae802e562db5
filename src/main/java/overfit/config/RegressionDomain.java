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
    String name = words.get(0);
    int parameters = words.size() - 1;
    if (name.equals(Regression.Polynomial.NAME) && parameters == 1) {
      return new Regression.Polynomial(degree(words.get(1)));
    }
    if (name.equals(Regression.Ridge.NAME) && parameters == 2) {
      return new Regression.Ridge(degree(words.get(1)), LAMBDA.parse(words.get(2)));
    }
    if (name.equals(Regression.Spline.NAME) && parameters == 0) {
      return new Regression.Spline();
    }
    throw InputException.expected(expected(), text.strip() + Suggestion.of(name, NAMES));
  }

  private static int degree(String text) {
    return DEGREE.parse(text).intValue();
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
