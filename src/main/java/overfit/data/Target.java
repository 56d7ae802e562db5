package overfit.data;

import java.util.function.DoubleUnaryOperator;

/** A target function; training only sees noisy samples of it. */
public enum Target {
  SIN("sin", "sin(x)", StrictMath::sin),
  COS("cos", "cos(x)", StrictMath::cos),
  LINEAR("linear", "x / 2", x -> x / 2),
  PARABOLA("parabola", "x² / 4 − 1", x -> x * x / 4 - 1),
  CUBIC("cubic", "(x³ − 4x) / 8", x -> (x * x * x - 4 * x) / 8),
  STEP("step", "sign(x)", Math::signum),
  SAWTOOTH("sawtooth", "x − round(x)", x -> x - Math.rint(x)),
  SINC("sinc", "sin(πx) / (πx)", x -> x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x)),
  /**
   * The function for which polynomial interpolation at equidistant points diverges as the degree
   * grows: Runge, "Über empirische Funktionen und die Interpolation zwischen äquidistanten
   * Ordinaten" (1901).
   */
  RUNGE("runge", "1 / (1 + 25x²)", x -> 1 / (1 + 25 * x * x)),
  /** A sine whose frequency grows with |x|. */
  CHIRP("chirp", "sin(x²)", x -> StrictMath.sin(x * x)),
  /** A wave of straight lines with period 2. */
  TRIANGLE(
      "triangle", "2|x − 2 round(x / 2)| − 1", x -> 2 * Math.abs(x - 2 * Math.rint(x / 2)) - 1),
  /** Has all derivatives, and is 0 outside. */
  BUMP("bump", "exp(1 − 1 / (1 − x²)) for |x| < 1, else 0", Target::bump),
  /**
   * A sine whose frequency grows toward the left end: Donoho and Johnstone, "Ideal spatial
   * adaptation by wavelet shrinkage" (1994), https://doi.org/10.1093/biomet/81.3.425.
   */
  DOPPLER(
      "doppler",
      "√(t(1 − t)) sin(2.1π / (t + 0.05)) for t = (x + 3) / 6 from 0 to 1, else 0",
      Target::doppler),
  /** The unknown function behind measured points: NaN everywhere. */
  UNKNOWN("unknown", "unknown", x -> Double.NaN);

  private final String key;
  private final String formula;
  private final DoubleUnaryOperator function;

  Target(String key, String formula, DoubleUnaryOperator function) {
    this.key = key;
    this.formula = formula;
    this.function = function;
  }

  public String key() {
    return key;
  }

  /** The formula, for display. */
  public String formula() {
    return formula;
  }

  /** The formula, for the help. */
  public String asciiFormula() {
    return formula
        .replace("²", "^2")
        .replace("³", "^3")
        .replace("−", "-")
        .replace("√", "sqrt")
        .replace("π ", "pi ")
        .replace("π", "pi ");
  }

  private static double bump(double x) {
    return Math.abs(x) < 1 ? StrictMath.exp(1 - 1 / (1 - x * x)) : 0;
  }

  private static double doppler(double x) {
    double t = (x + 3) / 6;
    return t < 0 || t > 1 ? 0 : Math.sqrt(t * (1 - t)) * StrictMath.sin(2.1 * Math.PI / (t + 0.05));
  }

  public double at(double x) {
    return function.applyAsDouble(x);
  }
}
