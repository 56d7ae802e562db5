package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.RandomStream;
import overfit.math.ThreadTeam;

/**
 * A multi-layer perceptron: linear layers, with an activation and dropout after each hidden layer,
 * and perhaps a normalization before the activation.
 *
 * <p>Buffers are reused: a result of {@code forward} is valid until the next {@code forward} in the
 * same mode, evaluation or training. Not thread-safe.
 */
public final class Network {
  /** The number of samples per chunk; chosen so that layers of usual width fit into the cache. */
  private static final int CHUNK = 64;

  private final long weights;
  private final List<Layer> layers;
  private final Parameters parameters;
  private final List<ParameterMatrix> matrices;
  private final Propagation serial;
  private final Propagation shared;
  private final ThreadTeam team;
  private final long worthSharing;
  private final Dropout none;
  private final Dropout dropout;
  private final BySamples evaluations;
  private final BySamples trainings;
  private final LossObjective lossObjective = new LossObjective();
  private final NormLimit norms = new NormLimit();

  /** Draws the initial parameters layer by layer, the weight and then the bias. */
  public Network(Architecture architecture, RandomStream random) {
    this(architecture, random, Engine.PLAIN);
  }

  /** The same network, computed by the given engine. */
  public Network(Architecture architecture, RandomStream random, Engine engine) {
    this(architecture, random, engine, CHUNK, Engine.WORTH_SHARING);
  }

  /** With a chunk size in samples, and the number of multiplications from which threads share. */
  Network(
      Architecture architecture, RandomStream random, Engine engine, int chunk, long worthSharing) {
    weights = architecture.weights();
    this.worthSharing = worthSharing;
    layers = layers(architecture, engine, chunk);
    draw(layers, architecture, random);
    parameters = Parameters.of(layers);
    matrices = ParameterMatrix.of(architecture);
    team = engine.team();
    serial = new Propagation(() -> new Chunk(layers, chunk), chunk, 1);
    shared = new Propagation(() -> new Chunk(layers, chunk), chunk, team.size());
    none = new Dropout(architecture.hidden());
    dropout = new Dropout(architecture.hidden());
    evaluations = new BySamples(architecture.outputs());
    trainings = new BySamples(architecture.outputs());
  }

  private static List<Layer> layers(Architecture architecture, Engine engine, int chunk) {
    List<Integer> widths = new ArrayList<>(architecture.hidden());
    widths.add(architecture.outputs());
    List<Layer> layers = new ArrayList<>();
    int inputs = architecture.inputs();
    for (int outputs : widths) {
      Activation activation = architecture.activation(layers.size());
      layers.add(
          architecture.normalizes(layers.size())
              ? Layer.normalized(inputs, outputs, activation, chunk, engine.kernels())
              : new Layer(inputs, outputs, activation, chunk, engine.kernels()));
      inputs = outputs;
    }
    return List.copyOf(layers);
  }

  /**
   * Like a PyTorch script: modules draw their default initialization when they are constructed, and
   * any other initialization is drawn afterwards.
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

  /** The outputs (n×outputs) for x (n×inputs) in evaluation mode. */
  public RealMatrix forward(RealMatrix x) {
    return predict(inRows(x), none, evaluations);
  }

  /**
   * The outputs (n×outputs) for x (n×inputs) in training mode. The dropout masks are drawn for the
   * whole batch, layer by layer.
   *
   * @param p the probability of zeroing a hidden unit, 0 ≤ p < 1
   */
  public RealMatrix forward(RealMatrix x, double p, RandomStream random) {
    Array2DRowRealMatrix rows = inRows(x);
    drawMasks(rows, p, random);
    return predict(rows, dropout, trainings);
  }

  /** The activations (n×width) of a hidden layer, counted from 1, for x (n×inputs). */
  public RealMatrix hidden(RealMatrix x, int layer) {
    int width = layers.get(layer - 1).outputs();
    Array2DRowRealMatrix activations = new Array2DRowRealMatrix(x.getRowDimension(), width);
    serial.visit(inRows(x), none, chunk -> chunk.copyActivations(layer - 1, activations));
    return activations;
  }

  private RealMatrix predict(Array2DRowRealMatrix x, Dropout masks, BySamples results) {
    Array2DRowRealMatrix outputs = results.get(x.getRowDimension());
    if (shares(x)) {
      team.perform(shared.predict(x, masks, outputs));
    } else {
      ThreadTeam.alone(serial.predict(x, masks, outputs));
    }
    return outputs;
  }

  /**
   * Forward and backward pass in training mode: sets the gradients of the parameters and returns
   * the loss for x (n×inputs) and targets y (n×outputs). Samples are processed in chunks that fit
   * into the cache.
   */
  public double learn(RealMatrix x, RealMatrix y, Loss loss, double p, RandomStream random) {
    Array2DRowRealMatrix rows = inRows(x);
    drawMasks(rows, p, random);
    return lossObjective.mean(learn(rows, lossObjective.against(loss, inRows(y))));
  }

  /** The same, bit for bit, on the caller's thread; the recorder takes down what layers compute. */
  public double learn(
      RealMatrix x, RealMatrix y, Loss loss, double p, RandomStream random, PassRecorder recorder) {
    Array2DRowRealMatrix rows = inRows(x);
    drawMasks(rows, p, random);
    beginBackward();
    LossObjective objective = lossObjective.against(loss, inRows(y));
    ThreadTeam.alone(serial.learn(rows, dropout, objective, recorder::add));
    return objective.mean(serial.loss());
  }

  /**
   * The forward pass in training mode, under the masks that were drawn last, for as many samples as
   * they were drawn for.
   */
  void forwardAgain(RealMatrix x, Consumer<Chunk> visitor) {
    serial.visit(inRows(x), dropout, visitor);
  }

  /** The parameters of every layer, in their order. */
  public List<ParameterMatrix> matrices() {
    return matrices;
  }

  /** The activation functions of the hidden layers. */
  List<Activation> activations() {
    return layers.stream()
        .limit(layers.size() - 1L)
        .map(layer -> layer.nonlinearity().activation())
        .toList();
  }

  /** The multiplications of a forward pass of one sample. */
  long multiplications() {
    return weights;
  }

  /**
   * The first quantity that is not finite, given an x whose loss is not: a parameter or the
   * gradient that changed it; otherwise a pre-activation for x; otherwise a gradient of the last
   * {@code learn}. Empty if all of them are finite and only the loss itself overflowed.
   */
  public Optional<String> firstNonFinite(RealMatrix x) {
    Diagnosis diagnosis = new Diagnosis(layers);
    return diagnosis
        .ofParameters()
        .or(() -> serial.search(inRows(x), none, diagnosis::ofSums))
        .or(diagnosis::ofGradients);
  }

  private double learn(Array2DRowRealMatrix x, LossObjective objective) {
    beginBackward();
    if (shares(x)) {
      team.perform(shared.learn(x, dropout, objective));
      return shared.loss();
    }
    ThreadTeam.alone(serial.learn(x, dropout, objective));
    return serial.loss();
  }

  private void beginBackward() {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).weight().beginBackward();
    }
  }

  private boolean shares(Array2DRowRealMatrix x) {
    return team.size() > 1 && x.getRowDimension() * weights >= worthSharing;
  }

  /** Draws the dropout masks of a batch. */
  void drawMasks(RealMatrix x, double p, RandomStream random) {
    if (!(p >= 0 && p < 1)) {
      throw new IllegalArgumentException("expected a dropout from 0 to below 1, found " + p);
    }
    dropout.draw(x.getRowDimension(), p, random);
  }

  /** Limits the norm of the incoming weights of each hidden unit. */
  public void limitNorms(double limit) {
    for (int l = 0; l < layers.size() - 1; l++) {
      Layer layer = layers.get(l);
      norms.apply(layer.weight().rows(), layer.outputs(), limit);
    }
  }

  /** A copy of the weights and biases, layer by layer. */
  public List<LinearWeights> weights() {
    return layers.stream().map(Layer::weights).toList();
  }

  /** A copy of the weights and biases of the normalizations of the hidden layers, if any. */
  public List<NormWeights> norms() {
    return layers.stream().flatMap(layer -> layer.norm().stream()).map(LayerNorm::weights).toList();
  }

  public Parameters parameters() {
    return parameters;
  }

  static Array2DRowRealMatrix inRows(RealMatrix m) {
    return m instanceof Array2DRowRealMatrix rows
        ? rows
        : new Array2DRowRealMatrix(m.getData(), false);
  }
}
