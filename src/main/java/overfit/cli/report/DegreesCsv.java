package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import overfit.train.baseline.DegreeCurve;
import overfit.train.baseline.DegreeLosses;

/** The losses of polynomials as CSV: a line a degree. What is not known is empty. */
public final class DegreesCsv {

  private static final List<String> HEAD =
      List.of(
          "degree",
          "train_loss",
          "test_loss",
          "excess_loss",
          "orthonormal_train_loss",
          "orthonormal_test_loss",
          "orthonormal_excess_loss");

  private DegreesCsv() {}

  public static void print(PrintStream out, DegreeCurve curve) {
    Csv.print(out, HEAD, curve.degrees().stream().map(DegreesCsv::row));
  }

  private static List<String> row(DegreeLosses each) {
    Stream<String> losses =
        Stream.of(each.legendre(), each.orthonormal())
            .map(of -> Csv.numbers(of.train(), of.test(), of.excess()))
            .flatMap(List::stream);
    return Stream.concat(Stream.of(each.degree() + ""), losses).toList();
  }
}
