package overfit.tui.page.scores;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.plot.Pen;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.Snapshot;
import overfit.train.baseline.BaselineFit;
import overfit.tui.model.BaselineComparison;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Look;
import overfit.tui.widget.MoreRows;

/** The scores of all runs, one row each; the best of each column is bold. */
final class ScoreTable {

  /** The column of the name, after the pointer and the run's mark. */
  private static final int NAME = 3;

  private static final int LONGEST_NAME = 24;
  private static final int GAP = 2;

  /** Room for {@code +9 more}. */
  private static final int MORE = GAP + "+99 more".length();

  private static final int LEAST_DIFFERENCE = 13;
  private static final String DIFFERENCE = "differs in";

  private final Model model;
  private final Look look;
  private final List<Scores> all;
  private final List<BaselineFit> baselines;
  private final Map<ScoreColumn, Integer> columns = new EnumMap<>(ScoreColumn.class);
  private final int names;
  private final int end;

  /**
   * @param width the width of the table; columns that do not fit are left out
   */
  ScoreTable(Model model, Look look, int width) {
    this.model = model;
    this.look = look;
    all =
        model.runs().entries().stream()
            .flatMap(entry -> model.snapshotOf(entry).stream())
            .map(RunSnapshot::scores)
            .toList();
    baselines = baselines(model);
    int longest =
        Stream.concat(
                model.runs().entries().stream().map(RunEntry::name),
                baselines.stream().map(BaselineFit::name))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    names = Math.min(LONGEST_NAME, Math.max("run".length(), Math.min(longest, width / 3)));
    int x = NAME + names;
    for (ScoreColumn column : ScoreColumn.of(all, HiddenSettings.of(model))) {
      int wide = widest(column);
      if (x + GAP + wide > width - MORE) {
        break;
      }
      columns.put(column, wide);
      x += GAP + wide;
    }
    end = x;
  }

  private static List<BaselineFit> baselines(Model model) {
    return model.selected().map(run -> run.scores().baselines()).orElse(List.of());
  }

  /** The rows that it needs: its titles, the runs, and the baselines of the selected one. */
  static int rows(Model model) {
    return 1 + model.runs().size() + baselines(model).size();
  }

  private int widest(ScoreColumn column) {
    int widest =
        Stream.concat(
                all.stream().map(scores -> text(column, scores)),
                baselines.stream().map(column::text))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.max(column.least(), widest);
  }

  private String text(ScoreColumn column, Scores scores) {
    boolean paused = scores.status() == RunStatus.RUNNING && !playing();
    return column == ScoreColumn.STATUS && paused ? "paused" : column.text(scores);
  }

  private boolean playing() {
    return model.snapshot().filter(Snapshot::playing).isPresent();
  }

  private int width(ScoreColumn column) {
    return columns.get(column);
  }

  /** Draws the titles, and the runs around the selected one that fit. */
  void draw(Surface surface) {
    drawTitles(surface);
    int size = model.runs().size();
    int room = surface.height() - 1;
    boolean cut = size > room;
    int shown = cut ? Math.max(1, room - 1) : size;
    int first = Math.max(0, Math.min(size - shown, model.run() - shown / 2));
    for (int i = 0; i < shown; i++) {
      draw(surface, 1 + i, model.runs().get(first + i));
      surface.region(new Rect(0, 1 + i, surface.width(), 1)).target(first + i);
    }
    if (cut) {
      String words = MoreRows.around(first, shown, size).within(surface.width() - NAME);
      surface.text(NAME, 1 + shown, words, Style.DIM);
    } else {
      drawBaselines(surface, 1 + size);
    }
  }

  /** Those that fit. */
  private void drawBaselines(Surface surface, int top) {
    for (int i = 0; i < baselines.size(); i++) {
      BaselineFit baseline = baselines.get(i);
      Pen pen = Pen.baseline(i);
      surface.put(1, top + i, look.lettered() ? pen.letter() : look.glyphs().faint(), pen.style());
      surface.text(NAME, top + i, look.cut(baseline.name(), names), Style.DIM);
      int x = NAME + names;
      for (ScoreColumn column : columns.keySet()) {
        cell(surface, x + GAP, top + i, column, column.text(baseline), Style.TEXT);
        x += GAP + width(column);
      }
    }
  }

  private void drawTitles(Surface surface) {
    surface.text(NAME, 0, "run", Style.DIM);
    int x = NAME + names;
    for (ScoreColumn column : columns.keySet()) {
      cell(surface, x + GAP, 0, column, column.title(), Style.DIM);
      x += GAP + width(column);
    }
    int more = ScoreColumn.of(all, HiddenSettings.of(model)).size() - columns.size();
    if (more > 0) {
      surface.text(end + GAP, 0, "+" + more + " more", Style.DIM);
    }
    if (roomForDifference(surface)) {
      surface.text(end + GAP, 0, DIFFERENCE, Style.DIM);
    }
  }

  private void draw(Surface surface, int y, RunEntry entry) {
    boolean selected = entry.equals(model.entry());
    if (selected) {
      surface.put(0, y, look.glyphs().pointer(), Style.of(Role.FOCUS).withBold());
    }
    char mark = look.mark(entry.colour());
    Style colour = Style.of(Role.run(entry.colour()));
    surface.put(1, y, entry.hidden() ? look.glyphs().faint() : mark, colour);
    String name = look.cut(entry.name(), names);
    surface.text(NAME, y, name, selected ? Style.TEXT.withBold() : Style.TEXT);
    Optional<Scores> scores = model.snapshotOf(entry).map(RunSnapshot::scores);
    scores.ifPresent(known -> drawNumbers(surface, y, known));
    if (roomForDifference(surface)) {
      int room = surface.width() - end - GAP;
      String words = BaselineComparison.of(model).title(model, look, entry, room, 0);
      surface.text(end + GAP, y, words, Style.TEXT);
    }
  }

  private boolean roomForDifference(Surface surface) {
    return columns.size() == ScoreColumn.of(all, HiddenSettings.of(model)).size()
        && surface.width() - end - GAP >= LEAST_DIFFERENCE;
  }

  private void drawNumbers(Surface surface, int y, Scores scores) {
    int x = NAME + names;
    for (ScoreColumn column : columns.keySet()) {
      Style style = Style.of(column.role(scores));
      String text = text(column, scores);
      cell(surface, x + GAP, y, column, text, isBest(column, scores) ? style.withBold() : style);
      x += GAP + width(column);
    }
  }

  private void cell(Surface surface, int x, int y, ScoreColumn column, String text, Style style) {
    surface.text(x + width(column) - text.length(), y, text, style);
  }

  /** Whether it is the best of at least two. */
  private boolean isBest(ScoreColumn column, Scores scores) {
    double[] judged = all.stream().mapToDouble(column::judged).filter(Double::isFinite).toArray();
    double mine = column.judged(scores);
    return judged.length > 1 && mine == Arrays.stream(judged).min().orElseThrow();
  }
}
