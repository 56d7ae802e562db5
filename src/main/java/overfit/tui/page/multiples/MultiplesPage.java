package overfit.tui.page.multiples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.plot.Tiles;
import overfit.screen.NumberText;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunStatus;
import overfit.tui.model.BaselineComparison;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;
import overfit.tui.model.RunEntry;
import overfit.tui.page.FitThumbnail;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * Small multiples: a fit for each visible run, all with the same axes; for a sweep also the losses
 * over the swept setting.
 */
public final class MultiplesPage {

  private static final Tiles.Needs NEEDS = new Tiles.Needs(14, 5, 5, 1);

  /** From this width on the chart is beside the fits, otherwise below them. */
  private static final int WIDE = 140;

  private static final int LEAST_HEIGHT_WITH_CHART = 18;

  /** The columns of the corners and spaces around a title. */
  private static final int AROUND_TITLE = 6;

  private final Model model;
  private final Look look;
  private final List<PlottedRun> runs;

  public MultiplesPage(Model model, Look look) {
    this.model = model;
    this.look = look;
    this.runs = model.plotted();
  }

  public void draw(Surface page) {
    Rect whole = new Rect(0, 0, page.width(), page.height() - 1);
    Optional<SweptSetting> swept = SweptSetting.of(runs.stream().map(PlottedRun::run).toList());
    Rect chart = swept.isPresent() ? chartPlace(whole) : new Rect(0, 0, 0, 0);
    Rect fits = fitsPlace(whole, chart);
    Tiles tiles = Tiles.of(fits, runs.size(), NEEDS);
    Surface below =
        PageHeader.draw(look, page, "Multiples", model.notice(), words(tiles.leftover()));
    if (chart.width() > 0) {
      new SweepChart(model, look, runs, swept.orElseThrow()).draw(below.region(chart));
    }
    drawFits(below, fits, tiles);
  }

  private static Rect chartPlace(Rect whole) {
    if (whole.width() >= WIDE) {
      int width = Math.max(50, whole.width() / 3);
      return new Rect(whole.width() - width, 0, width, whole.height());
    }
    int height = Math.max(8, whole.height() / 3);
    return whole.height() < LEAST_HEIGHT_WITH_CHART
        ? new Rect(0, 0, 0, 0)
        : new Rect(0, whole.height() - height, whole.width(), height);
  }

  private static Rect fitsPlace(Rect whole, Rect chart) {
    return chart.x() > 0
        ? whole.inset(0, 0, chart.width() + 1, 0)
        : whole.inset(0, 0, 0, chart.height());
  }

  /** The baseline, and how many runs are not shown, with the reasons. */
  private String words(int leftover) {
    List<String> words = new ArrayList<>();
    RunEntry reference = BaselineComparison.of(model).entry();
    if (model.runs().size() > 1) {
      words.add("baseline: " + reference.name());
    }
    long hidden = model.runs().entries().stream().filter(RunEntry::hidden).count();
    long preparing = model.runs().size() - hidden - runs.size();
    add(words, preparing, "preparing");
    add(words, hidden, "hidden");
    add(words, runs.isEmpty() ? 0 : leftover, "off screen");
    return String.join(", ", words);
  }

  private static void add(List<String> words, long count, String what) {
    if (count > 0) {
      words.add(count + " " + what);
    }
  }

  private void drawFits(Surface below, Rect fits, Tiles tiles) {
    if (runs.isEmpty()) {
      return;
    }
    FitThumbnail fit = FitThumbnail.of(look, runs.stream().map(PlottedRun::run).toList());
    int shown = tiles.places().size();
    if (shown == 0) {
      drawFit(below.region(fits), fit, runs.get(selected()), 0, false);
    }
    int first = Math.max(0, selected() - shown + 1);
    for (int i = 0; i < shown; i++) {
      int left = tiles.isLeft(i) ? NEEDS.left() : 0;
      Surface tile = below.region(tiles.places().get(i));
      drawFit(tile, fit, runs.get(first + i), left, tiles.isBottom(i));
    }
  }

  /** The index of the selected run among those drawn; 0 if it is hidden. */
  private int selected() {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).selected()) {
        return i;
      }
    }
    return 0;
  }

  /** A tile with the name in the upper edge and the test loss in the lower one. */
  private void drawFit(Surface tile, FitThumbnail fit, PlottedRun run, int left, boolean bottom) {
    int room = tile.width() - AROUND_TITLE;
    String name = look.cut(run.name(), room);
    String difference = difference(run, room - name.length() - 2);
    List<Label> labels =
        difference.isEmpty() ? List.of() : List.of(Label.of(difference, Style.DIM));
    Surface inside = Border.draw(tile, look.glyphs(), name, labels, run.selected());
    model.runs().indexOf(run.run().id()).ifPresent(tile::target);
    fit.draw(inside, run, left, bottom);
    Border.foot(tile, look, foot(run, Border.footRoom(tile.width())));
  }

  /** {@code test 0.035}, or only the number if there is no room for the word. */
  private Label foot(PlottedRun run, int room) {
    String pointer = run.selected() ? look.glyphs().pointer() + " " : "";
    if (run.run().status() == RunStatus.DIVERGED) {
      return Label.of(pointer + "diverged", Style.of(Role.ERROR));
    }
    String loss = NumberText.fixed(run.run().testLoss(), 3);
    String words = pointer + "test " + loss;
    return Label.of(words.length() > room ? pointer + loss : words, Style.TEXT);
  }

  private String difference(PlottedRun run, int width) {
    return model
        .runs()
        .find(run.run().id())
        .map(entry -> BaselineComparison.of(model).title(model, look, entry, width, 1))
        .orElse("");
  }
}
