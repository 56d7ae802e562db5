package overfit.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.data.PointList;
import overfit.file.InputException;

/** Points such as {@code -1:0.5,0:0.25}; a word for none. */
final class PointsDomain implements Domain<PointList> {

  private final String none;

  /**
   * @param none the word for no points
   */
  PointsDomain(String none) {
    this.none = none;
  }

  @Override
  public PointList parse(String text) {
    String wanted = text.strip();
    if (wanted.equals(none)) {
      return PointList.NONE;
    }
    String[] pairs = wanted.split(",", -1);
    if (pairs.length > PointList.MOST) {
      throw InputException.expected("at most " + PointList.MOST + " points", "" + pairs.length);
    }
    double[] x = new double[pairs.length];
    double[] y = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      double[] point = point(pairs[i], wanted);
      x[i] = point[0];
      y[i] = point[1];
    }
    return PointList.of(x, y);
  }

  private double[] point(String pair, String all) {
    try {
      double[] point =
          Arrays.stream(pair.split(":", -1)).mapToDouble(PointsDomain::number).toArray();
      if (point.length == 2 && PointList.allows(point[0], point[1])) {
        return point;
      }
    } catch (NumberFormatException e) {
      // Not a number: falls through to the same message.
    }
    String found = all.length() > Excerpt.LENGTH ? pair : all;
    throw InputException.expected(expected(), Excerpt.of(found) + Suggestion.of(found, choices()));
  }

  /** {@code Double.parseDouble} alone also accepts forms such as 1d, 0x1p3 and NaN. */
  private static double number(String text) {
    String digits = text.strip();
    if (!digits.matches("[-+.0-9eE]+")) {
      throw new NumberFormatException();
    }
    return Double.parseDouble(digits);
  }

  @Override
  public String format(PointList points) {
    if (points.count() == 0) {
      return none;
    }
    return IntStream.range(0, points.count())
        .mapToObj(
            i -> ShortestDecimal.format(points.x(i)) + ":" + ShortestDecimal.format(points.y(i)))
        .collect(Collectors.joining(","));
  }

  /** {@code 30 points}. */
  @Override
  public String brief(PointList points) {
    return points.count() == 0 ? none : points.toString();
  }

  @Override
  public Object literal(PointList points) {
    if (points.count() == 0) {
      return none;
    }
    List<List<Double>> pairs = new ArrayList<>(points.count());
    for (int i = 0; i < points.count(); i++) {
      pairs.add(List.of(points.x(i), points.y(i)));
    }
    return pairs;
  }

  @Override
  public String expected() {
    return none + " or points like -1:0.5,2:1 (x and y up to 1e15)";
  }

  /** Points cannot be stepped through. */
  @Override
  public PointList nudge(PointList points, boolean up) {
    return points;
  }

  @Override
  public List<String> choices() {
    return List.of(none);
  }

  @Override
  public boolean isSeries() {
    return true;
  }
}
