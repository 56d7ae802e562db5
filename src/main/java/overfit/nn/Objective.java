package overfit.nn;

/** What the outputs of a network are to make small, seen from some of the samples. */
interface Objective {
  /**
   * Sets the gradient by the outputs of the samples {@code first} to below {@code first} + n, both
   * with a row a sample.
   */
  void gradient(int first, int n, double[][] outputs, double[][] gradient);

  /** The sum plus what the same samples cost, added in their order. */
  double addLoss(double sum, int first, int n, double[][] outputs);
}
