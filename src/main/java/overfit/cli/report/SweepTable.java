package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Settings;
import overfit.math.MeanInterval;
import overfit.screen.NumberText;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.sweep.BiasVariance;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;
import overfit.tui.widget.Look;

/** The results of a sweep as tables with a row a cell, and notes on what the numbers mean. */
final class SweepTable {

  private static final int WIDTH = 80;
  private static final String SD = "sd";
  private static final String FIRST = "to first";
  private static final String TRAIN = "train";
  private static final String AVERAGED = "avg test";
  private static final String BEST_AT = "best at";
  static final Style BEST = Style.of(Role.GOOD).withBold();

  private final SweepSummary summary;
  private final List<CellSummary> cells;
  private final SweepLabels labels;
  private final Look look;
  private final ColouredText ansi;
  private final PrintStream out;

  SweepTable(SweepSummary summary, Look look, ColouredText ansi, PrintStream out) {
    this.summary = summary;
    this.cells = summary.cells();
    this.labels = SweepLabels.of(summary);
    this.look = look;
    this.ansi = ansi;
    this.out = out;
  }

  /** The losses. */
  void print() {
    List<TextColumn> all = losses();
    List<TextColumn> shown = fitting(all);
    print(shown);
    notes(titles(shown), titles(all.subList(shown.size(), all.size()))).forEach(this::printNote);
  }

  private static List<String> titles(List<TextColumn> columns) {
    return columns.stream().map(TextColumn::title).toList();
  }

  /** As many of the first columns as have room beside the labels. */
  private List<TextColumn> fitting(List<TextColumn> all) {
    return TextColumn.fitting(all, WIDTH - 3 - TextColumn.width(labels.columns()));
  }

  private void printNote(String note) {
    Paragraph.wrap(note, WIDTH - 2).forEach(line -> out.println(" " + line));
  }

  /** The parts of the loss, if they are known. */
  void printBiasAndVariance() {
    if (cells.stream().allMatch(cell -> cell.biasVariance().isEmpty())) {
      return;
    }
    String bias = "bias" + look.squared();
    print(
        List.of(
            column(bias, cell -> part(cell, BiasVariance::bias2)),
            column("variance", cell -> part(cell, BiasVariance::variance)),
            column("noise", SweepTable::noise)));
    printNote(
        bias
            + ": of the mean fit; variance: of the fits around it; with squared error they add up to"
            + " the test loss, together with the noise");
    out.println();
  }

  private static String part(CellSummary cell, ToDoubleFunction<BiasVariance> number) {
    return ReportText.loss(
        cell.biasVariance().stream().mapToDouble(number).findFirst().orElse(Double.NaN));
  }

  private static String noise(CellSummary cell) {
    double noise = cell.cell().spec().config().get(Settings.NOISE);
    return ReportText.loss(cell.biasVariance().isEmpty() ? Double.NaN : noise * noise);
  }

  private void print(List<TextColumn> shown) {
    List<TextColumn> columns = new ArrayList<>(labels.columns());
    columns.addAll(shown);
    print("   " + TextColumn.titles(columns), Style.DIM);
    Optional<CellSummary> best = summary.best();
    for (int i = 0; i < cells.size(); i++) {
      boolean marked = best.equals(Optional.of(cells.get(i)));
      print((marked ? " * " : "   ") + TextColumn.row(columns, i), marked ? BEST : Style.TEXT);
    }
  }

  private void print(String line, Style style) {
    Surface surface = new Surface(WIDTH, 1);
    surface.text(0, 0, line, style);
    out.print(ansi.text(surface));
  }

  /** The most important first: the last ones are left out if there is no room. */
  private List<TextColumn> losses() {
    List<TextColumn> columns = new ArrayList<>();
    columns.add(column("test", cell -> interval(cell.testLoss())));
    if (cells.stream().anyMatch(cell -> Double.isFinite(cell.averagedTestLoss().mean()))) {
      columns.add(column(AVERAGED, cell -> interval(cell.averagedTestLoss())));
    }
    if (summary.diverged() > 0) {
      columns.add(column("diverged", cell -> cell.diverged() + ""));
    }
    if (severalSeeds()) {
      columns.add(column(SD, cell -> ReportText.loss(cell.testLoss().sd())));
    }
    if (cells.size() > 1) {
      columns.add(column(FIRST, this::difference));
    }
    columns.add(column(TRAIN, cell -> ReportText.loss(cell.trainLossEval().mean())));
    columns.add(column(BEST_AT, cell -> epoch(cell.bestEpoch().mean())));
    return columns;
  }

  private boolean severalSeeds() {
    return cells.stream().anyMatch(cell -> cell.count() > 1);
  }

  private TextColumn column(String title, Function<CellSummary, String> text) {
    return TextColumn.ofNumbers(title, cells.stream().map(text).toList());
  }

  /** {@code 0.1116 ±0.0018}, or only the mean if the interval is not known. */
  private String interval(MeanInterval of) {
    String mean = ReportText.loss(of.mean());
    return of.count() < 2 || Double.isNaN(of.mean())
        ? mean
        : mean + " " + look.plusMinus() + ReportText.loss(of.half());
  }

  private String difference(CellSummary cell) {
    if (cell == cells.get(0)) {
      return "";
    }
    MeanInterval difference = cell.differenceTo(cells.get(0));
    return (difference.mean() > 0 ? "+" : "") + interval(difference);
  }

  private static String epoch(double mean) {
    return Double.isFinite(mean) ? NumberText.fixed(mean, 0) : "-";
  }

  /**
   * @param shown the titles of the columns
   * @param left those of columns without room
   */
  private List<String> notes(List<String> shown, List<String> left) {
    return Stream.of(
            missing(),
            Optional.of("test: " + tested() + over()),
            given(shown.contains(AVERAGED), "avg test: of the averaged networks"),
            intervals(shown),
            given(
                shown.contains(FIRST), "to first: difference in test to the first row" + paired()),
            given(summary.best().isPresent(), "*: lowest test"),
            given(shown.contains(TRAIN), "train: dropout off"),
            given(shown.contains(BEST_AT), "best at: the epoch with the lowest test"),
            given(
                allEqual(), "all rows are equal: what is swept has no effect with these settings"),
            given(!left.isEmpty(), "without room, in --json: " + String.join(", ", left)),
            divergence())
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean allEqual() {
    return cells.size() > 1
        && Double.isFinite(cells.get(0).testLoss().mean())
        && areEqual(CellSummary::testLoss)
        && areEqual(CellSummary::averagedTestLoss);
  }

  private boolean areEqual(Function<CellSummary, MeanInterval> loss) {
    return cells.stream().map(cell -> loss.apply(cell).mean()).distinct().count() == 1;
  }

  private Optional<String> missing() {
    int trials = summary.plan().trials().size();
    int ended = summary.results().size();
    return given(
        ended < trials,
        ended
            + " of "
            + ReportText.counted(trials, "run")
            + " have ended; the others are left out");
  }

  private Optional<String> intervals(List<String> shown) {
    return given(
        severalSeeds(),
        look.plusMinus()
            + ": 95 % interval of the mean, Student's t"
            + (shown.contains(SD) ? "; sd: standard deviation" : ""));
  }

  private String paired() {
    return severalSeeds() ? ", paired by " + pair() : "";
  }

  private Optional<String> divergence() {
    return given(
        summary.diverged() > 0,
        "runs that diverged are counted, and left out of all other numbers");
  }

  private static Optional<String> given(boolean condition, String note) {
    return condition ? Optional.of(note) : Optional.empty();
  }

  private String pair() {
    return summary.plan().folds().count() > 0 ? "seed and fold" : "seed";
  }

  /** What means are over: {@code 20 seeds}, {@code 5 folds of 2 seeds}; empty for one run. */
  private String over() {
    String mean = "; mean over ";
    int folds = summary.plan().folds().count();
    String seeds = seeds();
    if (folds == 0) {
      return seeds.equals("1") ? "" : mean + seeds + " seeds";
    }
    return mean
        + ReportText.counted(folds, "fold")
        + (seeds.equals("1") ? "" : " of " + seeds + " seeds");
  }

  /** {@code 20}, or {@code 2 to 4} if rows have different numbers of them. */
  private String seeds() {
    LongSummaryStatistics seeds =
        cells.stream().mapToLong(cell -> cell.seeds().size()).summaryStatistics();
    boolean equal = seeds.getMin() == seeds.getMax();
    return (equal ? "" : seeds.getMin() + " to ") + seeds.getMax();
  }

  private String tested() {
    return cells.stream()
        .map(
            cell ->
                cell.cell().spec().config().targetKnown()
                    ? "to be expected on new samples"
                    : "on held-out points")
        .distinct()
        .collect(Collectors.joining(", or "));
  }
}
