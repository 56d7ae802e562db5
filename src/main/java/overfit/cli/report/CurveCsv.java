package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import overfit.train.step.ErrorCurve;

/** The errors of differences with many steps as CSV: a line for each step. */
public final class CurveCsv {

  private CurveCsv() {}

  public static void print(PrintStream out, ErrorCurve curve) {
    Csv.print(
        out,
        List.of("h", "gradient", "difference", "error", "kink"),
        curve.points().stream().map(CurveCsv::row));
  }

  private static List<String> row(ErrorCurve.Point point) {
    return List.of(
        Csv.number(point.h()),
        Csv.number(point.analytical()),
        Csv.number(point.numerical()),
        Csv.number(point.error()),
        point.kink() + "");
  }
}
