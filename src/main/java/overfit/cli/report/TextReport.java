package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.cli.process.Host;
import overfit.plot.Pen;
import overfit.plot.Spacing;
import overfit.plot.Sparkline;
import overfit.screen.NumberText;
import overfit.screen.Paragraph;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;
import overfit.tui.widget.Look;

/** The results as text: charts of the fits, the losses as sparklines, and a table. */
public final class TextReport {

  private static final int WIDTH = 80;

  /** Heading of the column with the names. */
  private static final String HEADING = "run";

  /** The width of a loss and the space before it. */
  private static final int LOSS_WIDTH = 1 + NumberText.LOSS_WIDTH;

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
      new FitCharts(look, runs).draw().forEach(this::print);
      print(losses());
    }
    print(table());
    new BaselineTable(runs).lines().forEach(host.out()::println);
    if (charts) {
      verdicts().forEach(host.out()::println);
    }
    notes().stream()
        .flatMap(note -> Paragraph.wrap(note, WIDTH - 2).stream())
        .forEach(line -> host.out().println(" " + line));
  }

  private void print(Surface surface) {
    host.out().print(ansi.text(surface));
  }

  /** One line for each run: a sparkline on its own scale, between the first and the last loss. */
  private Surface losses() {
    Surface surface = new Surface(WIDTH, runs.size() + 2);
    long epochs = runs.stream().mapToLong(RunSnapshot::epoch).max().orElse(0);
    String title = "train loss, dropout on, log scale, " + ReportText.counted(epochs, "epoch");
    surface.text(1, 0, title, Style.DIM);
    for (int i = 0; i < runs.size(); i++) {
      int x = name(surface, i, i + 1);
      String first = Padding.right(ReportText.loss(results.get(i).firstLoss()), LOSS_WIDTH);
      String last = ReportText.loss(results.get(i).run().trainLoss());
      x = surface.text(x, i + 1, first + " ", Style.TEXT);
      x = surface.text(x, i + 1, sparkline(i, WIDTH - x - LOSS_WIDTH, epochs), style(i));
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
    List<TextColumn> columns = columns(WIDTH - x);
    surface.text(1, 0, HEADING, Style.DIM);
    surface.text(x + TextColumn.GAP, 0, TextColumn.titles(columns), Style.DIM);
    for (int i = 0; i < runs.size(); i++) {
      surface.text(
          name(surface, i, i + 1) + TextColumn.GAP, i + 1, TextColumn.row(columns, i), Style.TEXT);
    }
    return surface;
  }

  /** The columns that fit; if not all do, first the times and then the verdicts are left out. */
  private List<TextColumn> columns(int room) {
    List<TextColumn> columns = new ArrayList<>();
    columns.add(column("train", run -> ReportText.loss(run.trainLoss())));
    columns.add(column("test", run -> ReportText.loss(run.testLoss())));
    if (runs.stream().anyMatch(TextReport::isValidated)) {
      columns.add(column("valid.", TextReport::validationLoss));
    }
    columns.add(column("gap", run -> ReportText.loss(run.scores().gap())));
    columns.add(column("best", run -> ReportText.loss(run.bestTestLoss())));
    columns.add(column("at", run -> run.bestEpoch() == 0 ? "-" : run.bestEpoch() + ""));
    if (runs.stream().anyMatch(run -> run.config().hasOwnData())) {
      columns.add(column("R2 train", run -> ReportText.loss(run.scores().losses().trainR2())));
      columns.add(column("R2 test", run -> ReportText.loss(run.scores().losses().heldOutR2())));
    }
    columns.add(column("verdict", run -> Verdict.of(run.scores()).word()));
    columns.add(
        TextColumn.ofNumbers(
            "time", results.stream().map(result -> seconds(result.seconds())).toList()));
    return TextColumn.fitting(columns, room);
  }

  /** Whether points are held out though the true function is known. */
  private static boolean isValidated(RunSnapshot run) {
    return run.scores().targetKnown() && run.heldOut().points().count() > 0;
  }

  private static String validationLoss(RunSnapshot run) {
    return isValidated(run) ? ReportText.loss(run.scores().losses().heldOut()) : "-";
  }

  private TextColumn column(String title, Function<RunSnapshot, String> text) {
    return TextColumn.ofNumbers(title, runs.stream().map(text).toList());
  }

  /** Rounded first, because {@link NumberText} writes tiny numbers as powers of ten. */
  private static String seconds(double seconds) {
    return NumberText.fixed(Math.round(seconds * 100) / 100.0, 2) + " s";
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (TimedRun result : results) {
      Run run = result.run();
      switch (run.status()) {
        case DIVERGED ->
            notes.add(
                run.name() + " diverged after epoch " + run.epoch() + ": " + run.divergence());
        case RUNNING ->
            notes.add(
                run.name() + " was interrupted at epoch " + run.epoch() + " of " + run.goal());
        case STOPPED -> notes.add(run.name() + " " + ReportText.stopped(run.scores()));
        case FINISHED -> {}
      }
      Scores scores = run.scores();
      scores
          .averaged()
          .ifPresent(losses -> notes.add(run.name() + " " + ReportText.averaged(scores, losses)));
    }
    notes.add("train: on the samples, dropout off; test: " + meaningOfTest());
    floors().ifPresent(notes::add);
    return notes;
  }

  /** One for all runs, or several. */
  private String meaningOfTest() {
    return runs.stream()
        .map(TextReport::meaningOfTest)
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  private static String meaningOfTest(RunSnapshot run) {
    if (run.scores().targetKnown()) {
      return "to be expected on new samples";
    }
    return run.scores().tested()
        ? "on " + ReportText.counted(run.scores().data().heldOut(), "held-out point")
        : "unknown without held-out points";
  }

  /** The noise floors, one for all runs or one each; empty without a true function. */
  private Optional<String> floors() {
    List<RunSnapshot> known = runs.stream().filter(run -> !Double.isNaN(run.floor())).toList();
    long different = known.stream().mapToDouble(RunSnapshot::floor).distinct().count();
    if (different > 1) {
      return Optional.of(
          known.stream()
              .map(run -> run.name() + " " + ReportText.loss(run.floor()))
              .collect(
                  Collectors.joining(", ", "noise floors" + sourceOfFloors(known) + ": ", "")));
    }
    return known.stream()
        .findFirst()
        .map(
            run ->
                (run.scores().targetKnown()
                        ? "noise floor, the least that test can be: "
                        : "noise floor, estimated from the points: ")
                    + ReportText.loss(run.floor()));
  }

  private static String sourceOfFloors(List<RunSnapshot> known) {
    long exact = known.stream().filter(run -> run.scores().targetKnown()).count();
    if (exact == known.size()) {
      return "";
    }
    return exact == 0 ? ", estimated from the points" : ", known or estimated from the points";
  }

  /** Why each verdict was given, and what to try. */
  private List<String> verdicts() {
    List<String> lines = new ArrayList<>();
    for (RunSnapshot run : runs) {
      Verdict verdict = Verdict.of(run.scores());
      List<String> words =
          new ArrayList<>(List.of(run.name() + ": " + verdict.words(run.scores())));
      words.addAll(verdict.reasons(run.scores()));
      List<Advice> advice = verdict.advice(run.scores());
      if (!advice.isEmpty()) {
        words.add("try: " + Advice.words(advice));
      }
      Paragraph.wrap(String.join("; ", words), WIDTH - 2).forEach(line -> lines.add(" " + line));
    }
    lines.add("");
    return lines;
  }

  /** Draws the name of a run and returns the column after it. */
  private int name(Surface surface, int run, int y) {
    surface.text(1, y, mark(run) + runs.get(run).name(), style(run));
    return 1 + mark(run).length() + nameWidth;
  }

  /** In ASCII, the letter that the curve of the run is drawn with. */
  private String mark(int run) {
    return look.lettered() ? Pen.run(run).sample(look.glyphs()) + " " : "";
  }

  private static Style style(int run) {
    return Pen.run(run).style();
  }
}
