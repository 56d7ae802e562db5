package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Full-batch gradient descent for a tanh network and the mean squared error, written plainly with
 * Commons Math's own operations: the baseline for our engine.
 */
public final class NaiveEngine {
  private final RealMatrix x;
  private final RealMatrix y;
  private final double rate;
  private final List<RealMatrix> weights = new ArrayList<>();
  private final List<RealVector> biases = new ArrayList<>();

  /** Starts with the network's parameters. */
  public NaiveEngine(
      Architecture shape, Parameters parameters, RealMatrix x, RealMatrix y, double rate) {
    this.x = x;
    this.y = y;
    this.rate = rate;
    RealVector all = new ArrayRealVector(parameters.toVector(), false);
    List<Integer> widths = new ArrayList<>(shape.hidden());
    widths.add(shape.outputs());
    int inputs = shape.inputs();
    int at = 0;
    for (int outputs : widths) {
      RealMatrix weight = MatrixUtils.createRealMatrix(inputs, outputs);
      for (int i = 0; i < inputs; i++) {
        weight.setRowVector(i, all.getSubVector(at, outputs));
        at += outputs;
      }
      weights.add(weight);
      biases.add(all.getSubVector(at, outputs));
      at += outputs;
      inputs = outputs;
    }
  }

  /** Performs a step; returns the loss before it. */
  public double epoch() {
    List<RealMatrix> activations = new ArrayList<>(List.of(x));
    for (int l = 0; l < weights.size(); l++) {
      RealMatrix z = plusRows(activations.get(l).multiply(weights.get(l)), biases.get(l));
      activations.add(l == weights.size() - 1 ? z : mapped(z, Math::tanh));
    }
    RealMatrix error = activations.get(weights.size()).subtract(y);
    double norm = error.getFrobeniusNorm();
    RealMatrix delta = error.scalarMultiply(2.0 / y.getRowDimension());
    for (int l = weights.size() - 1; l >= 0; l--) {
      RealMatrix input = activations.get(l);
      RealMatrix gradient = input.transpose().multiply(delta);
      RealVector sums = sumOfRows(delta);
      if (l > 0) {
        delta = product(delta.multiply(weights.get(l).transpose()), mapped(input, a -> 1 - a * a));
      }
      weights.set(l, weights.get(l).subtract(gradient.scalarMultiply(rate)));
      biases.set(l, biases.get(l).subtract(sums.mapMultiply(rate)));
    }
    return norm * norm / y.getRowDimension();
  }

  private static RealMatrix plusRows(RealMatrix m, RealVector row) {
    for (int i = 0; i < m.getRowDimension(); i++) {
      m.setRowVector(i, m.getRowVector(i).add(row));
    }
    return m;
  }

  private static RealVector sumOfRows(RealMatrix m) {
    RealVector sum = new ArrayRealVector(m.getColumnDimension());
    for (int i = 0; i < m.getRowDimension(); i++) {
      sum = sum.add(m.getRowVector(i));
    }
    return sum;
  }

  private static RealMatrix mapped(RealMatrix m, UnivariateFunction f) {
    RealMatrix result = m.copy();
    result.walkInOptimizedOrder(
        new DefaultRealMatrixChangingVisitor() {
          @Override
          public double visit(int row, int column, double value) {
            return f.value(value);
          }
        });
    return result;
  }

  private static RealMatrix product(RealMatrix a, RealMatrix b) {
    RealMatrix result = new Array2DRowRealMatrix(a.getRowDimension(), a.getColumnDimension());
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        result.setEntry(i, j, a.getEntry(i, j) * b.getEntry(i, j));
      }
    }
    return result;
  }
}
