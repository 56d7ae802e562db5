package overfit.tui.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import overfit.plot.Plot;
import overfit.screen.NumberText;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.tui.widget.Look;

/**
 * The words at the ends of the lines of the loss chart: the name and the last loss of each run, and
 * the levels of the noise floor and of the true function. Words that would overlap move up or down;
 * those without room are left out, the selected run's last.
 */
final class LineEnds {

  /** A narrower chart has no room for words beside it. */
  private static final int LEAST_WIDTH = 60;

  private static final int WIDEST = 22;

  /** From these widths on, levels have longer names. */
  private static final int WIDE = 95;

  private static final int VERY_WIDE = 115;

  /** From the end of a line to its words, in columns. */
  private static final int GAP = 1;

  private record End(String words, Style style, double x, double y) {}

  private final LossData scene;
  private final Look look;
  private final Surface surface;
  private final List<End> ends = new ArrayList<>();
  private final int width;

  /**
   * @param surface the whole chart, with the room for the words
   */
  LineEnds(LossData scene, Look look, Surface surface) {
    this.scene = scene;
    this.look = look;
    this.surface = surface;
    List<LossLine> names = scene.lines().stream().filter(LossLine::isMain).toList();
    names.stream().filter(line -> line.run().selected()).forEach(this::addName);
    addLevels();
    scene.guessedLoss().ifPresent(this::addGuess);
    names.stream().filter(line -> !line.run().selected()).forEach(this::addName);
    int longest = ends.stream().mapToInt(end -> end.words().length()).max().orElse(0);
    width = surface.width() < LEAST_WIDTH ? 0 : longest + GAP;
  }

  private void addName(LossLine line) {
    double x = Math.min(line.lastX(), scene.epochs().to());
    double y = x < line.lastX() ? line.at().applyAsDouble((long) x) : line.lastY();
    double loss = isPresent(line) ? line.run().run().testLoss() : y;
    String value = scene.visited().isPresent() ? "" : " " + signed(loss);
    String name = look.cut(line.run().name(), WIDEST - value.length());
    String mark = line.run().answered() ? " " + look.you() : "";
    ends.add(new End(name + value + mark, line.pen().style(), x, loss));
  }

  private void addGuess(double loss) {
    String words = look.you() + " " + NumberText.loss(loss);
    ends.add(new End(words, LossPens.GUESS.style(), scene.epochs().to(), loss));
  }

  private String signed(double loss) {
    boolean more = scene.baseline().isPresent() && loss > 0;
    return (more ? "+" : "") + NumberText.loss(loss);
  }

  /** Whether the line ends at the epoch of the numbers of the run. */
  private boolean isPresent(LossLine line) {
    boolean whole = scene.visited().isEmpty() && line.lastX() <= scene.epochs().to();
    return whole && scene.baseline().isEmpty() && line.run().run().scores().tested();
  }

  private void addLevels() {
    RunSnapshot run = scene.front().run();
    double end = scene.epochs().to();
    if (scene.baseline().isPresent()) {
      String base = look.cut(scene.baseline().get().name(), WIDEST - 2);
      ends.add(new End(base + " 0", Style.of(Role.FLOOR), end, 0));
    } else if (!Double.isNaN(run.floor())) {
      ends.add(new End(floor(run), Style.of(Role.FLOOR), end, run.floor()));
      addTruth(run, end);
    }
  }

  private String floor(RunSnapshot run) {
    String words =
        run.scores().targetKnown()
            ? name("noise floor of test ", "noise floor ", "floor ")
            : name("noise floor, estimated ", "estimated floor ", "est. floor ");
    return words + NumberText.loss(run.floor());
  }

  private void addTruth(RunSnapshot run, double end) {
    if (run.scores().targetKnown()) {
      double truth = run.scores().truthLoss();
      String words =
          name("true function's train ", "true function ", "truth ") + NumberText.loss(truth);
      ends.add(new End(words, Style.DIM, end, truth));
    }
  }

  private String name(String longest, String usual, String shortest) {
    int columns = surface.width();
    return columns >= VERY_WIDE ? longest : columns >= WIDE ? usual : shortest;
  }

  /** The columns that the words need beside the plot. */
  int width() {
    return width;
  }

  void draw(Plot plot) {
    if (width == 0) {
      return;
    }
    Rect area = plot.area();
    List<End> shown =
        ends.stream()
            .filter(end -> row(plot, end).isPresent() && plot.across().cell(end.x()).isPresent())
            .limit(area.height())
            .sorted(Comparator.comparingDouble(End::y).reversed())
            .toList();
    int[] rows = shown.stream().mapToInt(end -> row(plot, end).getAsInt()).toArray();
    separate(rows, area.height());
    for (int i = 0; i < rows.length; i++) {
      draw(plot, shown.get(i), rows[i]);
    }
  }

  /** Beside the end of the line, or beside the plot if other lines go on there. */
  private void draw(Plot plot, End end, int row) {
    Rect area = plot.area();
    int column = plot.across().cell(end.x()).getAsInt() + 1 + GAP;
    int inside = Math.min(area.width() - column, end.words().length());
    boolean free = inside <= 0 || plot.isFree(column, row, inside);
    surface.text(area.x() + (free ? column : area.width() + GAP), row, end.words(), end.style());
  }

  /** The row of the end of a line, counted from the top. */
  private static OptionalInt row(Plot plot, End end) {
    OptionalInt height = plot.up().cell(end.y());
    return height.isPresent()
        ? OptionalInt.of(plot.area().height() - 1 - height.getAsInt())
        : OptionalInt.empty();
  }

  /**
   * Moves rows that are in order, but may be equal, so that all are different, and in all as little
   * as possible: isotonic regression of the row less its rank, by pooling adjacent violators.
   */
  private static void separate(int[] rows, int height) {
    List<Pool> pools = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Pool pool = new Pool(rows[i] - i, 1);
      while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() >= pool.mean()) {
        pool = pools.remove(pools.size() - 1).and(pool);
      }
      pools.add(pool);
    }
    int next = 0;
    for (Pool pool : pools) {
      long offset = Math.round(Math.max(0, Math.min(height - rows.length, pool.mean())));
      for (int end = next + pool.count(); next < end; next++) {
        rows[next] = (int) offset + next;
      }
    }
  }

  private record Pool(double sum, int count) {

    double mean() {
      return sum / count;
    }

    Pool and(Pool other) {
      return new Pool(sum + other.sum, count + other.count);
    }
  }
}
