package overfit.nn;

/** What messages and tables call a layer. */
final class LayerName {

  private LayerName() {}

  /** {@code hidden layer 2} or {@code output layer}, for a layer counted from 0. */
  static String of(int layer, int layers) {
    return layer == layers - 1 ? "output layer" : "hidden layer " + (layer + 1);
  }
}
