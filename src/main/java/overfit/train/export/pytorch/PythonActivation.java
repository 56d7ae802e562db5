package overfit.train.export.pytorch;

import overfit.nn.Activation;

/** Activation functions in PyTorch. */
final class PythonActivation {

  private PythonActivation() {}

  static String module(Activation activation) {
    return switch (activation) {
      case TANH -> "nn.Tanh()";
      case RELU -> "nn.ReLU()";
      case SIGMOID -> "nn.Sigmoid()";
      case IDENTITY -> "nn.Identity()";
      case LEAKY_RELU -> "nn.LeakyReLU()";
      case ELU -> "nn.ELU()";
      case SELU -> "nn.SELU()";
      case GELU -> "nn.GELU()";
      case GELU_TANH -> "nn.GELU(approximate=\"tanh\")";
      case SILU -> "nn.SiLU()";
      case MISH -> "nn.Mish()";
      case SOFTPLUS -> "nn.Softplus()";
      case HARDTANH -> "nn.Hardtanh()";
    };
  }

  /** The word for the recommended gain in {@code nn.init.calculate_gain}. */
  static String gain(Activation activation) {
    return switch (activation) {
      case TANH, HARDTANH -> "tanh";
      case SIGMOID, IDENTITY -> "linear";
      case LEAKY_RELU -> "leaky_relu";
      case SELU -> "selu";
      case RELU, ELU, GELU, GELU_TANH, SILU, MISH, SOFTPLUS -> "relu";
    };
  }
}
