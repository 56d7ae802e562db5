package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.nn.GradientComparison;
import overfit.nn.MatrixCheck;

/** Gradient checks as CSV: a line for each parameter matrix. What is not known is empty. */
public final class GradientCsv {

  private static final List<String> HEAD =
      List.of(
          "run",
          "layer",
          "parameter",
          "shape",
          "compared",
          "kinks",
          "relative_error",
          "error",
          "gradient",
          "difference");

  private GradientCsv() {}

  public static void print(PrintStream out, List<RunGradients> runs) {
    Csv.print(
        out,
        HEAD,
        runs.stream().flatMap(run -> run.matrices().stream().map(check -> row(run.run(), check))));
  }

  private static List<String> row(String run, MatrixCheck check) {
    Optional<GradientComparison> worst = check.worst();
    return List.of(
        run,
        check.matrix().layerName(),
        check.matrix().name(),
        check.matrix().shape().stream().map(String::valueOf).collect(Collectors.joining("x")),
        check.compared() + "",
        check.kinks() + "",
        worst.map(each -> Csv.number(each.relativeError())).orElse(""),
        worst.map(each -> Csv.number(check.largestError())).orElse(""),
        worst.map(each -> Csv.number(each.analytical())).orElse(""),
        worst.map(each -> Csv.number(each.numerical())).orElse(""));
  }
}
