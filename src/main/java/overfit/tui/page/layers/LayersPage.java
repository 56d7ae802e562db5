package overfit.tui.page.layers;

import java.util.List;
import java.util.Optional;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunStatus;
import overfit.train.layers.LayersInspection;
import overfit.train.layers.LayersOverTime;
import overfit.train.layers.SharpnessInspection;
import overfit.train.layers.SharpnessOverTime;
import overfit.tui.model.Model;
import overfit.tui.page.MissingFinding;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** Gradients, weights and activations of the selected run, by layer, and what they mean. */
public final class LayersPage {

  private static final String TITLE = "Layers";

  private static final int LEAST_NAME = 8;

  /** The longest line of text that is easy to read. */
  private static final int WIDEST_TEXT = 110;

  /** The least rows of the chart with its title; with fewer it is left out. */
  private static final int LEAST_CHART = 5;

  private final Model model;
  private final Look look;

  public LayersPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    Optional<LayersOverTime> layers =
        model
            .snapshot()
            .flatMap(snapshot -> snapshot.finding(LayersOverTime.class))
            .filter(found -> found.run() == model.entry().id());
    String about = layers.map(found -> about(found, page.width())).orElse(model.entry().name());
    Surface below = PageHeader.draw(look, page, TITLE, model.notice(), about);
    if (layers.isPresent()) {
      draw(below, layers.get());
    } else {
      MissingFinding.draw(below, look, 1, model.failure(LayersInspection.class), "computing");
    }
  }

  /** A long name is cut, and not what follows. */
  private String about(LayersOverTime layers, int width) {
    String rest = about(layers);
    int room = width - (TITLE.length() + 4) - rest.length();
    return look.cut(model.entry().name(), Math.max(LEAST_NAME, room)) + rest;
  }

  private String about(LayersOverTime layers) {
    return ", epoch "
        + layers.present().epoch()
        + (isRestored() ? ", restored" : "")
        + "; bars: gradient now, "
        + look.glyphs().vertical()
        + " at epoch "
        + layers.states().get(0).epoch();
  }

  private boolean isRestored() {
    return model
        .snapshotOf(model.entry())
        .filter(run -> run.status() == RunStatus.STOPPED)
        .isPresent();
  }

  private String sharpness(Optional<SharpnessOverTime> found) {
    String missing =
        model
            .failure(SharpnessInspection.class)
            .map(failure -> failure.sentence())
            .orElse("computing");
    return found.map(known -> known.present().sentence()).orElse("Sharpness: " + missing + ".");
  }

  private void draw(Surface surface, LayersOverTime layers) {
    Optional<SharpnessOverTime> sharpness =
        model
            .snapshot()
            .flatMap(snapshot -> snapshot.finding(SharpnessOverTime.class))
            .filter(found -> found.run() == model.entry().id());
    LayerTable table = new LayerTable(look, layers, surface.width() - 1);
    int rows = Math.min(table.height(), surface.height());
    table.draw(surface.region(new Rect(0, 0, surface.width(), rows)));
    int left = surface.height() - rows - LEAST_CHART;
    int width = Math.max(1, Math.min(WIDEST_TEXT, surface.width() - 2));
    List<String> words = new LayerWords(layers, sharpness(sharpness)).lines(width, left);
    boolean warned = !layers.warnings().isEmpty();
    for (int i = 0; rows < surface.height() && i < words.size(); i++) {
      boolean notice = warned && i == 0;
      surface.text(1, rows++, words.get(i), notice ? Style.of(Role.NOTICE) : Style.TEXT);
    }
    if (surface.height() - rows >= LEAST_CHART) {
      new QuantityChart(look, layers, sharpness, model.view().layers().quantity())
          .draw(surface.region(new Rect(0, rows, surface.width(), surface.height() - rows)));
    }
  }
}
