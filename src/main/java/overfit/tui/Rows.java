package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;

/** The rows of the settings pane: the runs, then the catalogue, its rarer settings last. */
final class Rows {

  static final String RUNS = "Runs";

  /** The row of the first run. */
  static final int FIRST_RUN = 1;

  private Rows() {}

  static List<Row> of(int runs) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row.Heading(RUNS));
    for (int run = 0; run < runs; run++) {
      rows.add(new Row.OfRun(run));
    }
    rows.add(new Row.Blank());
    for (Section section : Section.values()) {
      rows.add(new Row.Heading(section.title()));
      Settings.all().stream()
          .filter(setting -> setting.section() == section && !setting.rare())
          .forEach(setting -> rows.add(new Row.OfSetting(setting)));
    }
    rows.add(new Row.Heading("More"));
    Settings.all().stream()
        .filter(Setting::rare)
        .forEach(setting -> rows.add(new Row.OfSetting(setting)));
    return rows;
  }

  /** The model with the cursor on the next row that can be selected; a run is thereby chosen. */
  static Model move(Model model, int by) {
    List<Row> rows = of(model.plan().size());
    int at = model.cursor() + by;
    while (at >= 0 && at < rows.size() && !rows.get(at).selectable()) {
      at += by;
    }
    if (at < 0 || at >= rows.size()) {
      return model;
    }
    boolean isRun = rows.get(at) instanceof Row.OfRun;
    int run = isRun ? ((Row.OfRun) rows.get(at)).index() : model.run();
    return model.withSelection(run, at);
  }

  static Row selected(Model model) {
    return of(model.plan().size()).get(model.cursor());
  }
}
