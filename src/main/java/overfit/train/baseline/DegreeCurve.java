package overfit.train.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import overfit.math.regression.Regression;

/**
 * The losses of polynomials over their degree: the double descent of Belkin, Hsu, Ma and Mandal,
 * "Reconciling modern machine-learning practice and the classical bias-variance trade-off" (2019),
 * https://arxiv.org/abs/1812.11118.
 *
 * @param samples the number of samples that they are fitted to
 * @param degrees by ascending degree, at least one
 */
public record DegreeCurve(int samples, List<DegreeLosses> degrees) {

  /** The highest degree that is computed. */
  public static final int HIGHEST = Regression.HIGHEST_DEGREE;

  /** The most samples: with more, no polynomial passes through all of them. */
  public static final int MOST_SAMPLES = HIGHEST + 1;

  /** Up to here, every degree is computed. */
  private static final int LOW = 12;

  /** From one degree to the next, beyond the low ones. */
  private static final double STEP = 1.15;

  /** Around the degree from which on all samples are met, as many are computed on both sides. */
  private static final int AROUND = 4;

  public DegreeCurve {
    degrees = List.copyOf(degrees);
  }

  /** The degrees that show the curve: with larger steps where it is smooth. */
  static SortedSet<Integer> degrees(int samples) {
    SortedSet<Integer> degrees = new TreeSet<>();
    IntStream.rangeClosed(0, LOW).forEach(degrees::add);
    for (double degree = LOW; degree < HIGHEST; degree *= STEP) {
      degrees.add((int) degree);
    }
    IntStream.rangeClosed(samples - 1 - AROUND, samples - 1 + AROUND).forEach(degrees::add);
    degrees.add(HIGHEST);
    return degrees.subSet(0, HIGHEST + 1);
  }

  /** The number of degrees that are computed for some data. */
  public static int count(BaselineData data) {
    return degrees(data.samples()).size();
  }

  /**
   * The medians over data sets with equally many samples; empty if {@code proceed} says no before
   * the end.
   */
  public static Optional<DegreeCurve> of(List<BaselineData> data, BooleanSupplier proceed) {
    int samples = data.get(0).samples();
    List<DegreeLosses> degrees = new ArrayList<>();
    for (int degree : degrees(samples)) {
      List<DegreeLosses> all = new ArrayList<>();
      for (BaselineData each : data) {
        if (!proceed.getAsBoolean()) {
          return Optional.empty();
        }
        all.add(DegreeLosses.of(each, degree));
      }
      degrees.add(DegreeLosses.median(all));
    }
    return Optional.of(new DegreeCurve(samples, degrees));
  }

  /** The degree with as many coefficients as there are samples. */
  public DegreeLosses met() {
    return degrees.stream().filter(each -> each.degree() == samples - 1).findFirst().orElseThrow();
  }

  /** The degree with the lowest test loss up to that with which all samples are met. */
  public DegreeLosses lowest() {
    return degrees.stream()
        .filter(each -> each.degree() < samples)
        .min(Comparator.comparingDouble(each -> each.legendre().test()))
        .orElseThrow();
  }

  /** The highest degree. */
  public DegreeLosses last() {
    return degrees.get(degrees.size() - 1);
  }
}
