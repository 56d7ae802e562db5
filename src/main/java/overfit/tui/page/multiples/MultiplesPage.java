package overfit.tui.page.multiples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.plot.Tiles;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.BaselineComparison;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;
import overfit.tui.model.RunEntry;
import overfit.tui.page.FitThumbnail;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.MoreRows;

/**
 * Small multiples: a fit for each visible run, all with the same axes; for a sweep also the losses
 * over the swept setting.
 */
public final class MultiplesPage {

  private static final Tiles.Needs NEEDS = new Tiles.Needs(14, 4, 0, 0);

  /** The least columns for labels on the left of the grid; below it there is one row. */
  private static final int LABELS = 3;

  /** The upper and the lower edge of a tile. */
  private static final int EDGES = 2;

  /** From this width on the chart is beside the fits, otherwise below them. */
  private static final int WIDE = 140;

  private static final int LEAST_HEIGHT_WITH_CHART = 18;

  /** Room in the note of the page for {@code 3 above, 4 below}. */
  private static final int MORE = 20;

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

  /** Whether no lesson hides the values of the setting. */
  private boolean isTold(SweptSetting swept) {
    HiddenSettings hidden = HiddenSettings.of(model);
    return runs.stream().noneMatch(run -> hidden.hides(run.run().config(), swept.setting()));
  }

  public void draw(Surface page) {
    Rect whole = new Rect(0, 0, page.width(), page.height() - 1);
    Optional<SweptSetting> swept =
        SweptSetting.of(runs.stream().map(PlottedRun::run).toList()).filter(this::isTold);
    Rect chart = swept.isPresent() ? chartPlace(whole) : new Rect(0, 0, 0, 0);
    Rect fits = fitsPlace(whole, chart);
    FitThumbnail fit = FitThumbnail.of(look, runs.stream().map(PlottedRun::run).toList());
    int labels = labels(fits, fit);
    Tiles tiles = tiles(fits, labels);
    List<String> words = words(tiles);
    swept
        .filter(any -> chart.width() == 0)
        .ifPresent(any -> words.add("no room for the losses by " + any.setting().name()));
    String note = String.join(", ", words);
    Surface below = PageHeader.draw(look, page, "Multiples", model.notice(), note);
    if (chart.width() > 0) {
      new SweepChart(model, look, runs, swept.orElseThrow()).draw(below.region(chart));
    }
    drawFits(below, fits, tiles, fit, labels);
  }

  private Tiles tiles(Rect fits, int labels) {
    return Tiles.square(fits.inset(labels, 0, 0, 1), runs.size(), NEEDS);
  }

  /** The columns for labels: as many as those of the y axis need. */
  private int labels(Rect fits, FitThumbnail fit) {
    int height = tiles(fits, LABELS).places().stream().mapToInt(Rect::height).findFirst().orElse(0);
    return fit.labelWidth(Math.max(1, height - EDGES), LABELS);
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

  /** The baseline, the order, and how many runs are not shown, with the reasons. */
  private List<String> words(Tiles tiles) {
    List<String> words = new ArrayList<>();
    RunEntry reference = BaselineComparison.of(model).entry();
    if (model.runs().size() > 1) {
      words.add("baseline: " + reference.name());
    }
    String order = model.view().order().words();
    if (!order.isEmpty()) {
      words.add("sorted " + order);
    }
    String more = MoreRows.around(first(tiles), shown(tiles), runs.size()).within(MORE);
    if (!more.isEmpty()) {
      words.add(more);
    }
    long hidden = model.runs().entries().stream().filter(RunEntry::hidden).count();
    long preparing = model.runs().size() - hidden - runs.size();
    add(words, preparing, "preparing");
    add(words, hidden, "hidden");
    return words;
  }

  private static void add(List<String> words, long count, String what) {
    if (count > 0) {
      words.add(count + " " + what);
    }
  }

  /** Equal frames; the axes are labelled once, on the left and below. */
  private void drawFits(Surface below, Rect fits, Tiles tiles, FitThumbnail fit, int labels) {
    if (runs.isEmpty()) {
      return;
    }
    Rect tile = tiles.places().stream().findFirst().orElse(fits);
    TileScores form = TileScores.fitting(fit.runs(), titleRoom(tile.width()));
    if (tiles.places().isEmpty()) {
      drawFit(below.region(fits), fit, form, runs.get(selected()));
    }
    for (int i = 0; i < tiles.places().size(); i++) {
      Rect place = tiles.places().get(i);
      drawFit(below.region(place), fit, form, runs.get(first(tiles) + i));
      if (tiles.isLeft(i)) {
        Rect edge = new Rect(place.x() - labels, place.y(), labels + 1, place.height());
        fit.labelLeft(below.region(edge.inset(0, 1, 0, 1)));
      }
      if (tiles.isBottom(i)) {
        int row = place.y() + place.height();
        fit.labelBottom(below.region(new Rect(place.x(), row, place.width(), 1)));
      }
    }
  }

  private static int shown(Tiles tiles) {
    return Math.max(1, tiles.places().size());
  }

  /** The first run shown: the selected one is always among them. */
  private int first(Tiles tiles) {
    return Math.max(0, selected() - shown(tiles) + 1);
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

  /** A tile titled with the name and the scores; below, in what its settings differ. */
  private void drawFit(Surface tile, FitThumbnail fit, TileScores form, PlottedRun run) {
    String name = look.title(look.cut(run.name(), titleRoom(tile.width())), run.selected());
    Surface inside = Border.draw(tile, look.glyphs(), name, form.labels(run.run()), run.selected());
    model.runs().indexOf(run.run().id()).ifPresent(tile::target);
    fit.draw(inside, run, 0, false);
    Border.foot(tile, foot(run, form, tile.width() - AROUND_TITLE));
  }

  /**
   * The columns for a name and its scores; every tile reserves those of the selected one's mark.
   */
  private int titleRoom(int width) {
    return width - AROUND_TITLE - look.title("", true).length();
  }

  /** The settings that differ, or an ellipsis; before them the test loss if the title has none. */
  private List<Label> foot(PlottedRun run, TileScores form, int room) {
    List<Label> labels = new ArrayList<>();
    if (form == TileScores.NONE) {
      labels.add(TileScores.number(run.run().scores()));
    }
    if (model.isBehind(run.run())) {
      labels.add(Label.of("at " + run.run().epoch(), Style.TEXT));
    }
    int rest = room - labels.stream().mapToInt(label -> label.width() + 2).sum();
    String fitting = difference(run, rest);
    boolean cut = fitting.isEmpty() && !difference(run, Integer.MAX_VALUE).isEmpty();
    String words = cut ? String.valueOf(look.glyphs().ellipsis()) : fitting;
    if (!words.isEmpty()) {
      labels.add(Label.of(words, Style.DIM));
    }
    return labels;
  }

  private String difference(PlottedRun run, int width) {
    return model
        .runs()
        .find(run.run().id())
        .map(entry -> BaselineComparison.of(model).title(model, look, entry, width, 1))
        .orElse("");
  }
}
