package overfit.train.export.pytorch;

import overfit.nn.Loss;

/** Loss functions in PyTorch. */
final class PythonLoss {

  private PythonLoss() {}

  static String module(Loss loss) {
    return switch (loss) {
      case MSE -> "nn.MSELoss()";
      case L1 -> "nn.L1Loss()";
      case HUBER -> "nn.HuberLoss()";
      case SMOOTH_L1 -> "nn.SmoothL1Loss()";
    };
  }

  /** The power of the unit of y with which the loss grows. */
  static int power(Loss loss) {
    return switch (loss) {
      case MSE, HUBER -> 2;
      case L1, SMOOTH_L1 -> 1;
    };
  }

  /** The function for the loss to be expected on new, noisy samples. */
  static String expected(Loss loss) {
    return switch (loss) {
      case MSE -> "expected_squared";
      case L1 -> "expected_absolute";
      case HUBER, SMOOTH_L1 -> "expected_huber";
    };
  }

  /** The loss of each error if there is no noise. */
  static String noiseless(Loss loss) {
    return switch (loss) {
      case MSE -> "error**2";
      case L1 -> "torch.abs(error)";
      case HUBER, SMOOTH_L1 ->
          "torch.where(torch.abs(error) < 1, error**2 / 2, torch.abs(error) - 0.5)";
    };
  }

  /** The definition of that function. */
  static String definition(Loss loss) {
    return switch (loss) {
      case MSE ->
          """
          def expected_squared(error, noise):
              return error**2 + noise**2
          """;
      case L1 ->
          """
          def expected_absolute(error, noise):
              t = error / noise
              return 2 * noise * density(t) + error * (2 * below(t) - 1)
          """;
      case HUBER, SMOOTH_L1 ->
          """
          def expected_huber(error, noise):
              a, b = (-1 - error) / noise, (1 - error) / noise
              parabola = (
                  (error**2 + noise**2) * (below(b) - below(a))
                  + 2 * error * noise * (density(a) - density(b))
                  + noise**2 * (a * density(a) - b * density(b))
              )
              lines = (error - 0.5) * (1 - below(b)) + (-error - 0.5) * below(a)
              return parabola / 2 + lines + noise * (density(a) + density(b))
          """;
    };
  }

  /** What the definitions use, of the standard normal distribution. */
  static final String NORMAL =
      """
      def density(t):
          return torch.exp(-(t**2) / 2) / math.sqrt(2 * math.pi)


      def below(t):
          return (1 + torch.special.erf(t / math.sqrt(2))) / 2
      """;
}
