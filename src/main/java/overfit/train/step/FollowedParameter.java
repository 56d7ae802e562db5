package overfit.train.step;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import overfit.nn.LayerPass;
import overfit.nn.ParameterMatrix;
import overfit.nn.optim.UpdateRule;
import overfit.train.GradientStage;
import overfit.train.NextUpdate;

/**
 * One parameter w on its way through an update. It multiplies x and is added to z; so its gradient
 * is the sum of x · ∂L/∂z over the samples. That of a normalization multiplies its standardized
 * sums and is added to its result.
 *
 * @param name as in {@code W2[3][5]}
 * @param value before the update
 * @param inputs x for the first samples; 1 for a bias
 * @param slopes ∂L/∂z for the first samples
 * @param samples how many samples the gradient is the sum of
 * @param gradients its gradient after each stage that is in force
 * @param memoriesBefore what the optimizer remembers of it before the update, by letter
 * @param memories what the optimizer remembers of it after the update, by letter
 * @param corrected those that the optimizer corrects for starting at 0, corrected, by letter
 * @param after its value after the update
 */
public record FollowedParameter(
    String name,
    ParameterMatrix matrix,
    int position,
    double value,
    double[] inputs,
    double[] slopes,
    int samples,
    Map<GradientStage, Double> gradients,
    Map<String, Double> memoriesBefore,
    Map<String, Double> memories,
    Map<String, Double> corrected,
    double after) {

  static FollowedParameter of(NextStep step, int parameter) {
    NextUpdate update = step.update();
    ParameterMatrix matrix = update.layout().at(parameter);
    LayerPass layer = update.layers().get(matrix.layer());
    int output = matrix.indices(parameter).get(0);
    double[] inputs =
        Arrays.stream(inputs(matrix, layer))
            .mapToDouble(row -> input(matrix, parameter, row))
            .toArray();
    double[] slopes =
        Arrays.stream(gradients(matrix, layer)).mapToDouble(row -> row[output]).toArray();
    Map<GradientStage, Double> gradients = new EnumMap<>(GradientStage.class);
    update.gradients().forEach((stage, all) -> gradients.put(stage, all[parameter]));
    Map<String, Double> memories = memories(step, parameter, update.optimizer());
    return new FollowedParameter(
        matrix.nameOf(parameter),
        matrix,
        parameter,
        update.before()[parameter],
        inputs,
        slopes,
        update.samples(),
        gradients,
        memories(step, parameter, update.optimizerBefore()),
        memories,
        corrected(step, memories),
        update.after()[parameter]);
  }

  private static double[][] inputs(ParameterMatrix matrix, LayerPass layer) {
    return matrix.ofNorm()
        ? layer.norm().orElseThrow().standardized().first()
        : layer.inputs().first();
  }

  private static double[][] gradients(ParameterMatrix matrix, LayerPass layer) {
    return matrix.ofNorm()
        ? layer.norm().orElseThrow().gradients().first()
        : layer.gradients().first();
  }

  private static double input(ParameterMatrix matrix, int parameter, double[] row) {
    return switch (matrix.kind()) {
      case WEIGHTS -> row[matrix.indices(parameter).get(1)];
      case NORM_WEIGHTS -> row[matrix.indices(parameter).get(0)];
      case BIASES, NORM_BIASES -> 1;
    };
  }

  private static Map<String, Double> memories(NextStep step, int parameter, double[] optimizer) {
    UpdateRule rule = step.rule();
    Map<String, Double> memories = new LinkedHashMap<>();
    for (int i = 0; i < rule.memories().size(); i++) {
      double memory = rule.memory(i, parameter, step.update().parameters(), optimizer);
      memories.put(rule.memories().get(i), memory);
    }
    return memories;
  }

  private static Map<String, Double> corrected(NextStep step, Map<String, Double> memories) {
    UpdateRule rule = step.rule();
    Map<String, Double> letters = step.letters();
    int t = rule.steps(step.update().optimizer());
    Map<String, Double> corrected = new LinkedHashMap<>();
    for (UpdateRule.Correction each : rule.corrections()) {
      double value = each.of(memories.get(each.memory()), letters.get(each.beta()), t);
      corrected.put(each.letter(), value);
    }
    return corrected;
  }

  /** x · ∂L/∂z of the first samples. */
  public double[] products() {
    return IntStream.range(0, inputs.length).mapToDouble(i -> inputs[i] * slopes[i]).toArray();
  }

  /** The gradient of the loss. */
  public double lossGradient() {
    return gradients.get(GradientStage.BACKWARD);
  }

  public double change() {
    return after - value;
  }
}
