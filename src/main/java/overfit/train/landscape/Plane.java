package overfit.train.landscape;

/**
 * A plane in the space of the parameters: origin + a · first + b · second, summed from the left.
 *
 * @param origin not to be modified, as the directions
 */
record Plane(double[] origin, double[] first, double[] second) {

  /** Writes the parameters at a place of the plane. */
  void copyTo(double[] parameters, double a, double b) {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = origin[i] + a * first[i] + b * second[i];
    }
  }
}
