package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import overfit.config.ShortestDecimal;
import overfit.nn.GradientCheck;
import overfit.nn.GradientComparison;
import overfit.nn.MatrixCheck;
import overfit.nn.ParameterMatrix;
import overfit.screen.NumberText;

/** Gradient checks as a table, with a row for each parameter matrix. */
public final class GradientTable {

  private static final List<String> TITLES =
      List.of("run", "layer", "parameter", "shape", "compared", "kinks", "relative", "error", "at");

  /** Names and shapes are aligned to the left. */
  private static final Set<Integer> NUMBERS = Set.of(4, 5, 6, 7, 8);

  private static final String NONE = "-";

  private static final String KINKS =
      " kinks: elements whose differences cross a bend of the activation, the loss or the\n"
          + "   penalty, where there is no derivative to compare with";

  private final List<RunGradients> runs;
  private final double step;

  /**
   * @param step the h of the differences
   */
  public GradientTable(List<RunGradients> runs, double step) {
    this.runs = List.copyOf(runs);
    this.step = step;
  }

  public void print(PrintStream out) {
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    runs.forEach(run -> run.matrices().forEach(matrix -> rows.add(row(run, matrix))));
    new TextTable(rows, NUMBERS).lines().forEach(out::println);
    out.println();
    notes().forEach(out::println);
  }

  private static List<String> row(RunGradients run, MatrixCheck check) {
    ParameterMatrix matrix = check.matrix();
    return List.of(
        run.run(),
        matrix.layerName().replace(" layer", ""),
        matrix.name(),
        matrix.shape().stream().map(String::valueOf).collect(Collectors.joining("x")),
        check.compared() + (isSampled(check) ? "/" + matrix.count() : ""),
        String.valueOf(check.kinks()),
        check.worst().map(worst -> number(worst.relativeError())).orElse(NONE),
        check.worst().map(worst -> number(check.largestError())).orElse(NONE),
        check.worst().map(worst -> indices(matrix, worst)).orElse(NONE));
  }

  private static boolean isSampled(MatrixCheck check) {
    return check.compared() + check.kinks() < check.matrix().count();
  }

  private static String number(double error) {
    return error == 0 ? "0" : NumberText.loss(error);
  }

  /** {@code 3,17} for row 3 and column 17, counted from 0. */
  static String indices(ParameterMatrix matrix, GradientComparison comparison) {
    return matrix.indices(comparison.parameter()).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    interrupted().forEach(run -> notes.add(" " + run + " was interrupted"));
    notes.add(result());
    notes.addAll(measures());
    if (interrupted().isEmpty() && matrices().stream().anyMatch(GradientTable::isSampled)) {
      notes.add(" compared: of how many elements in all, evenly spaced; --all compares all");
    }
    if (matrices().stream().anyMatch(check -> check.kinks() > 0)) {
      notes.add(KINKS);
    }
    return notes;
  }

  /** The names of the runs. */
  private List<String> interrupted() {
    return runs.stream().filter(RunGradients::interrupted).map(RunGradients::run).toList();
  }

  private String result() {
    String limit = ShortestDecimal.format(GradientCheck.THRESHOLD);
    if (!runs.stream().allMatch(RunGradients::passed)) {
      return " failed: not all relative errors are up to " + limit;
    }
    String far = interrupted().isEmpty() ? "" : " so far";
    return " passed" + far + ": no relative error is above " + limit;
  }

  private List<String> measures() {
    return List.of(
        " relative: the largest |a - n| / max(|a|, |n|, objective/100) of the",
        "   gradient a and the difference n = (f(w + h) - f(w - h)) / 2h with h = "
            + ShortestDecimal.format(step),
        " error: the largest |a - n|; at: where relative is largest, counted from 0");
  }

  private List<MatrixCheck> matrices() {
    return runs.stream().flatMap(run -> run.matrices().stream()).toList();
  }
}
