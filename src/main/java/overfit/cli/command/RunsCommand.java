package overfit.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ListedRun;
import overfit.cli.report.RunFilter;
import overfit.cli.report.RunKey;
import overfit.cli.report.RunsReport;
import overfit.cli.report.SweepFormat;
import overfit.file.InputException;
import overfit.train.folder.FoundRun;
import overfit.train.folder.RunSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overfit runs}: lists and compares what {@code --out} has kept. */
@Command(
    customSynopsis = "overfit runs DIR [OPTIONS]",
    description =
        "List the runs that --out has kept in DIR and in the folders in it: status, losses, seed, and"
            + " the settings that differ. A folder that cannot be read is named on standard error.")
public final class RunsCommand implements Callable<Integer> {

  private static final String SORT = "--sort";
  private static final String FILTER = "--filter";
  private static final String DIFF = "--diff";
  private static final String MERGE = "--merge";

  @Parameters(
      paramLabel = "DIR",
      hideParamSyntax = true,
      description = "A folder made by --out, or one of the run folders in it.")
  private String folder;

  @Option(
      names = FILTER,
      paramLabel = "CONDITION",
      description =
          "List only runs with KEY=VALUE, KEY<VALUE or KEY>VALUE, where KEY is one that --sort"
              + " takes, such as l2=0.1 or 'test<0.12'. Can be repeated: then all must hold.")
  private List<String> conditions = List.of();

  @Option(
      names = DIFF,
      arity = "2",
      paramLabel = "A B",
      hideParamSyntax = true,
      description = "Compare the settings and the losses of two runs of the list.")
  private List<String> compared = List.of();

  @Option(
      names = MERGE,
      description =
          "Print the results of a sweep, which several processes may have trained, as overfit sweep"
              + " does. Runs that have not ended are named on standard error, with exit code 2.")
  private boolean merged;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--csv", description = "With --merge: print CSV, a line a run.")
  private boolean csv;

  @Option(names = "--quiet", description = "With --merge: print only the table, no charts.")
  private boolean quiet;

  private final Host host;
  private ValueOption sort;

  public RunsCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOption(CommandSpec spec) {
    sort =
        ValueOption.addTo(
            spec,
            SORT,
            "KEY",
            "Sort by "
                + String.join(", ", RunKey.columns())
                + " or a setting, ascending; loss is the test loss.",
            RunKey.words());
  }

  @Override
  public Integer call() {
    if (merged) {
      return merge();
    }
    if (csv || quiet) {
      String option = csv ? "--csv" : "--quiet";
      throw InputException.expected(MERGE + " with " + option, option + " alone");
    }
    if (json && !compared.isEmpty()) {
      throw InputException.expected("--json or " + DIFF, "both");
    }
    List<Predicate<ListedRun>> filters = conditions.stream().map(RunsCommand::filter).toList();
    RunSearch found = new FolderArgument(host, folder).runs();
    List<ListedRun> runs =
        sorted(found.runs().stream().map(this::listed))
            .filter(run -> filters.stream().allMatch(filter -> filter.test(run)))
            .toList();
    if (!json) {
      found.failures().forEach(host::note);
    }
    print(runs, found.failures());
    return ExitCode.DONE;
  }

  private int merge() {
    if (sort.value().isPresent() || !conditions.isEmpty() || !compared.isEmpty()) {
      throw InputException.expected(MERGE + " or a list of the runs", "both");
    }
    SweepFormat format = SweepFormat.of(json, csv, quiet);
    return new MergedSweep(host, new FolderArgument(host, folder).path(), format).print();
  }

  private static Predicate<ListedRun> filter(String condition) {
    try {
      return RunFilter.of(condition);
    } catch (InputException e) {
      throw e.at(FILTER);
    }
  }

  private Stream<ListedRun> sorted(Stream<ListedRun> runs) {
    try {
      return sort.value().map(RunKey::of).map(key -> runs.sorted(key.order())).orElse(runs);
    } catch (InputException e) {
      throw e.at(SORT);
    }
  }

  /** A run folder that is listed itself has its own name. */
  private ListedRun listed(FoundRun run) {
    Path path = new FolderArgument(host, folder).path();
    String name = path.relativize(run.folder()).toString();
    return new ListedRun(
        name.isEmpty() ? path.toAbsolutePath().normalize().getFileName().toString() : name, run);
  }

  private void print(List<ListedRun> runs, List<String> failures) {
    RunsReport report = new RunsReport(host.out());
    if (json) {
      report.printJson(runs, failures);
    } else if (!compared.isEmpty()) {
      comparison(runs).print(host);
    } else if (runs.isEmpty()) {
      throw InputException.expected("runs with " + String.join(" and ", conditions), "none")
          .at(folder);
    } else {
      report.print(runs);
    }
  }

  private RunComparison comparison(List<ListedRun> runs) {
    try {
      return RunComparison.of(runs, compared.get(0), compared.get(1));
    } catch (InputException e) {
      throw e.at(DIFF);
    }
  }
}
