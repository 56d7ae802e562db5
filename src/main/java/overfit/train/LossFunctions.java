package overfit.train;

import java.util.function.ToDoubleFunction;
import overfit.nn.Network;
import overfit.nn.Objective;

/**
 * The losses of a run as functions of the parameters of its network, on its present data: in
 * evaluation mode, without penalties. Each has its own copy of the network, and is not thread-safe.
 */
public final class LossFunctions {

  private final Learner learner;
  private final RunParts parts;
  private final Evaluation evaluation;

  LossFunctions(Learner learner, RunParts parts, Evaluation evaluation) {
    this.learner = learner;
    this.parts = parts;
    this.evaluation = evaluation;
  }

  /** The loss on the samples, in the units of training; at first at the present parameters. */
  public Objective train() {
    return learner.trainObjective(parts, evaluation.data().samples());
  }

  /** The test loss, in the user's units. */
  public ToDoubleFunction<double[]> test() {
    Network copy = learner.copyOfNetwork(parts);
    Evaluation own = new Evaluation(copy, parts, evaluation.data(), learner.loss());
    return vector -> {
      copy.parameters().set(vector);
      return own.testLoss(own.testOutputs());
    };
  }

  /** A loss in the units of training, in the user's units. */
  public double inUnits(double trainingLoss) {
    return evaluation.inUnits(trainingLoss);
  }
}
