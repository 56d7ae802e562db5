package overfit.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import overfit.config.ShortestDecimal;
import overfit.nn.GradientCheck;
import overfit.nn.GradientComparison;
import overfit.nn.MatrixCheck;

/**
 * The gradient check of a run.
 *
 * @param matrices in the order of the layers; fewer than there are if it was interrupted
 */
public record RunGradients(String run, List<MatrixCheck> matrices, boolean interrupted) {

  private static final int DIGITS = 5;

  public RunGradients {
    matrices = List.copyOf(matrices);
  }

  /** Whether anything was compared; otherwise an interrupt came first. */
  public boolean hasComparisons() {
    return matrices.stream().anyMatch(each -> each.compared() > 0);
  }

  /** Whether no error is too large so far. */
  boolean passed() {
    return matrices.stream().allMatch(each -> each.within(GradientCheck.THRESHOLD));
  }

  /** The matrix with the largest relative error; empty if nothing was compared. */
  private Optional<MatrixCheck> worst() {
    return matrices.stream()
        .filter(each -> each.worst().isPresent())
        .max(Comparator.comparingDouble(each -> each.worst().get().relativeError()));
  }

  /** What is wrong with the worst derivative of several runs; empty if all of them passed. */
  public static Optional<String> fault(List<RunGradients> runs, double step) {
    return runs.stream()
        .filter(run -> !run.passed())
        .max(Comparator.comparingDouble(run -> run.worst().get().worst().get().relativeError()))
        .map(run -> fault(run, step));
  }

  private static String fault(RunGradients run, double step) {
    MatrixCheck matrix = run.worst().get();
    GradientComparison worst = matrix.worst().get();
    return run.run()
        + ": "
        + matrix.matrix().layerName()
        + ", "
        + matrix.matrix().name()
        + " at "
        + GradientTable.indices(matrix.matrix(), worst)
        + ": expected a relative error up to "
        + ShortestDecimal.format(GradientCheck.THRESHOLD)
        + ", found "
        + rounded(worst.relativeError())
        + " (gradient "
        + rounded(worst.analytical())
        + ", difference "
        + rounded(worst.numerical())
        + " with h "
        + ShortestDecimal.format(step)
        + ")";
  }

  private static String rounded(double value) {
    return ShortestDecimal.rounded(value, DIGITS);
  }
}
