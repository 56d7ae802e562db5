package overfit.cli.command;

import java.util.List;
import overfit.cli.process.Host;
import overfit.cli.report.DifferenceTable;
import overfit.cli.report.ListedRun;
import overfit.cli.report.RunsReport;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.PresetComparison;
import overfit.config.RunSpec;
import overfit.config.Suggestion;
import overfit.file.InputException;

/** The settings and losses of two kept runs side by side. */
record RunComparison(ListedRun a, ListedRun b) {

  /** Two runs of a list; throws {@link InputException} for other names. */
  static RunComparison of(List<ListedRun> runs, String a, String b) {
    return new RunComparison(run(a, runs), run(b, runs));
  }

  private static ListedRun run(String name, List<ListedRun> runs) {
    List<String> names = runs.stream().map(ListedRun::name).toList();
    String plain = name.replaceFirst("/+$", "");
    return runs.stream()
        .filter(run -> run.name().equals(plain))
        .findFirst()
        .orElseThrow(
            () -> InputException.expected("a run of the list", name + Suggestion.of(name, names)));
  }

  void print(Host host) {
    DataFiles files = new DataFiles(host.inputs(), false);
    PresetComparison settings = new PresetComparison(preset(a), preset(b), files);
    new DifferenceTable(settings, a.name(), b.name()).print(host.out());
    host.out().println();
    new RunsReport(host.out()).printLosses(a, b);
  }

  /** A preset in which the run has no name of its own. */
  private static Preset preset(ListedRun run) {
    RunSpec spec = run.found().spec();
    RunSpec unnamed = new RunSpec(RunSpec.nameOfOnlyRun("run"), spec.config(), spec.edits());
    return Preset.of("run", "", "", List.of(unnamed));
  }
}
