package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.nn.optim.OptimizerKind;

/** Optimizers in PyTorch; each run's arguments beside the parameters of the network. */
final class PythonOptimizer {

  /**
   * An argument.
   *
   * @param name its name in the call
   * @param constant its name elsewhere in the script
   * @param initial PyTorch's default, with which it is left out; if empty, it is always there
   */
  record Argument(
      String name, String constant, String comment, String value, Optional<String> initial) {

    boolean isInitial() {
      return initial.equals(Optional.of(value));
    }
  }

  private PythonOptimizer() {}

  static String function(Config config) {
    return switch (config.get(Settings.OPTIMIZER)) {
      case SGD -> "torch.optim.SGD";
      case ADAGRAD -> "torch.optim.Adagrad";
      case ADADELTA -> "torch.optim.Adadelta";
      case RMSPROP -> "torch.optim.RMSprop";
      case ADAM, AMSGRAD -> "torch.optim.Adam";
      case ADAMW -> "torch.optim.AdamW";
      case ADAMAX -> "torch.optim.Adamax";
      case NADAM -> "torch.optim.NAdam";
    };
  }

  /** Whether it has a momentum, or a beta1, that a schedule can change. */
  static boolean hasMomentum(Config config) {
    return switch (config.get(Settings.OPTIMIZER)) {
      case SGD, RMSPROP, ADAM, AMSGRAD, ADAMW, ADAMAX, NADAM -> true;
      case ADAGRAD, ADADELTA -> false;
    };
  }

  static List<Argument> arguments(Config config) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(
        new Argument(
            "lr",
            "learning_rate",
            Settings.LEARNING_RATE.help(),
            PythonText.real(config.get(Settings.LEARNING_RATE)),
            Optional.empty()));
    arguments.addAll(own(config));
    arguments.add(weightDecay(config));
    return arguments;
  }

  /**
   * AdamW's default is 0.01, but here the weight decay is always said. Its parameter groups say
   * whether biases decay.
   */
  private static Argument weightDecay(Config config) {
    boolean decoupled = config.decouplesDecay();
    return new Argument(
        "weight_decay",
        "weight_decay",
        decoupled ? "decoupled weight decay" : "weight decay: L2 penalty",
        PythonText.real(config.get(Settings.L2)),
        decoupled ? Optional.empty() : Optional.of("0.0"));
  }

  private static List<Argument> own(Config config) {
    return switch (config.get(Settings.OPTIMIZER)) {
      case SGD ->
          List.of(
              real(config, Settings.MOMENTUM, "0.0"),
              real(config, Settings.DAMPENING, "0.0"),
              flag(Settings.NESTEROV, config.get(Settings.NESTEROV)));
      case ADAGRAD -> List.of();
      case ADADELTA -> List.of(real(config, Settings.RHO, "0.9"));
      case RMSPROP ->
          List.of(
              real(config, Settings.ALPHA, "0.99"),
              real(config, Settings.MOMENTUM, "0.0"),
              flag(Settings.CENTERED, config.get(Settings.CENTERED)));
      case ADAM, AMSGRAD -> List.of(betas(config), amsgrad(config));
      case ADAMW, ADAMAX, NADAM -> List.of(betas(config));
    };
  }

  private static Argument amsgrad(Config config) {
    boolean used = config.get(Settings.OPTIMIZER) == OptimizerKind.AMSGRAD;
    return new Argument(
        "amsgrad",
        "amsgrad",
        "whether Adam divides by the largest average of the squared gradient so far",
        PythonText.flag(used),
        Optional.of("False"));
  }

  private static Argument real(Config config, Setting<Double> setting, String initial) {
    String value = PythonText.real(config.get(setting));
    return new Argument(
        setting.name(), setting.name(), setting.help(), value, Optional.of(initial));
  }

  private static Argument flag(Setting<Boolean> setting, boolean value) {
    return new Argument(
        setting.name(),
        setting.name(),
        setting.help(),
        PythonText.flag(value),
        Optional.of("False"));
  }

  private static Argument betas(Config config) {
    return new Argument(
        "betas",
        "betas",
        "decays of the running averages of the gradient and of its square",
        "("
            + PythonText.real(config.get(Settings.BETA1))
            + ", "
            + PythonText.real(config.get(Settings.BETA2))
            + ")",
        Optional.of("(0.9, 0.999)"));
  }
}
