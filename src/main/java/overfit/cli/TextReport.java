package overfit.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.plot.Spacing;
import overfit.plot.Sparkline;
import overfit.screen.Figures;
import overfit.screen.Surface;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.tui.FitChart;
import overfit.tui.Look;

/** The results for people: the fits, the losses as sparklines, and a table. */
final class TextReport {

  private static final int WIDTH = 78;
  private static final int FIT_HEIGHT = 17;

  private final PrintStream out;
  private final Host host;
  private final Look look;

  TextReport(Host host) {
    this.out = host.out();
    this.host = host;
    this.look = Look.of(host.terminal());
  }

  /**
   * @param pictures whether the fits and the losses are wanted before the table
   */
  void print(List<Result> results, boolean pictures) {
    List<RunSnapshot> runs =
        results.stream().map(result -> result.run().snapshot()).collect(Collectors.toList());
    if (pictures) {
      printFits(runs);
      printLosses(runs);
    }
    printTable(results, runs);
  }

  private void printFits(List<RunSnapshot> runs) {
    List<Integer> all = IntStream.range(0, runs.size()).boxed().collect(Collectors.toList());
    FitChart chart = new FitChart(look, runs, all, 0);
    Surface surface = new Surface(WIDTH, FIT_HEIGHT + 1);
    chart.drawWithLegend(surface);
    out.print(new Ansi(host).text(surface));
    out.println();
  }

  private void printLosses(List<RunSnapshot> runs) {
    int nameWidth = nameWidth(runs);
    Sparkline line = new Sparkline(look.glyphs(), Spacing.LOG);
    out.println("train loss, log scale, epochs 0 to " + goal(runs));
    for (RunSnapshot run : runs) {
      String drawn = line.draw(run.trainCurve().points().y(), WIDTH - nameWidth - 3);
      out.println(" " + pad(run.name(), nameWidth) + "  " + drawn);
    }
    out.println();
  }

  private static long goal(List<RunSnapshot> runs) {
    return runs.stream().mapToLong(RunSnapshot::epoch).max().orElse(0);
  }

  private void printTable(List<Result> results, List<RunSnapshot> runs) {
    int nameWidth = nameWidth(runs);
    out.println(
        " " + pad("run", nameWidth) + "     train      test   best test  at epoch      time  ");
    for (int i = 0; i < runs.size(); i++) {
      printRow(nameWidth, results.get(i), runs.get(i));
    }
    String floor = Figures.fixed(runs.get(0).noiseFloor(), 4);
    out.println(" noise floor " + floor + "; train is measured with dropout off");
  }

  private void printRow(int nameWidth, Result result, RunSnapshot run) {
    List<String> cells = new ArrayList<>();
    cells.add(" " + pad(run.name(), nameWidth));
    cells.add(right(Figures.fixed(run.trainLoss(), 4), 10));
    cells.add(right(Figures.fixed(run.testLoss(), 4), 10));
    cells.add(right(Figures.fixed(run.bestTestLoss(), 4), 12));
    cells.add(right(Long.toString(run.bestEpoch()), 10));
    cells.add(right(Figures.fixed(result.seconds(), 2) + " s", 10));
    cells.add("  " + words(result.run()));
    out.println(String.join("", cells).stripTrailing());
  }

  private static String words(Run run) {
    return switch (run.status()) {
      case DIVERGED -> "diverged after epoch " + run.epoch();
      case RUNNING -> "interrupted at epoch " + run.epoch();
      case FINISHED -> "";
    };
  }

  private static int nameWidth(List<RunSnapshot> runs) {
    return runs.stream().mapToInt(run -> run.name().length()).max().orElse(0);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
