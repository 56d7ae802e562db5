package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.ConfigDifference;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.PresetComparison;
import overfit.config.SettingDifference;

/** What two presets train differently, as text. */
public final class DifferenceTable {

  private static final String NONE = "none";

  private final PresetComparison comparison;
  private final String a;
  private final String b;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param a what the first preset is called
   * @param b the second one
   */
  public DifferenceTable(PresetComparison comparison, String a, String b) {
    this.comparison = comparison;
    this.a = a;
    this.b = b;
  }

  public void print(PrintStream out) {
    if (comparison.isEmpty()) {
      out.println("no difference");
      return;
    }
    add("all runs", comparison.base());
    comparison.runs().forEach(this::add);
    comparison
        .edits()
        .forEach(
            (run, edits) -> rows.add(List.of(run, "edits", words(edits.a()), words(edits.b()))));
    List<List<String>> table =
        Stream.concat(Stream.of(List.of("run", "setting", a, b)), rows.stream()).toList();
    if (!rows.isEmpty()) {
      new TextTable(table, Set.of()).lines().forEach(out::println);
    }
    only(a, comparison.onlyInA(), out);
    only(b, comparison.onlyInB(), out);
  }

  private void add(String run, List<SettingDifference> settings) {
    for (SettingDifference each : settings) {
      rows.add(List.of(run, each.setting().key(), each.first(), each.second()));
    }
  }

  private static String words(List<Edit> edits) {
    return edits.isEmpty()
        ? NONE
        : edits.stream()
            .map(edit -> "epoch " + edit.epoch() + " " + ConfigDifference.values(edit.changes()))
            .collect(Collectors.joining("; "));
  }

  private static void only(String preset, Map<String, Overrides> runs, PrintStream out) {
    runs.forEach(
        (run, own) ->
            out.println(
                (" only " + preset + " has the run " + run + "  " + ConfigDifference.values(own))
                    .stripTrailing()));
  }
}
