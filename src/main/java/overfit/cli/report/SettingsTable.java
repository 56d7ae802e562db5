package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.config.Config;
import overfit.config.ConfigDifference;
import overfit.config.Edit;
import overfit.config.Origin;
import overfit.config.RunSpec;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;

/** The settings of runs by section, with where they come from; marked if they differ. */
public final class SettingsTable {

  private static final String NOT_USED = "-";

  private static final int NAME_WIDTH =
      Settings.all().stream().mapToInt(setting -> setting.name().length()).max().orElse(0);

  private static final int ORIGIN_WIDTH = Origin.DEFAULT.word().length();

  private final List<SettledRun> runs;
  private final int valueWidth;

  public SettingsTable(List<SettledRun> runs) {
    this.runs = List.copyOf(runs);
    valueWidth =
        runs.stream()
            .map(run -> run.spec().config())
            .flatMap(config -> Settings.all().stream().map(setting -> value(config, setting)))
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** With the names of the preset and of its runs at the top. */
  public void print(String preset, PrintStream out) {
    List<String> names = runs.stream().map(run -> run.spec().name()).toList();
    out.println(names.equals(List.of(preset)) ? preset : preset + ": " + String.join(", ", names));
    for (Section section : Section.values()) {
      out.println(" " + section.title());
      Settings.all().stream()
          .filter(setting -> setting.section() == section)
          .flatMap(setting -> rows(setting).stream())
          .forEach(out::println);
    }
    edits().forEach(out::println);
    if (Settings.all().stream().anyMatch(this::differs)) {
      out.println();
      out.println(" * differs between runs");
    }
  }

  /** The value of some runs, and where they have it from. */
  private record Cell(Object value, String text, Origin origin) {}

  private List<String> rows(Setting<?> setting) {
    Map<Cell, List<String>> cells = new LinkedHashMap<>();
    for (SettledRun run : runs) {
      Config config = run.spec().config();
      Cell cell = new Cell(config.get(setting), value(config, setting), run.origins().of(setting));
      cells.computeIfAbsent(cell, each -> new ArrayList<>()).add(run.spec().name());
    }
    String name = (differs(setting) ? " * " : "   ") + Padding.left(setting.name(), NAME_WIDTH);
    List<String> rows = new ArrayList<>();
    cells.forEach(
        (cell, names) -> {
          String start = rows.isEmpty() ? name : " ".repeat(name.length());
          String owners = cells.size() == 1 ? "" : String.join(", ", names);
          rows.add((start + "  " + words(cell) + "  " + owners).stripTrailing());
        });
    return rows;
  }

  private String words(Cell cell) {
    return Padding.left(cell.text(), valueWidth)
        + "  "
        + Padding.left(cell.origin().word(), ORIGIN_WIDTH);
  }

  private boolean differs(Setting<?> setting) {
    return runs.stream().map(run -> run.spec().config().get(setting)).distinct().count() > 1;
  }

  private static String value(Config config, Setting<?> setting) {
    return config.uses(setting) ? config.brief(setting) : NOT_USED;
  }

  /** What changes during the runs. */
  private List<String> edits() {
    List<String> lines = new ArrayList<>();
    for (SettledRun run : runs) {
      RunSpec spec = run.spec();
      for (Edit edit : spec.edits()) {
        String change = ConfigDifference.values(edit.changes());
        lines.add(" " + spec.name() + " from epoch " + edit.epoch() + ": " + change);
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }
}
