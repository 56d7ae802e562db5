package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LossGrid;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.LossPlane;

/** The losses of a landscape as CSV: a line a point. Losses that are not known are empty. */
public final class LandscapeCsv {

  private LandscapeCsv() {}

  public static void print(PrintStream out, Landscape landscape) {
    if (landscape instanceof LossLine line) {
      Csv.print(out, List.of("place", "train_loss", "test_loss"), rows(line));
    } else if (landscape instanceof LossPlane plane) {
      Csv.print(out, List.of("first", "second", "train_loss"), rows(plane.grid()));
    }
  }

  private static Stream<List<String>> rows(LossLine line) {
    double[] places = line.places();
    double[] train = line.train();
    double[] test = line.test();
    return IntStream.range(0, places.length)
        .mapToObj(i -> Csv.numbers(places[i], train[i], test[i]));
  }

  private static Stream<List<String>> rows(LossGrid grid) {
    double[] across = grid.across().values();
    double[] up = grid.up().values();
    double[][] losses = grid.losses();
    return IntStream.range(0, losses.length)
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, losses[row].length)
                    .mapToObj(i -> Csv.numbers(across[i], up[row], losses[row][i])));
  }
}
