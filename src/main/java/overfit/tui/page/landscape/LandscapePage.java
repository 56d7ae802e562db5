package overfit.tui.page.landscape;

import java.util.Optional;
import overfit.screen.Surface;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeInspection;
import overfit.train.landscape.NoLandscape;
import overfit.tui.model.LandscapeView;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.page.ChartWithWords;
import overfit.tui.page.MissingFinding;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** The loss around the parameters of the selected run, and between runs. */
public final class LandscapePage {

  /** The least rows of the picture with its legend. */
  private static final int LEAST_CHART = 12;

  private final Model model;
  private final Look look;
  private final LandscapeView view;

  public LandscapePage(Model model, Look look) {
    this.model = model;
    this.look = look;
    view = model.view().landscape();
  }

  public void draw(Surface page) {
    Optional<Landscape> found = view.found(model);
    Surface below =
        PageHeader.draw(look, page, "Loss landscape", model.notice(), about() + status(found));
    if (found.isPresent() && !(found.get() instanceof NoLandscape)) {
      LandscapeChart chart = LandscapeChart.of(look, found.get(), this::colour);
      new ChartWithWords(chart::draw, chart.words(), LEAST_CHART).draw(below);
    } else {
      String words = found.map(none -> ((NoLandscape) none).reason()).orElse(missing());
      MissingFinding.draw(below, look, 1, model.failure(LandscapeInspection.class), words);
    }
  }

  private String missing() {
    return view.stopped() ? "nothing was computed yet; Esc goes on" : "computing";
  }

  private String about() {
    String run = model.entry().name();
    return switch (view.kind(model)) {
      case LINE -> "the line from " + run + " to " + view.end(model).name();
      case PATH -> "the plane of the paths, through " + run;
      case RANDOM ->
          "around "
              + run
              + " along random directions "
              + view.seeds().first()
              + " and "
              + view.seeds().second();
      case BOWL -> "the loss of a line over weight and bias";
    };
  }

  private String status(Optional<Landscape> found) {
    if (view.stopped()) {
      return look.separator() + "stopped, Esc goes on";
    }
    return found.isPresent() && !found.get().whole()
        ? look.separator() + "computing, coarse so far"
        : "";
  }

  private int colour(int id) {
    return model.runs().entries().stream()
        .filter(run -> run.id() == id)
        .mapToInt(RunEntry::colour)
        .findFirst()
        .orElse(0);
  }
}
