package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.Kernels;
import overfit.math.RandomStream;

/**
 * A multi-layer perceptron: linear layers, the activation and dropout after each hidden one.
 *
 * <p>It works in buffers of its own: a result of {@code forward} is valid until the next {@code
 * forward} in the same mode, evaluation or training. For one thread at a time.
 */
public final class Network {
  private final Parameters parameters;
  private final BySamples<EvaluationPass> evaluations;
  private final BySamples<TrainingPass> trainings;
  private TrainingPass last;

  /** Draws the first weights layer by layer, each the weight and then the bias. */
  public Network(Architecture architecture, RandomStream random) {
    List<Layer> layers = layers(architecture);
    draw(layers, architecture, random);
    parameters = Parameters.of(layers);
    evaluations = new BySamples<>(n -> new EvaluationPass(layers, n));
    trainings = new BySamples<>(n -> new TrainingPass(layers, n));
    last = trainings.get(1);
  }

  private static List<Layer> layers(Architecture architecture) {
    List<Integer> widths = new ArrayList<>(architecture.hidden());
    widths.add(architecture.outputs());
    List<Layer> layers = new ArrayList<>();
    int inputs = architecture.inputs();
    for (int outputs : widths) {
      Activation activation = architecture.activation(layers.size());
      layers.add(new Layer(inputs, outputs, activation, Kernels.PLAIN));
      inputs = outputs;
    }
    return List.copyOf(layers);
  }

  /**
   * PyTorch's modules draw when they are constructed; a script that wants another initialization
   * then draws all of them anew.
   */
  private static void draw(List<Layer> layers, Architecture architecture, RandomStream random) {
    draw(layers, architecture, Initialization.PYTORCH, random);
    if (architecture.initialization() != Initialization.PYTORCH) {
      draw(layers, architecture, architecture.initialization(), random);
    }
  }

  private static void draw(
      List<Layer> layers,
      Architecture architecture,
      Initialization initialization,
      RandomStream random) {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).draw(initialization, architecture.gain(l), random);
    }
  }

  /**
   * The answers (n×outputs) to x (n×inputs) in evaluation mode. A pending {@code backward} is not
   * disturbed.
   */
  public RealMatrix forward(RealMatrix x) {
    return evaluations.get(x.getRowDimension()).forward(inRows(x));
  }

  /**
   * The answers (n×outputs) to x (n×inputs) in training mode, with dropout from 0, none, to below
   * 1; the masks are drawn for the whole batch, layer by layer. Keeps x for {@code backward}.
   */
  public RealMatrix forward(RealMatrix x, double dropout, RandomStream random) {
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException("expected a dropout from 0 to below 1, found " + dropout);
    }
    last = trainings.get(x.getRowDimension());
    return last.forward(inRows(x), dropout, random);
  }

  /**
   * Sets the parameters' gradients, from the loss's gradient by the output of the last
   * training-mode {@code forward} (n×outputs).
   */
  public void backward(RealMatrix gradient) {
    last.backward(inRows(gradient));
  }

  public Parameters parameters() {
    return parameters;
  }

  private static Array2DRowRealMatrix inRows(RealMatrix m) {
    return m instanceof Array2DRowRealMatrix rows
        ? rows
        : new Array2DRowRealMatrix(m.getData(), false);
  }
}
