package overfit.tui.page.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Settings;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.UnitResponses;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;
import overfit.tui.page.FitThumbnail;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The fit of the selected run, and below it the units of a hidden layer. */
public final class UnitsPage {

  private static final int LEAST_FIT_HEIGHT = 7;

  /** The columns for labels on the left. */
  private static final int LEFT = 6;

  private final Model model;
  private final Look look;

  public UnitsPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    Surface below = PageHeader.draw(look, page, "Units", model.notice(), words());
    int above = Math.min(below.height() / 2, Math.max(LEAST_FIT_HEIGHT, below.height() / 4));
    drawFit(below.region(new Rect(0, 0, below.width(), above)));
    drawUnits(below.region(new Rect(0, above, below.width(), below.height() - above)));
  }

  private String words() {
    boolean several = model.config().get(Settings.HIDDEN).size() > 1;
    return model.entry().name() + (several ? ", w shows the next layer" : "");
  }

  private void drawFit(Surface area) {
    Surface inside = Border.draw(area, look.glyphs(), "Fit", List.of(name()));
    model
        .selected()
        .ifPresent(
            run ->
                FitThumbnail.of(look, List.of(run))
                    .draw(inside, new PlottedRun(run, model.entry().colour(), true), LEFT, true));
  }

  private Label name() {
    Style style = Style.of(Role.run(model.entry().colour())).withBold();
    String mark = look.pen(model.entry().colour(), true).sample(look.glyphs());
    return new Label(mark, style, model.entry().name(), Style.TEXT);
  }

  private void drawUnits(Surface area) {
    Optional<UnitResponses> units = units();
    if (units.isEmpty()) {
      Surface inside = Border.draw(area, look.glyphs(), "Hidden units", List.of());
      inside.text(1, 0, look.cut(why(), inside.width() - 2), Style.DIM);
      return;
    }
    UnitGrid grid = new UnitGrid(look, units.get(), model.entry().colour());
    Surface inside =
        Border.draw(area, look.glyphs(), title(units.get()), legend(units.get(), grid));
    int more = grid.draw(inside);
    String rest = more > 0 ? more + " more (smaller range)" : "";
    Border.foot(area, look, Label.of(rest, Style.DIM));
  }

  /** The units of the current layer; an older snapshot may have those of another. */
  private Optional<UnitResponses> units() {
    int layer = model.view().units().layerOf(model.config());
    return model.selected().flatMap(RunSnapshot::units).filter(units -> units.layer() == layer);
  }

  private String why() {
    return model.config().get(Settings.HIDDEN).isEmpty()
        ? "no hidden units: the network is linear"
        : "preparing";
  }

  private String title(UnitResponses units) {
    return "Layer " + units.layer() + " of " + model.config().get(Settings.HIDDEN).size();
  }

  private List<Label> legend(UnitResponses units, UnitGrid grid) {
    int count = units.y().length;
    List<Label> labels = new ArrayList<>();
    labels.add(Label.of(count + (count == 1 ? " unit" : " units"), Style.TEXT));
    labels.add(
        Label.of(HiddenSettings.of(model).text(model.config(), Settings.ACTIVATION), Style.TEXT));
    labels.addAll(grid.legend());
    return labels;
  }
}
