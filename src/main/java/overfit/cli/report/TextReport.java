package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.cli.process.Host;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.Pen;
import overfit.plot.Spacing;
import overfit.plot.Sparkline;
import overfit.screen.Glyphs;
import overfit.screen.NumberText;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.tui.fit.FitChart;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;

/** The results as text: a chart of the fits, the losses as sparklines, and a table. */
public final class TextReport {

  private static final int WIDTH = 80;
  private static final int FIT_HEIGHT = 17;
  private static final int LOSS_DECIMALS = 4;

  /** Heading of the column with the names. */
  private static final String HEADING = "run";

  /** Widths of train, test, best, at epoch and time; with the longest name they fill a line. */
  private static final int[] COLUMNS = {8, 8, 8, 10, 10};

  private final ColouredText ansi;
  private final Host host;
  private final Look look;
  private final List<TimedRun> results;
  private final List<RunSnapshot> runs;
  private final int nameWidth;

  public TextReport(Host host, List<TimedRun> results) {
    this.ansi = new ColouredText(host);
    this.host = host;
    this.look = new Look(host.terminal().glyphs().value(), ansi.styled());
    this.results = results;
    this.runs = results.stream().map(result -> result.run().snapshot()).toList();
    this.nameWidth =
        runs.stream().mapToInt(run -> run.name().length()).reduce(HEADING.length(), Math::max);
  }

  /**
   * @param charts whether to print the fits and the losses before the table
   */
  public void print(boolean charts) {
    if (charts) {
      print(fits());
      print(losses());
    }
    print(table());
    notes().forEach(host.out()::println);
  }

  private void print(Surface surface) {
    host.out().print(ansi.text(surface));
  }

  private Surface fits() {
    List<PlottedRun> all =
        IntStream.range(0, runs.size())
            .mapToObj(i -> new PlottedRun(runs.get(i), i, i == 0))
            .toList();
    Surface surface = new Surface(WIDTH - 2, FIT_HEIGHT + 2);
    new FitChart(look, all, runs.get(0))
        .drawWithLegend(surface.region(new Rect(0, 0, WIDTH - 2, FIT_HEIGHT + 1)));
    return surface;
  }

  /** One line for each run: a sparkline on its own scale, between the first and the last loss. */
  private Surface losses() {
    Surface surface = new Surface(WIDTH, runs.size() + 2);
    long epochs = runs.stream().mapToLong(RunSnapshot::epoch).max().orElse(0);
    String title =
        "train loss, dropout on, log scale, " + epochs + (epochs == 1 ? " epoch" : " epochs");
    surface.text(1, 0, title, Style.DIM);
    for (int i = 0; i < runs.size(); i++) {
      int x = name(surface, i, i + 1);
      String first =
          Padding.right(NumberText.fixed(results.get(i).firstLoss(), LOSS_DECIMALS), COLUMNS[0]);
      String last = NumberText.fixed(results.get(i).run().trainLoss(), LOSS_DECIMALS);
      x = surface.text(x, i + 1, first + " ", Style.TEXT);
      x = surface.text(x, i + 1, sparkline(i, WIDTH - x - COLUMNS[0], epochs), style(i));
      surface.text(x + 1, i + 1, last, Style.TEXT);
    }
    return surface;
  }

  /** Its length is in proportion to the epochs of the run; the longest run has the full width. */
  private String sparkline(int run, int width, long epochs) {
    long columns = epochs == 0 ? 0 : (width * runs.get(run).epoch() + epochs - 1) / epochs;
    double[] losses = runs.get(run).curves().train().points().y();
    return new Sparkline(look.glyphs(), Spacing.LOG).draw(losses, (int) columns);
  }

  private Surface table() {
    Surface surface = new Surface(WIDTH, runs.size() + 2);
    int x = 1 + mark(0).length() + nameWidth;
    surface.text(1, 0, HEADING, Style.DIM);
    surface.text(x, 0, row("train", "test", "best", "at epoch", "time"), Style.DIM);
    for (int i = 0; i < runs.size(); i++) {
      surface.text(name(surface, i, i + 1), i + 1, numbers(i), Style.TEXT);
    }
    return surface;
  }

  private String numbers(int index) {
    RunSnapshot run = runs.get(index);
    return row(
        NumberText.fixed(run.trainLoss(), LOSS_DECIMALS),
        NumberText.fixed(run.testLoss(), LOSS_DECIMALS),
        NumberText.fixed(run.bestTestLoss(), LOSS_DECIMALS),
        run.bestEpoch() == 0 ? "-" : Long.toString(run.bestEpoch()),
        seconds(results.get(index).seconds()));
  }

  /** Rounded first, because {@link NumberText} writes tiny numbers as powers of ten. */
  private static String seconds(double seconds) {
    return NumberText.fixed(Math.round(seconds * 100) / 100.0, 2) + " s";
  }

  private static String row(String... cells) {
    return IntStream.range(0, cells.length)
        .mapToObj(i -> Padding.right(cells[i], COLUMNS[i]))
        .collect(Collectors.joining());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (TimedRun result : results) {
      Run run = result.run();
      switch (run.status()) {
        case DIVERGED ->
            notes.add(
                " "
                    + run.name()
                    + " diverged after epoch "
                    + run.epoch()
                    + ": "
                    + run.divergence());
        case RUNNING ->
            notes.add(
                " "
                    + run.name()
                    + " was interrupted at epoch "
                    + run.epoch()
                    + " of "
                    + run.goal());
        case FINISHED -> {}
      }
    }
    notes.add(" train: with dropout off" + noteOnTest(runs.get(0)));
    return notes;
  }

  private static String noteOnTest(RunSnapshot run) {
    return run.config().get(Settings.TARGET) == Target.UNKNOWN
        ? "; test: unknown without the true function"
        : ", noise floor "
            + NumberText.fixed(run.noiseFloor(), LOSS_DECIMALS)
            + "; test: against the true function";
  }

  /** Draws the name of a run and returns the column after it. */
  private int name(Surface surface, int run, int y) {
    surface.text(1, y, mark(run) + runs.get(run).name(), style(run));
    return 1 + mark(run).length() + nameWidth;
  }

  /** In ASCII, the letter that the curve of the run is drawn with. */
  private String mark(int run) {
    return look.glyphs() == Glyphs.ASCII ? Pen.run(run).sample(look.glyphs()) + " " : "";
  }

  private static Style style(int run) {
    return Pen.run(run).style();
  }
}
