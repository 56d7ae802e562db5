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
 * is the sum of x · ∂L/∂z over the samples.
 *
 * @param name as in {@code W2[3][5]}
 * @param value before the update
 * @param inputs x for the first samples; 1 for a bias
 * @param sums ∂L/∂z for the first samples
 * @param samples how many samples the gradient is the sum of
 * @param gradients its gradient after each stage that is in force
 * @param memories what the optimizer remembers of it after the update, by letter
 * @param after its value after the update
 */
public record FollowedParameter(
    String name,
    ParameterMatrix matrix,
    int position,
    double value,
    double[] inputs,
    double[] sums,
    int samples,
    Map<GradientStage, Double> gradients,
    Map<String, Double> memories,
    double after) {

  static FollowedParameter of(NextStep step, int parameter) {
    NextUpdate update = step.update();
    ParameterMatrix matrix = update.matrixOf(parameter);
    LayerPass layer = update.layers().get(matrix.layer());
    int output = matrix.indices(parameter).get(0);
    double[][] x = layer.inputs().first();
    double[] inputs = Arrays.stream(x).mapToDouble(row -> input(matrix, parameter, row)).toArray();
    double[] sums =
        Arrays.stream(layer.gradients().first()).mapToDouble(row -> row[output]).toArray();
    Map<GradientStage, Double> gradients = new EnumMap<>(GradientStage.class);
    update.gradients().forEach((stage, all) -> gradients.put(stage, all[parameter]));
    return new FollowedParameter(
        matrix.element(parameter),
        matrix,
        parameter,
        update.before()[parameter],
        inputs,
        sums,
        update.samples(),
        gradients,
        memories(step, parameter),
        update.after()[parameter]);
  }

  private static double input(ParameterMatrix matrix, int parameter, double[] row) {
    return matrix.weights() ? row[matrix.indices(parameter).get(1)] : 1;
  }

  private static Map<String, Double> memories(NextStep step, int parameter) {
    UpdateRule rule = step.rule();
    NextUpdate update = step.update();
    Map<String, Double> memories = new LinkedHashMap<>();
    for (int i = 0; i < rule.memories().size(); i++) {
      double memory = rule.memory(i, parameter, update.parameters(), update.optimizer());
      memories.put(rule.memories().get(i), memory);
    }
    return memories;
  }

  /** x · ∂L/∂z of the first samples. */
  public double[] products() {
    return IntStream.range(0, inputs.length).mapToDouble(i -> inputs[i] * sums[i]).toArray();
  }

  /** The gradient of the loss. */
  public double lossGradient() {
    return gradients.get(GradientStage.BACKWARD);
  }

  public double change() {
    return after - value;
  }
}
