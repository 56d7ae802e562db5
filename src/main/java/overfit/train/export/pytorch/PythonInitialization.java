package overfit.train.export.pytorch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.Activation;
import overfit.nn.Initialization;

/** Initial weights of a layer in PyTorch. */
final class PythonInitialization {

  private static final String WEIGHT = "layer.weight";

  private PythonInitialization() {}

  /** A call that draws the weight of {@code layer} again. */
  static PythonCall call(Config config, String gain) {
    return switch (config.get(Settings.INITIALIZATION)) {
      case PYTORCH -> throw new IllegalArgumentException("PyTorch's layers draw their own weights");
      case XAVIER_UNIFORM -> weight("nn.init.xavier_uniform_", "gain=" + gain);
      case XAVIER_NORMAL -> weight("nn.init.xavier_normal_", "gain=" + gain);
      case KAIMING_UNIFORM ->
          nonlinearity(config)
              .map(word -> weight("nn.init.kaiming_uniform_", word))
              .orElse(weight("kaiming_uniform", gain));
      case KAIMING_NORMAL ->
          nonlinearity(config)
              .map(word -> weight("nn.init.kaiming_normal_", word))
              .orElse(weight("kaiming_normal", gain));
      case ORTHOGONAL -> weight("orthogonal", gain);
      case ZEROS -> PythonCall.of("nn.init.zeros_", WEIGHT);
      case ONES -> PythonCall.of("nn.init.ones_", WEIGHT);
      case NORMAL -> PythonCall.of("nn.init.normal_", WEIGHT);
      case UNIFORM -> PythonCall.of("nn.init.uniform_", WEIGHT);
    };
  }

  private static PythonCall weight(String function, String argument) {
    return PythonCall.of(function, WEIGHT, argument);
  }

  /** Whether the gain has an effect. */
  static boolean usesGain(Initialization initialization) {
    return switch (initialization) {
      case XAVIER_UNIFORM, XAVIER_NORMAL, KAIMING_UNIFORM, KAIMING_NORMAL, ORTHOGONAL -> true;
      case PYTORCH, ZEROS, ONES, NORMAL, UNIFORM -> false;
    };
  }

  /** Where the gain is that of the only activation function, PyTorch's functions know it. */
  private static Optional<String> nonlinearity(Config config) {
    if (config.get(Settings.GAIN).isPresent() || config.get(Settings.ACTIVATION).size() > 1) {
      return Optional.empty();
    }
    String word = PythonActivation.gain(config.get(Settings.ACTIVATION).get(0));
    String named = "nonlinearity=\"" + word + "\"";
    return Optional.of(word.equals("leaky_relu") ? "a=0.01, " + named : named);
  }

  /** The gains of the layers: that of the activation after it, for the last layer that before. */
  static List<String> gains(Config config) {
    int last = config.get(Settings.HIDDEN).size();
    return IntStream.rangeClosed(0, last)
        .mapToObj(layer -> gain(config, Math.max(0, Math.min(layer, last - 1))))
        .toList();
  }

  private static String gain(Config config, int layer) {
    List<Activation> activations = config.get(Settings.ACTIVATION);
    String word = PythonActivation.gain(activations.get(Math.min(layer, activations.size() - 1)));
    return config
        .get(Settings.GAIN)
        .map(PythonText::real)
        .orElse("nn.init.calculate_gain(\"" + word + "\")");
  }

  /** The definitions of functions that are called and that PyTorch does not have. */
  static List<String> definitions(Collection<String> called) {
    return List.of(KAIMING_UNIFORM, KAIMING_NORMAL, ORTHOGONAL).stream()
        .filter(text -> called.contains(name(text)))
        .toList();
  }

  private static String name(String definition) {
    return definition.substring("def ".length(), definition.indexOf('('));
  }

  private static final String KAIMING_UNIFORM =
      """
      def kaiming_uniform(weight, gain):
          \"""As nn.init.kaiming_uniform_, which takes no gain.\"""
          bound = math.sqrt(3) * (gain / math.sqrt(weight.shape[1]))
          nn.init.uniform_(weight, -bound, bound)
      """;

  private static final String KAIMING_NORMAL =
      """
      def kaiming_normal(weight, gain):
          \"""As nn.init.kaiming_normal_, which takes no gain.\"""
          nn.init.normal_(weight, std=gain / math.sqrt(weight.shape[1]))
      """;

  private static final String ORTHOGONAL =
      """
      def orthogonal(weight, gain):
          \"""As nn.init.orthogonal_, but factorized in float64, so that rounding hardly matters.\"""
          normal = torch.randn(weight.shape).double()
          wide = weight.shape[0] < weight.shape[1]
          q, r = torch.linalg.qr(normal.T if wide else normal)
          q = q * torch.sign(torch.diag(r))
          with torch.no_grad():
              weight.copy_(gain * (q.T if wide else q).float())
      """;
}
