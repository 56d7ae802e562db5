package overfit.nn;

import java.util.List;
import java.util.Optional;

/**
 * Where each weight and bias of a network is in the vector of all parameters.
 *
 * @param matrices in the order of the vector
 */
public record ParameterLayout(List<ParameterMatrix> matrices) {

  public ParameterLayout {
    matrices = List.copyOf(matrices);
  }

  /** The number of layers. */
  public int layers() {
    return matrices.get(0).layers();
  }

  /** The matrix that has the parameter at a position. */
  public ParameterMatrix at(int position) {
    return matrices.stream().filter(each -> each.has(position)).findFirst().orElseThrow();
  }

  /** Those of a kind in a layer, counted from 0; empty if the layer has none. */
  public Optional<ParameterMatrix> find(int layer, ParameterMatrix.Kind kind) {
    return ofKind(kind).stream().filter(each -> each.layer() == layer).findFirst();
  }

  /** All of a kind, first layer first. */
  public List<ParameterMatrix> ofKind(ParameterMatrix.Kind kind) {
    return matrices.stream().filter(each -> each.kind() == kind).toList();
  }

  /** The weights of a layer, counted from 0. */
  public ParameterMatrix weights(int layer) {
    return ofKind(ParameterMatrix.Kind.WEIGHTS).get(layer);
  }

  /** The biases of a layer, counted from 0. */
  public ParameterMatrix biases(int layer) {
    return ofKind(ParameterMatrix.Kind.BIASES).get(layer);
  }

  /** The name of the parameter at a position, as in {@code W2[3][5]}. */
  public String name(int position) {
    return at(position).nameOf(position);
  }
}
