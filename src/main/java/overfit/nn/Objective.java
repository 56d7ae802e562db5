package overfit.nn;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.math.RandomStream;

/**
 * What an update minimizes, as a function of the parameters: the loss of one batch in training
 * mode, under dropout masks that stay the same, plus the penalties.
 *
 * <p>It owns its network. Not thread-safe.
 */
public final class Objective {
  private final Network network;
  private final Parameters parameters;
  private final RealMatrix x;
  private final RealMatrix y;
  private final Loss loss;
  private final Penalty penalty;
  private final double dropout;
  private final RandomStream random;
  private final LossObjective lossObjective;
  private double sum;

  /**
   * For x (n×inputs) and targets y (n×outputs).
   *
   * @param dropout the probability of zeroing a hidden unit
   * @param random what the masks are drawn from
   */
  public Objective(
      Network network,
      RealMatrix x,
      RealMatrix y,
      Loss loss,
      Penalty penalty,
      double dropout,
      RandomStream random) {
    this.network = network;
    parameters = network.parameters();
    this.x = x;
    this.y = y;
    this.loss = loss;
    this.penalty = penalty;
    this.dropout = dropout;
    this.random = random.copy();
    lossObjective = new LossObjective().against(loss, Network.inRows(y));
    network.drawMasks(x, dropout, random.copy());
  }

  /** Its gradient by backpropagation, in the order of the parameters. */
  public double[] gradient() {
    network.learn(x, y, loss, dropout, random.copy());
    penalty.addGradient(parameters);
    return parameters.toGradientVector();
  }

  /** Its value for the present parameters. */
  public double value() {
    sum = 0;
    network.forwardAgain(x, chunk -> sum = chunk.addLoss(lossObjective, sum));
    return lossObjective.mean(sum) + penalty.of(parameters);
  }

  /** Its value, and the pieces that its activations and its loss are on. */
  double value(Pieces pieces) {
    sum = 0;
    pieces.clear();
    network.forwardAgain(x, chunk -> add(chunk, pieces));
    return lossObjective.mean(sum) + penalty.of(parameters);
  }

  private void add(Chunk chunk, Pieces pieces) {
    sum = chunk.addLoss(lossObjective, sum);
    chunk.addPieces(lossObjective, pieces);
  }

  /** A copy of the present parameters. */
  public double[] vector() {
    return parameters.toVector();
  }

  /** Sets all parameters. */
  public void set(double[] vector) {
    parameters.set(vector);
  }

  double parameter(int i) {
    return parameters.values().get(i);
  }

  void setParameter(int i, double value) {
    parameters.values().set(i, value);
  }

  /** The number of parameters. */
  int parameters() {
    return parameters.count();
  }

  /**
   * Whether a penalty bends less than h away from the value of a parameter. At 0 itself it does not
   * matter: there the slope is taken as 0, and so is the difference of what lies symmetrically
   * around it.
   */
  boolean penaltyBendsNear(int parameter, double h) {
    double value = parameter(parameter);
    return penalty.l1() != 0
        && value != 0
        && Math.abs(value) <= h
        && (penalty.biases() || parameters.isWeight(parameters.values().rowOf(parameter)));
  }

  /**
   * The weights and the biases of every layer and normalization, in the order of the parameters.
   */
  public List<ParameterMatrix> matrices() {
    return network.matrices();
  }

  /** The activation functions of the hidden layers. */
  public List<Activation> activations() {
    return network.activations();
  }

  /** Shows the values in every layer for every sample, in the order of the samples. */
  public void visitSignals(SignalVisitor visitor) {
    network.forwardAgain(x, chunk -> chunk.visitSignals(visitor));
  }

  /** About how many multiplications its value takes. */
  long cost() {
    return x.getRowDimension() * network.multiplications();
  }
}
