package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;

/** The rows of the settings pane: the runs, then the catalogue, its rarer settings last. */
final class Rows {

  static final String RUNS = "Runs";

  /** The row of the first run. */
  static final int FIRST_RUN = 1;

  private Rows() {}

  static List<Row> of(Model model) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row.Heading(RUNS));
    for (int run = 0; run < model.plan().size(); run++) {
      rows.add(new Row.OfRun(run));
    }
    rows.add(new Row.Blank());
    for (Section section : Section.values()) {
      add(rows, section.title(), in(section).filter(setting -> !setting.rare()));
    }
    add(rows, "More", Settings.all().stream().filter(s -> s.rare() && !allRare(s.section())));
    for (Section section : Section.values()) {
      add(rows, section.title(), in(section).filter(setting -> allRare(section)));
    }
    return rows;
  }

  private static Stream<Setting<?>> in(Section section) {
    return Settings.all().stream().filter(setting -> setting.section() == section);
  }

  private static boolean allRare(Section section) {
    return in(section).allMatch(Setting::rare);
  }

  /** A heading over settings, where there are any. */
  private static void add(List<Row> rows, String title, Stream<Setting<?>> settings) {
    List<Row> group = settings.map(Row.OfSetting::new).collect(Collectors.toList());
    if (!group.isEmpty()) {
      rows.add(new Row.Heading(title));
      rows.addAll(group);
    }
  }

  /** The model with the cursor on the next row that can be selected; a run is thereby chosen. */
  static Model move(Model model, int by) {
    List<Row> rows = of(model);
    int at = model.view().cursor() + by;
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
    return of(model).get(model.view().cursor());
  }
}
