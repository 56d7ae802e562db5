package overfit.nn;

/** Sees the values in a network during a forward pass. */
public interface SignalVisitor {

  /**
   * The values of the units of a layer for one sample; the arrays are valid during the call only.
   *
   * @param layer counted from 0
   * @param sums what the activation function is applied to: normalized if the network normalizes
   * @param activations its values, before dropout; the sums themselves in the output layer
   */
  void visit(int layer, double[] sums, double[] activations);
}
