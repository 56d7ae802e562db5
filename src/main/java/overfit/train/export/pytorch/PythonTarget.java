package overfit.train.export.pytorch;

import overfit.data.Target;

/** Target functions of a tensor x. */
final class PythonTarget {

  private PythonTarget() {}

  /** The body of a function of x. */
  static String body(Target target) {
    return switch (target) {
      case SIN -> "return torch.sin(x)";
      case COS -> "return torch.cos(x)";
      case LINEAR -> "return x / 2";
      case PARABOLA -> "return x * x / 4 - 1";
      case CUBIC -> "return (x * x * x - 4 * x) / 8";
      case STEP -> "return torch.sign(x)";
      case SAWTOOTH -> "return x - torch.round(x)";
      case SINC -> "return torch.sinc(x)";
      case RUNGE -> "return 1 / (1 + 25 * x * x)";
      case CHIRP -> "return torch.sin(x * x)";
      case TRIANGLE -> "return 2 * torch.abs(x - 2 * torch.round(x / 2)) - 1";
      case BUMP -> "return torch.where(torch.abs(x) < 1, torch.exp(1 - 1 / (1 - x * x)), 0.0)";
      case DOPPLER ->
          """
          t = (x + 3) / 6
          wave = torch.sqrt(t * (1 - t)) * torch.sin(2.1 * math.pi / (t + 0.05))
          return torch.where((t < 0) | (t > 1), 0.0, wave)""";
      case UNKNOWN ->
          throw new IllegalArgumentException("expected a known target, found " + target);
    };
  }
}
